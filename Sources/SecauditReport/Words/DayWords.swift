package import SecauditCompliance
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

    /// «сентябрь 2026 г.», «III квартал 2026 г.», «2026 год».
    package func text(_ period: AnswerPeriod) -> String {
        let (year, month, _) = period.first.components
        switch (period.length, language) {
        case (.month, .russian): return "\(Self.russianMonths[month - 1]) \(year) г."
        case (.month, .english): return "\(Self.englishMonths[month - 1]) \(year)"
        case (.quarter, .russian): return "\(["I", "II", "III", "IV"][(month - 1) / 3]) квартал \(year) г."
        case (.quarter, .english): return "Q\((month - 1) / 3 + 1) \(year)"
        case (.year, .russian): return "\(year) год"
        case (.year, .english): return "\(year)"
        }
    }

    /// «28.09.2026–04.10.2026»: a week is known by its days, for nobody counts weeks.
    package func text(_ week: ISOWeek) -> String {
        switch language {
        case .russian: "\(text(week.first))–\(text(week.last))"
        case .english: "\(text(week.first)) to \(text(week.last))"
        }
    }

    private static let russianMonths = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]

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
