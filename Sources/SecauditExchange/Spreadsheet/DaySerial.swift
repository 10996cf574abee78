import SecauditRegister

/// Days as table programs count them.
enum DaySerial {
    /// The day of a number; `nil` where the count has none.
    ///
    /// The usual count has a 29 February 1900 as number 60, which never was; the other starts with 1904.
    static func day(_ serial: Double, from1904: Bool) -> CalendarDay? {
        guard serial >= 0, serial < (from1904 ? 2_957_004 : 2_958_466) else { return nil }
        let number = Int(serial.rounded(.down))
        if from1904 { return CalendarDay(year: 1904, month: 1, day: 1)?.adding(days: number) }
        guard number > 0, number != 60 else { return nil }
        return CalendarDay(number: Int32(number - (number < 60 ? 25_568 : 25_569)))
    }

    /// The usual count's number of a day from 1900 on.
    static func serial(_ day: CalendarDay) -> Int? {
        let number = Int(day.number) + 25_569
        if number > 60 { return number }
        return number > 1 ? number - 1 : nil
    }
}
