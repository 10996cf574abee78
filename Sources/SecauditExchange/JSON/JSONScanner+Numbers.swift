extension JSONScanner {
    /// A number as it is written; whether it fits a type is for the caller to see.
    mutating func number() throws(JSONError) -> String {
        let start = position
        if isAt(UInt8(ascii: "-")) { position += 1 }
        if isAt(UInt8(ascii: "0")) {
            position += 1
        } else {
            try digits(from: start)
        }
        if isAt(UInt8(ascii: ".")) {
            position += 1
            try digits(from: start)
        }
        if isAt(UInt8(ascii: "e")) || isAt(UInt8(ascii: "E")) {
            position += 1
            if isAt(UInt8(ascii: "+")) || isAt(UInt8(ascii: "-")) { position += 1 }
            try digits(from: start)
        }
        // `01` and `1x` would otherwise be read as a number with something odd behind it.
        guard !isWordByte else { throw JSONError(fault: .malformedNumber, offset: start) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private var isWordByte: Bool {
        guard position < bytes.count else { return false }
        switch bytes[position] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
            return true
        default:
            return false
        }
    }

    private mutating func digits(from start: Int) throws(JSONError) {
        let first = position
        while position < bytes.count, (48...57) ~= bytes[position] { position += 1 }
        guard position > first else { throw JSONError(fault: .malformedNumber, offset: start) }
    }
}
