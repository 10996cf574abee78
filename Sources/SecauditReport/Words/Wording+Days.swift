package import SecauditCompliance
package import SecauditRegister

extension Wording {
    /// 30.09.2026, or 30 September 2026.
    package func text(_ day: CalendarDay) -> String {
        DayWords(language).text(day)
    }

    /// «III квартал 2026 г.», or “Q3 2026”.
    package func text(_ quarter: Quarter) -> String {
        let roman = ["I", "II", "III", "IV"][quarter.number - 1]
        return say("\(roman) квартал \(quarter.year) г.", "Q\(quarter.number) \(quarter.year)")
    }

    package func text(_ period: Period) -> String {
        say("период с \(text(period.first)) по \(text(period.last))", "\(text(period.first)) to \(text(period.last))")
    }

    /// The last day of a term with how it was counted.
    package func text(_ due: DueDay) -> String {
        let last = text(due.day)
        switch due.unit {
        case .fixed: return say("срок — до \(last)", "due by \(last)")
        case .workingDay where due.count == 0: return say("срок — \(last)", "due on \(last)")
        case .workingDay:
            return say(
                "срок — до \(last) (\(due.count.russian("рабочий день", "рабочих дня", "рабочих дней")) с \(text(due.from)))",
                "due by \(last) (\(due.count.english("working day", "working days")) from \(text(due.from)))"
            )
        case .calendarDay:
            return say(
                "срок — до \(last) (\(due.count.russian("день", "дня", "дней")) с \(text(due.from)))",
                "due by \(last) (\(due.count.english("day", "days")) from \(text(due.from)))"
            )
        }
    }
}
