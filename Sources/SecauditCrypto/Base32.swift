/// Base32 (RFC 4648 §6), the form in which networks show a second factor's seed.
package enum Base32 {
    /// Decodes letters of either case; spaces, hyphens and padding at the end are passed over.
    package static func decode(_ text: borrowing SecretBytes) throws(CryptoError) -> SecretBytes {
        let length = try text.withBytes { (bytes: Span<UInt8>) throws(CryptoError) -> Int in
            var symbols = 0
            for index in bytes.indices where try value(of: bytes[index]) != nil {
                symbols += 1
            }
            return symbols * 5 / 8
        }
        guard length > 0 else { throw .notBase32 }
        var output = SecretBytes(zeros: length)
        try text.withBytes { (bytes: Span<UInt8>) throws(CryptoError) -> Void in
            try unsafe output.withMutableBytes { (target: UnsafeMutableRawBufferPointer) throws(CryptoError) -> Void in
                var buffer: UInt32 = 0
                var bits = 0
                var written = 0
                for index in bytes.indices {
                    guard let symbol = try value(of: bytes[index]) else { continue }
                    buffer = (buffer << 5 | UInt32(symbol)) & 0xffff
                    bits += 5
                    if bits >= 8, written < length {
                        bits -= 8
                        unsafe target[written] = UInt8(truncatingIfNeeded: buffer >> UInt32(bits))
                        written += 1
                    }
                }
            }
        }
        return output
    }

    /// Encodes without padding.
    package static func encode(_ secret: borrowing SecretBytes) -> SecretBytes {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text = SecretText()
        var buffer: UInt32 = 0
        var bits = 0
        for place in 0..<secret.count {
            buffer = (buffer << 8 | UInt32(secret[place])) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits) & 31)]) }
        return text.secret()
    }

    /// The five bits of a symbol, or `nil` for a character that is passed over.
    private static func value(of character: UInt8) throws(CryptoError) -> UInt8? {
        switch character {
        case 65...90: character - 65
        case 97...122: character - 97
        case 50...55: character - 24
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "="): nil
        default: throw .notBase32
        }
    }
}
