internal import SecauditCrypto

/// An identity file as lines that can be printed, kept in a safe and typed in again.
///
/// The paper opens with the passphrase it was printed under, so it needs the same care as the file.
package enum IdentityPaper {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    private static let bytesPerLine = 20

    /// Numbered lines of 20 bytes, each with four check signs.
    package static func text(of file: [UInt8]) -> String {
        stride(from: 0, to: file.count, by: bytesPerLine).enumerated().map { number, start in
            let piece = Array(file[start..<min(start + bytesPerLine, file.count)])
            let signs = groups(of: base32(piece))
            let place = number < 9 ? "0\(number + 1)" : "\(number + 1)"
            return "\(place)  \(signs)  \(check(piece, line: number + 1))\n"
        }
        .joined()
    }

    /// The file, or the number of the first line that was typed wrongly.
    package static func file(from text: String) -> Result<[UInt8], IdentityPaperError> {
        var file: [UInt8] = []
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
            .filter { !$0.isEmpty && Int($0[0]) != nil }
        for (index, words) in lines.enumerated() {
            guard words.count >= 3, Int(words[0]) == index + 1,
                let piece = bytes(words[1..<words.count - 1].joined()),
                check(piece, line: index + 1) == String(words[words.count - 1]).uppercased()
            else { return .failure(IdentityPaperError(line: index + 1)) }
            file += piece
        }
        return .success(file)
    }

    private static func check(_ piece: [UInt8], line: Int) -> String {
        let digest = Digest(of: [UInt8(truncatingIfNeeded: line)] + piece)
        return String(String(decoding: base32(Array(digest.bytes[..<3])), as: UTF8.self).prefix(4))
    }

    private static func groups(of signs: [UInt8]) -> String {
        stride(from: 0, to: signs.count, by: 4)
            .map { String(decoding: signs[$0..<min($0 + 4, signs.count)], as: UTF8.self) }
            .joined(separator: " ")
    }

    private static func base32(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                output.append(alphabet[Int(buffer >> bits & 31)])
            }
        }
        if bits > 0 { output.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
        return output
    }

    private static func bytes(_ signs: String) -> [UInt8]? {
        let secret = SecretBytes(copying: Array(signs.utf8))
        guard let decoded = try? Base32.decode(secret) else { return nil }
        return decoded.withBytes { span in span.indices.map { span[$0] } }
    }
}

/// A line of a printed identity does not fit its check signs.
package struct IdentityPaperError: Error, Hashable {
    package let line: Int
}
