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
        case .russian: return "\(number.padded(to: 2)).\(month.padded(to: 2)).\(year.padded(to: 4))"
        case .english: return "\(number) \(Self.englishMonths[month - 1]) \(year)"
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
