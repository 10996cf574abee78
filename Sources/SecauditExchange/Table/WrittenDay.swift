package import SecauditRegister

/// A day as tables hold it: `21.11.2026`, `2026-11-21`, `21/11/2026`, with «г.» behind it, or as a bare number.
package enum WrittenDay {
    package static func day(_ text: String) -> CalendarDay? {
        let words = Blanks.words(text)
        // A time of day may follow a date; a table program writes it, nobody means it.
        guard let word = words.first, words.count <= 2 else { return nil }
        if words.count == 2, !["г.", "г"].contains(words[1]), !words[1].contains(":") { return nil }
        let bare =
            word.hasSuffix("г.") ? String(word.dropLast(2)) : word.hasSuffix("г") ? String(word.dropLast()) : word
        if let day = CalendarDay(bare) { return day }
        for separator in [Character("."), "/", "-"] {
            let parts = bare.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57) ~= $0 } }) else { continue }
            guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else { return nil }
            guard parts[0].count <= 2, parts[1].count <= 2 else { return nil }
            switch parts[2].count {
            case 4: return CalendarDay(year: year, month: month, day: day)
            case 2: return CalendarDay(year: 2000 + year, month: month, day: day)
            default: return nil
            }
        }
        // The number of a day, which is what is left of it where a cell lost its look; from 1954 to 2064.
        guard words.count == 1, bare.count == 5, let serial = Int(bare), (20_000...60_000).contains(serial) else {
            return nil
        }
        return DaySerial.day(Double(serial), from1904: false)
    }
}

extension CalendarDay {
    /// As people here write it: `21.11.2026`.
    package var typed: String {
        let (year, month, day) = components
        return "\(day.padded(to: 2)).\(month.padded(to: 2)).\(year.padded(to: 4))"
    }
}
