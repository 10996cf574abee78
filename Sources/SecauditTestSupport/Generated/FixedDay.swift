import SecauditRegister

/// The day written as `YYYY-MM-DD` in this module's own sources.
func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("not a day: \(text)") }
    return day
}
