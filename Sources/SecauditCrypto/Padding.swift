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
        remove(from: &bytes) ? bytes : nil
    }

    /// Takes the padding off bytes, whose room stays; `false`: there is none.
    package static func remove(from bytes: inout [UInt8]) -> Bool {
        guard let end = end(of: bytes.span) else { return false }
        bytes.removeLast(bytes.count - end)
        return true
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
        guard let end = secret.withBytes({ end(of: $0) }) else { return nil }
        return secret.slice(0..<end)
    }

    /// Where what is padded ends; `nil`: there is no padding.
    private static func end(of bytes: Span<UInt8>) -> Int? {
        var end = bytes.count
        let raw = unsafe bytes.bytes
        // Eight zeros at a time: there are up to 255, of records by the hundred thousand. The word is within the bytes,
        // and any eight of them are a number.
        while end >= 8, unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self) == 0 { end -= 8 }
        while end > 0, bytes[end - 1] == 0 { end -= 1 }
        return end > 0 && bytes[end - 1] == 0x80 ? end - 1 : nil
    }
}
