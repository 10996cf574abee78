package import SecauditCrypto

/// The text of a file with secrets: UTF-8 in memory for secrets, whatever encoding it came in.
package struct SecretFile: ~Copyable {
    var text: SecretBytes

    /// More than this is no list of logins; it is also about what the system lets a process keep out of swap.
    package static let maximumLength = 16 << 20

    /// How the files of table programs begin, new and old.
    ///
    /// They are not read: unpacking them leaves passwords in memory that nobody wipes.
    private static let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]

    /// Takes over a file's bytes as they are, for a format that is not text.
    package init(raw bytes: consuming SecretBytes) throws(LoginFault) {
        guard bytes.count > 0 else { throw .empty }
        guard bytes.count <= Self.maximumLength else { throw .tooLarge(limit: Self.maximumLength) }
        text = bytes
    }

    /// Brings the text to UTF-8: by its mark, else UTF-8 if it can be that, else Windows-1251.
    package consuming func decoded() throws(LoginFault) -> SecretFile {
        var decoded = self
        for magic in Self.workbooks where Self.begins(decoded.text, with: magic) { throw .workbook }
        if Self.begins(decoded.text, with: [0xEF, 0xBB, 0xBF]) {
            let rest = decoded.text.slice(3..<decoded.text.count)
            decoded.text = rest
            guard Self.isUTF8(decoded.text) else { throw .undecodable(.utf8, line: 1) }
        } else if Self.begins(decoded.text, with: [0xFF, 0xFE]) {
            decoded.text = try Self.utf16(decoded.text, bigEndian: false)
        } else if Self.begins(decoded.text, with: [0xFE, 0xFF]) {
            decoded.text = try Self.utf16(decoded.text, bigEndian: true)
        } else if !Self.isUTF8(decoded.text) {
            decoded.text = try Self.windows1251(decoded.text)
        }
        for place in 0..<decoded.text.count where decoded.text[place] == 0 { throw .notText }
        return decoded
    }

    package borrowing func begins(with bytes: [UInt8]) -> Bool {
        Self.begins(text, with: bytes)
    }

    /// Whether the text begins so behind its mark and blanks, letters' case aside.
    borrowing func begins(withText word: String) -> Bool {
        var place = Self.begins(text, with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while place < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[place]) { place += 1 }
        for byte in word.utf8 {
            guard place < text.count, text[place] | (byte >= 97 ? 0x20 : 0) == byte else { return false }
            place += 1
        }
        return true
    }

    /// The range without blanks at its ends.
    borrowing func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            if [0x20, 0x09, 0x0A, 0x0D].contains(text[low]) {
                low += 1
            } else if low + 1 < high, text[low] == 0xC2, text[low + 1] == 0xA0 {
                low += 2
            } else {
                break
            }
        }
        while low < high {
            if [0x20, 0x09, 0x0A, 0x0D].contains(text[high - 1]) {
                high -= 1
            } else if low + 1 < high, text[high - 2] == 0xC2, text[high - 1] == 0xA0 {
                high -= 2
            } else {
                break
            }
        }
        return low..<high
    }

    private static func begins(_ text: borrowing SecretBytes, with bytes: [UInt8]) -> Bool {
        guard text.count >= bytes.count else { return false }
        for (place, byte) in bytes.enumerated() where text[place] != byte { return false }
        return true
    }

    private static func isUTF8(_ text: borrowing SecretBytes) -> Bool {
        text.withBytes { bytes in
            do {
                _ = try UTF8Span(validating: bytes)
                return true
            } catch {
                return false
            }
        }
    }

    private static func windows1251(_ file: borrowing SecretBytes) throws(LoginFault) -> SecretBytes {
        var text = SecretText()
        var line = 1
        for place in 0..<file.count {
            guard let scalar = Windows1251.scalar(file[place]) else { throw .undecodable(.windows1251, line: line) }
            if scalar == "\n" { line += 1 }
            append(scalar, to: &text)
        }
        return text.secret()
    }

    private static func utf16(_ file: borrowing SecretBytes, bigEndian: Bool) throws(LoginFault) -> SecretBytes {
        let encoding = bigEndian ? TextEncoding.utf16BigEndian : .utf16LittleEndian
        var text = SecretText()
        var line = 1
        var place = 2
        var high: UInt32?
        guard file.count.isMultiple(of: 2) else { throw .undecodable(encoding, line: line) }
        while place < file.count {
            let first = UInt32(file[place + (bigEndian ? 0 : 1)])
            let unit = first << 8 | UInt32(file[place + (bigEndian ? 1 : 0)])
            place += 2
            if let before = high {
                guard (0xDC00..<0xE000).contains(unit),
                    let scalar = Unicode.Scalar(0x10000 + ((before - 0xD800) << 10) + (unit - 0xDC00))
                else { throw .undecodable(encoding, line: line) }
                append(scalar, to: &text)
                high = nil
            } else if (0xD800..<0xDC00).contains(unit) {
                high = unit
            } else {
                guard let scalar = Unicode.Scalar(unit) else { throw .undecodable(encoding, line: line) }
                if scalar == "\n" { line += 1 }
                append(scalar, to: &text)
            }
        }
        guard high == nil else { throw .undecodable(encoding, line: line) }
        return text.secret()
    }

    /// A character as UTF-8, byte by byte.
    static func append(_ scalar: Unicode.Scalar, to text: inout SecretText) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
    }
}
