/// A week by ISO 8601, from Monday through Sunday, written `2026-W01`.
package struct ISOWeek: Hashable, Sendable, Comparable {
    /// Its Monday.
    package let first: CalendarDay

    package init(containing day: CalendarDay) {
        first = day.adding(days: 1 - day.weekday)
    }

    /// The week in which a moment falls where clocks show `zone`.
    package init(containing moment: Instant, in zone: ZoneOffset) {
        self.init(containing: moment.day(in: zone))
    }

    /// `nil` where the year has no such week.
    package init?(year: Int, number: Int) {
        // The week with the 4th of January is the first.
        guard let fourth = CalendarDay(year: year, month: 1, day: 4), number >= 1, number <= 53 else { return nil }
        self.init(containing: fourth.adding(days: 7 * (number - 1)))
        guard self.year == year else { return nil }
    }

    /// Its Sunday.
    package var last: CalendarDay { first.adding(days: 6) }

    package var next: ISOWeek { ISOWeek(containing: first.adding(days: 7)) }

    /// The year that has most of its days.
    package var year: Int { thursday.year }

    /// From 1 to 53.
    package var number: Int {
        guard let newYear = CalendarDay(year: year, month: 1, day: 1) else { return 1 }
        return newYear.days(until: thursday) / 7 + 1
    }

    private var thursday: CalendarDay { first.adding(days: 3) }

    package static func < (left: Self, right: Self) -> Bool {
        left.first < right.first
    }
}

extension ISOWeek: LosslessStringConvertible {
    /// Reads `YYYY-Www` and nothing else.
    package init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            (bytes[..<4] + bytes[6...]).allSatisfy({ (48...57) ~= $0 }),
            let year = Int(description.prefix(4)), let number = Int(description.suffix(2))
        else { return nil }
        self.init(year: year, number: number)
    }

    package var description: String { "\(year.padded(to: 4))-W\(number.padded(to: 2))" }
}

extension ISOWeek: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let week = ISOWeek(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a week: \(text)")
        }
        self = week
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
