import SecauditRegister

extension JSONScanner {
    /// Passes `"YYYY-MM-DD"` that begins here; `nil`, and nothing is passed, where anything else does.
    mutating func plainDay() -> CalendarDay? {
        skipBlanks()
        let start = position + 1
        guard isAt(UInt8(ascii: "\"")), let first = bytes.word(at: start), let last = bytes.word(at: start + 3),
            let date = WrittenDate(first, last),
            let found = CalendarDay(year: date.year, month: date.month, day: date.day)
        else { return nil }
        position = start + 11
        return found
    }
}

/// The parts of `YYYY-MM-DD` and the quotation mark behind it, of which two words are the first eight bytes and the last.
private struct WrittenDate {
    let year: Int
    let month: Int
    let day: Int

    init?(_ first: UInt64, _ last: UInt64) {
        // What is left of a digit is its value, and of a sign that stands where it should nothing.
        let yearAndMonth = first ^ Self.word("0000-00-")
        let end = last ^ Self.word("0-00-00\"")
        guard yearAndMonth.isDecimals, end.isDecimals else { return nil }
        func digit(_ place: UInt64, of word: UInt64) -> Int { Int(word >> (8 * place) & 0xFF) }
        guard digit(4, of: yearAndMonth) == 0, digit(7, of: yearAndMonth) == 0, digit(7, of: end) == 0 else {
            return nil
        }
        year =
            (digit(0, of: yearAndMonth) * 10 + digit(1, of: yearAndMonth)) * 100
            + digit(2, of: yearAndMonth) * 10 + digit(3, of: yearAndMonth)
        month = digit(5, of: yearAndMonth) * 10 + digit(6, of: yearAndMonth)
        day = digit(5, of: end) * 10 + digit(6, of: end)
    }

    /// Eight signs as they are loaded, the first of them lowest.
    @inline(__always)
    private static func word(_ signs: StaticString) -> UInt64 {
        var word: UInt64 = 0
        for place in 0..<8 { word |= UInt64(unsafe signs.utf8Start[place]) << UInt64(8 * place) }
        return word
    }
}

extension UInt64 {
    /// Whether each of the eight bytes is less than ten.
    fileprivate var isDecimals: Bool {
        // From ten on a byte, or the one added to it, has its top bit; a carry comes only from one that has it anyway.
        (self | (self &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
    }
}
