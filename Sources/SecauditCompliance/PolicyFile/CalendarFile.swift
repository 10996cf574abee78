package import SecauditRegister

/// Reads one year of the working calendar.
package enum CalendarFile {
    package static let format = "secaudit/calendar/1"

    package static func year(from bytes: [UInt8], name: String) throws(PolicyFileError) -> CalendarYear {
        do {
            return try read(StrictYAML.tree(from: bytes))
        } catch {
            throw error.named(name)
        }
    }

    private static func read(_ root: FileNode) throws(FileFault) -> CalendarYear {
        let fields = try Fields(root, keys: ["format", "year", "source", "confidence", "off", "working"])
        try fields.required("format").requireFormat(format)
        let year = try fields.required("year").integer(in: 1992...9999)
        return CalendarYear(
            year: year,
            off: try days(fields.required("off"), of: year, weekdays: 1...5),
            working: try days(fields.required("working"), of: year, weekdays: 6...7),
            source: try fields.required("source").text(),
            confidence: try fields.required("confidence").value(of: CalendarYear.Confidence.self)
        )
    }

    /// Days written `MM-DD`, or in full when the year is the file's own.
    private static func days(
        _ node: FileNode,
        of year: Int,
        weekdays: ClosedRange<Int>
    ) throws(FileFault) -> Set<CalendarDay> {
        var days: Set<CalendarDay> = []
        for item in try node.list() {
            let text = try item.text()
            if let full = CalendarDay(text), full.year != year {
                throw item.fault(.wrongYear(full.year, expected: year))
            }
            guard let day = CalendarDay(text) ?? CalendarDay("\(year.padded(to: 4))-\(text)") else {
                throw item.fault(.wrongType(expected: .monthAndDay))
            }
            guard weekdays.contains(day.weekday) else { throw item.fault(.wrongWeekday(day)) }
            guard days.insert(day).inserted else { throw item.fault(.duplicateDay(day)) }
        }
        return days
    }
}
