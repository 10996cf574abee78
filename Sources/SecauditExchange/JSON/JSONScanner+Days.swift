import SecauditRegister

extension JSONScanner {
    /// Passes `"YYYY-MM-DD"` that begins here; `nil`, and nothing is passed, where anything else does.
    mutating func plainDay() -> CalendarDay? {
        skipBlanks()
        let start = position + 1
        guard start + 10 < bytes.count, bytes[position] == UInt8(ascii: "\""), bytes[start + 10] == UInt8(ascii: "\""),
            bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = number(at: start, digits: 4), let month = number(at: start + 5, digits: 2),
            let day = number(at: start + 8, digits: 2),
            let found = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        position = start + 11
        return found
    }

    private func number(at start: Int, digits: Int) -> Int? {
        var value = 0
        for place in start..<start + digits {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
