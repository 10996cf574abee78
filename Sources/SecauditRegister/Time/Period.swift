/// The days from `first` through `last`, both included.
package struct Period: Hashable, Sendable {
    package let first: CalendarDay
    package let last: CalendarDay

    package init?(first: CalendarDay, last: CalendarDay) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// One day.
    package init(day: CalendarDay) {
        first = day
        last = day
    }

    package func contains(_ day: CalendarDay) -> Bool {
        first <= day && day <= last
    }
}

/// A quarter of a calendar year, written `2026-Q3`.
package struct Quarter: Hashable, Sendable, Comparable {
    package let year: Int
    /// From 1 to 4.
    package let number: Int

    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...4).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The quarter that contains `day`.
    package init(containing day: CalendarDay) {
        let (year, month, _) = day.components
        self.year = year
        self.number = (month - 1) / 3 + 1
    }

    package var first: CalendarDay {
        day(month: number * 3 - 2, day: 1)
    }

    package var last: CalendarDay {
        day(month: number * 3, day: CalendarDay.length(ofMonth: number * 3, year: year))
    }

    /// The quarter before, or `nil` before the year 1.
    package var previous: Quarter? {
        number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }

    private func day(month: Int, day: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: day) else {
            preconditionFailure("every quarter has its first and last day")
        }
        return day
    }
}

extension Quarter: LosslessStringConvertible {
    package init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), bytes[5] | 0x20 == UInt8(ascii: "q") else { return nil }
        var year = 0
        for byte in bytes[..<4] {
            // Digits alone: `Int` would take a sign as well.
            guard (48...57) ~= byte else { return nil }
            year = year * 10 + Int(byte - 48)
        }
        self.init(year: year, number: Int(bytes[6]) - 48)
    }

    package var description: String { "\(year.padded(to: 4))-Q\(number)" }
}
