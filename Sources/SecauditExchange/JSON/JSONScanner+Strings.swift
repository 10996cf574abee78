extension JSONScanner {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// The string whose opening quote is here.
    mutating func string() throws(JSONError) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else { throw unexpected() }
        let start = position + 1
        let (end, isASCII) = endOfPlainText(from: start)
        position = end
        guard end < bytes.count else { throw failure(.unexpectedEnd) }
        switch bytes[end] {
        case Self.quote:
            position = end + 1
            let slot = repeated.slot(of: bytes, start..<end)
            if let slot, let known = repeated.text(in: slot, of: bytes, start..<end) { return known }
            let text = try text(from: start, to: end, isASCII: isASCII)
            if let slot { repeated.keep(text, of: start..<end, in: slot) }
            return text
        case Self.backslash: return try escapedString(from: start, firstEscape: end)
        default: throw failure(.controlCharacter(bytes[end]))
        }
    }

    /// Where plain text from `start` on ends, at a quotation mark, a backslash, a control character or the last byte, and
    /// whether all of it is ASCII.
    private func endOfPlainText(from start: Int) -> (end: Int, isASCII: Bool) {
        var place = start
        var seen: UInt64 = 0
        while let word = bytes.word(at: place) {
            let ends = word.endsOfPlainText
            if ends != 0 {
                // Of the last word only the bytes before the end count.
                let bits = UInt64(ends.trailingZeroBitCount / 8 * 8)
                return (place + Int(bits / 8), (seen | word & ((1 << bits) - 1)).isASCII)
            }
            seen |= word
            place += 8
        }
        while place < bytes.count {
            let byte = bytes[place]
            if byte == Self.quote || byte == Self.backslash || byte < 0x20 { break }
            seen |= UInt64(byte)
            place += 1
        }
        return (place, seen.isASCII)
    }

    /// The text of bytes without escapes.
    private func text(from start: Int, to end: Int, isASCII: Bool) throws(JSONError) -> String {
        let text = bytes.span.extracting(start..<end)
        // Each byte has been seen to be a character of ASCII, and so they are UTF-8 as they are.
        if isASCII { return unsafe String(copying: UTF8Span(unchecked: text, isKnownASCII: true)) }
        do {
            return String(copying: try UTF8Span(validating: text))
        } catch {
            throw JSONError(fault: .invalidUTF8, offset: start)
        }
    }

    private func text(of slice: some Sequence<UInt8>, at offset: Int) throws(JSONError) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSONError(fault: .invalidUTF8, offset: offset)
        }
        return text
    }

    /// The slow way, for a string with at least one escape.
    private mutating func escapedString(from start: Int, firstEscape: Int) throws(JSONError) -> String {
        var unescaped = Array(bytes[start..<firstEscape])
        position = firstEscape
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case Self.quote:
                position += 1
                return try text(of: unescaped, at: start)
            case Self.backslash:
                position += 1
                try escape(into: &unescaped)
            case 0..<0x20:
                throw failure(.controlCharacter(byte))
            default:
                unescaped.append(byte)
                position += 1
            }
        }
        throw failure(.unexpectedEnd)
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        let byte = bytes[position]
        switch byte {
        case Self.quote, Self.backslash, UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            let scalar = try escapedScalar()
            text.append(contentsOf: String(Character(scalar)).utf8)
            return
        default: throw failure(.unknownEscape)
        }
        position += 1
    }

    /// The character of one escape of four hexadecimal digits, or of the two that make a surrogate pair.
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let start = position
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), position + 1 < bytes.count,
            bytes[position] == Self.backslash, bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONError(fault: .unpairedSurrogate, offset: start) }
        position += 2
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw JSONError(fault: .unpairedSurrogate, offset: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count else { throw failure(.unexpectedEnd) }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - UInt8(ascii: "A") + 10)
            default: throw failure(.unknownEscape)
            }
            position += 1
        }
        return value
    }
}
