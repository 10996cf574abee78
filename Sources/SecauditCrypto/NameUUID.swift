internal import COpenSSL

/// A UUID of version 5 (RFC 9562 §5.5): the same name in the same namespace has the same one everywhere.
///
/// SHA-1 makes it, as the standard wants; it names things and protects nothing.
package struct NameUUID: Hashable, Sendable {
    /// Sixteen bytes.
    package let bytes: [UInt8]

    /// The namespace of addresses (RFC 9562 §6.6).
    package static let urlNamespace = NameUUID(
        bytes: [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8]
    )

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ name: String, in namespace: NameUUID) {
        let input = namespace.bytes + Array(name.utf8)
        var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        _ = unsafe EVP_Digest(input, input.count, &hash, &length, EVP_sha1(), nil)
        var bytes = Array(hash.prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x50
        bytes[8] = bytes[8] & 0x3f | 0x80
        self.bytes = bytes
    }

    /// Lower-case digits in five groups.
    package var text: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(36)
        for (place, byte) in bytes.enumerated() {
            if place == 4 || place == 6 || place == 8 || place == 10 { digits.append(UInt8(ascii: "-")) }
            digits.append(Self.digit(byte >> 4))
            digits.append(Self.digit(byte & 0xF))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
