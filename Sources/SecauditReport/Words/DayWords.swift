package import SecauditRegister

/// Days in words, where no names are needed.
package struct DayWords: Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// 30.09.2026, or 30 September 2026.
    package func text(_ day: CalendarDay) -> String {
        let (year, month, number) = day.components
        switch language {
        case .russian: return Self.digits(number, month, year)
        case .english: return "\(number) \(Self.englishMonths[month - 1]) \(year)"
        }
    }

    /// 30.09.2026: a report has tens of thousands of days, so the digits are put together without texts in between.
    private static func digits(_ day: Int, _ month: Int, _ year: Int) -> String {
        guard (0...9999).contains(year) else { return "\(day.padded(to: 2)).\(month.padded(to: 2)).\(year)" }
        func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10) }
        let point = UInt8(ascii: ".")
        let signs: [10 of UInt8] = [
            digit(day / 10), digit(day), point, digit(month / 10), digit(month), point, digit(year / 1000),
            digit(year / 100), digit(year / 10), digit(year),
        ]
        return unsafe String(unsafeUninitializedCapacity: signs.count) { buffer in
            for place in signs.indices { unsafe buffer[place] = signs[place] }
            return signs.count
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Language {
    /// A day as a reader of this language writes it.
    package func day(_ day: CalendarDay) -> String {
        DayWords(self).text(day)
    }
}
