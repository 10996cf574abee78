internal import CSodium

/// A BLAKE2b-256 hash (RFC 7693), the hash of everything in a vault.
package struct Digest: Hashable, Sendable {
    package static let length = 32

    /// Always 32 bytes.
    package let bytes: [UInt8]

    /// The digest with these bytes, or `nil` when there are not 32 of them.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// 32 zero bytes: the hash before the first.
    package static let zero = Digest(unchecked: [UInt8](repeating: 0, count: length))

    /// Hashes `bytes`.
    package init(of bytes: [UInt8]) {
        sodiumReady()
        var output = [UInt8](repeating: 0, count: Self.length)
        _ = unsafe crypto_generichash(&output, Self.length, bytes, UInt64(bytes.count), nil, 0)
        self.bytes = output
    }

    /// Hashes `bytes` under a secret key (16 to 64 bytes).
    package init(of bytes: [UInt8], key: borrowing SecretBytes) {
        sodiumReady()
        var output = [UInt8](repeating: 0, count: Self.length)
        unsafe key.withPointer { pointer in
            _ = unsafe crypto_generichash(&output, Self.length, bytes, UInt64(bytes.count), pointer, key.count)
        }
        self.bytes = output
    }

    package var hexadecimal: String { Hexadecimal.text(bytes) }
}

/// SHA-256 (FIPS 180-4), for files that others must be able to verify with the tools they have.
package struct FileDigest: Hashable, Sendable {
    package let hexadecimal: String

    package init(of bytes: [UInt8]) {
        sodiumReady()
        var output = [UInt8](repeating: 0, count: 32)
        _ = unsafe crypto_hash_sha256(&output, bytes, UInt64(bytes.count))
        hexadecimal = Hexadecimal.text(output)
    }
}

/// Bytes as pairs of hexadecimal digits.
package enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes, or `nil` when `text` is not pairs of hexadecimal digits.
    package static func bytes(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 2) else { return nil }
        func value(_ character: UInt8) -> UInt8? {
            switch character {
            case 48...57: character - 48
            case 97...102: character - 87
            case 65...70: character - 55
            default: nil
            }
        }
        var output: [UInt8] = []
        output.reserveCapacity(characters.count / 2)
        for index in stride(from: 0, to: characters.count, by: 2) {
            guard let high = value(characters[index]), let low = value(characters[index + 1]) else { return nil }
            output.append(high << 4 | low)
        }
        return output
    }
}
