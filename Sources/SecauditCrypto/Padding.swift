internal import CSodium

/// Padding that hides lengths: ISO/IEC 7816-4, as `sodium_pad` does it.
package enum Padding {
    /// The next multiple of `block` above `count`; a full block is added where it already fits.
    package static func paddedLength(_ count: Int, block: Int) -> Int {
        (count / block + 1) * block
    }

    package static func pad(_ bytes: [UInt8], block: Int) -> [UInt8] {
        var output = bytes
        output.append(0x80)
        output.append(contentsOf: repeatElement(0, count: paddedLength(bytes.count, block: block) - output.count))
        return output
    }

    /// The bytes before the padding, or `nil` when there is no padding.
    package static func unpad(_ bytes: consuming [UInt8]) -> [UInt8]? {
        guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
        bytes.removeLast(bytes.count - end)
        return bytes
    }

    package static func pad(_ secret: borrowing SecretBytes, block: Int) -> SecretBytes {
        var output = SecretBytes(zeros: paddedLength(secret.count, block: block))
        secret.withBytes { source in
            unsafe output.withMutableBytes { target in
                for index in source.indices { unsafe target[index] = source[index] }
                unsafe target[source.count] = 0x80
            }
        }
        return output
    }

    package static func unpad(_ secret: borrowing SecretBytes) -> SecretBytes? {
        let end = secret.withBytes { bytes -> Int? in
            var index = bytes.count - 1
            while index >= 0, bytes[index] == 0 { index -= 1 }
            return index >= 0 && bytes[index] == 0x80 ? index : nil
        }
        guard let end else { return nil }
        return secret.slice(0..<end)
    }
}
