/// A day of the proleptic Gregorian calendar: no time of day, no zone.
///
/// Regulations speak in days ("within three working days from …"), so the register keeps days. A point in time would
/// drag a zone along and let one finding differ from machine to machine.
package struct CalendarDay: Hashable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The day with these components, or `nil` when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.length(ofMonth: month, year: year)).contains(day) else { return nil }
        // Days before a March-based year: the leap day becomes the year's last, so months need no table.
        // Method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        self.init(number: Int32(365 * marchYear + leapDays + dayOfYear - 719_468))
    }

    /// The day `days` later (earlier, when negative).
    package func adding(days: Int) -> CalendarDay {
        CalendarDay(number: number + Int32(days))
    }

    /// Whether it lies between a first and a last day, both included; either may be open.
    package func lies(from first: CalendarDay?, to last: CalendarDay?) -> Bool {
        (first.map { $0 <= self } ?? true) && (last.map { self <= $0 } ?? true)
    }

    /// How many days `other` lies after this one.
    package func days(until other: CalendarDay) -> Int {
        Int(other.number) - Int(number)
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }

    /// Year, month of the year and day of the month, all from 1.
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { components.year }

    /// The day of the week by ISO 8601: Monday is 1, Sunday is 7.
    package var weekday: Int {
        let sinceThursday = (Int(number) % 7 + 7) % 7
        return (sinceThursday + 3) % 7 + 1
    }
}

extension CalendarDay: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.number < right.number
    }
}

extension CalendarDay: LosslessStringConvertible {
    /// Reads `YYYY-MM-DD` (ISO 8601) and nothing else.
    package init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var total = 0
            for byte in bytes[range] {
                guard byte >= 48, byte <= 57 else { return nil }
                total = total * 10 + Int(byte - 48)
            }
            return total
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        let (year, month, day) = components
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }
}

extension CalendarDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int {
    /// The decimal digits, with zeros before them up to `width`.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
