internal import SecauditCrypto

/// Reads JSON text (RFC 8259) with secrets in it: strings are unescaped in their own place and told as ranges.
struct SecretJSON {
    private(set) var position = 0

    private static let quote = UInt8(ascii: "\"")
    private static let depthLimit = 32

    /// Walks the text and tells every string, number and word with the keys and indices that lead to it.
    mutating func walk(
        _ text: inout SecretBytes,
        _ tell: ([String], Range<Int>) throws(LoginFault) -> Void
    ) throws(LoginFault) {
        try value(&text, at: [], tell)
        skipBlanks(text)
        guard position == text.count else { throw .notJSON(offset: position) }
    }

    private mutating func value(
        _ text: inout SecretBytes,
        at path: [String],
        _ tell: ([String], Range<Int>) throws(LoginFault) -> Void
    ) throws(LoginFault) {
        guard path.count < Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
        skipBlanks(text)
        guard position < text.count else { throw .notJSON(offset: position) }
        switch text[position] {
        case Self.quote: try tell(path, try string(&text))
        case UInt8(ascii: "{"):
            var more = enter(text, closing: UInt8(ascii: "}"))
            while more {
                skipBlanks(text)
                let name = try string(&text)
                let key = text.plain(name)
                skipBlanks(text)
                try pass(UInt8(ascii: ":"), text)
                try value(&text, at: path + [key], tell)
                more = try another(text, closing: UInt8(ascii: "}"))
            }
        case UInt8(ascii: "["):
            var more = enter(text, closing: UInt8(ascii: "]"))
            var number = 0
            while more {
                try value(&text, at: path + ["\(number)"], tell)
                number += 1
                more = try another(text, closing: UInt8(ascii: "]"))
            }
        default:
            let start = position
            while position < text.count, Self.isWord(text[position]) { position += 1 }
            guard position > start else { throw .notJSON(offset: position) }
            try tell(path, start..<position)
        }
    }

    /// Letters, digits and signs of numbers, `true`, `false` and `null`.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }

    private mutating func skipBlanks(_ text: borrowing SecretBytes) {
        while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
    }

    private mutating func pass(_ byte: UInt8, _ text: borrowing SecretBytes) throws(LoginFault) {
        guard position < text.count, text[position] == byte else { throw .notJSON(offset: position) }
        position += 1
    }

    private mutating func enter(_ text: borrowing SecretBytes, closing: UInt8) -> Bool {
        position += 1
        skipBlanks(text)
        guard position < text.count, text[position] == closing else { return true }
        position += 1
        return false
    }

    private mutating func another(_ text: borrowing SecretBytes, closing: UInt8) throws(LoginFault) -> Bool {
        skipBlanks(text)
        guard position < text.count else { throw .notJSON(offset: position) }
        if text[position] == UInt8(ascii: ",") {
            position += 1
            return true
        }
        try pass(closing, text)
        return false
    }

    /// The range of a string's text; what it says is never longer than how it is written.
    private mutating func string(_ text: inout SecretBytes) throws(LoginFault) -> Range<Int> {
        try pass(Self.quote, text)
        let start = position
        var end = start
        while true {
            guard position < text.count, text[position] >= 0x20 else { throw .notJSON(offset: position) }
            let byte = text[position]
            position += 1
            if byte == Self.quote { return start..<end }
            guard byte == UInt8(ascii: "\\") else {
                text[end] = byte
                end += 1
                continue
            }
            guard position < text.count else { throw .notJSON(offset: position) }
            let escape = text[position]
            position += 1
            switch escape {
            case Self.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): put(escape, &text, &end)
            case UInt8(ascii: "b"): put(0x08, &text, &end)
            case UInt8(ascii: "f"): put(0x0C, &text, &end)
            case UInt8(ascii: "n"): put(0x0A, &text, &end)
            case UInt8(ascii: "r"): put(0x0D, &text, &end)
            case UInt8(ascii: "t"): put(0x09, &text, &end)
            case UInt8(ascii: "u"):
                for byte in UTF8.encode(try scalar(text)) ?? UTF8.encodedReplacementCharacter { put(byte, &text, &end) }
            default: throw .notJSON(offset: position - 1)
            }
        }
    }

    private func put(_ byte: UInt8, _ text: inout SecretBytes, _ end: inout Int) {
        text[end] = byte
        end += 1
    }

    private mutating func scalar(_ text: borrowing SecretBytes) throws(LoginFault) -> Unicode.Scalar {
        let start = position
        let first = try unit(text)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first) else { throw .notJSON(offset: start) }
        try pass(UInt8(ascii: "\\"), text)
        try pass(UInt8(ascii: "u"), text)
        let second = try unit(text)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw .notJSON(offset: start) }
        return scalar
    }

    private mutating func unit(_ text: borrowing SecretBytes) throws(LoginFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < text.count, let digit = Hexadecimal.value(of: text[position]) else {
                throw .notJSON(offset: position)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
