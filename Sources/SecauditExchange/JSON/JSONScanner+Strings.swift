extension JSONScanner {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// The string whose opening quote is here.
    mutating func string() throws(JSONError) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else { throw unexpected() }
        position += 1
        let start = position
        var at = start
        var union: UInt8 = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == Self.quote {
                position = at + 1
                if let known = repeated.text(of: bytes, start..<at) { return known }
                // Most strings are ASCII, which needs no validation.
                let text =
                    union < 0x80
                    ? String(decoding: bytes[start..<at], as: UTF8.self) : try text(of: bytes[start..<at], at: start)
                repeated.keep(text, of: bytes, start..<at)
                return text
            }
            union |= byte
            if byte == Self.backslash { return try escapedString(from: start, firstEscape: at) }
            guard byte >= 0x20 else {
                position = at
                throw failure(.controlCharacter(byte))
            }
            at += 1
        }
        position = at
        throw failure(.unexpectedEnd)
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
