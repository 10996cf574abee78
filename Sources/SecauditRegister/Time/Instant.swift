/// A moment, in whole seconds since 1970-01-01T00:00:00Z: when something was recorded.
package struct Instant: Hashable, Sendable, Comparable {
    package let seconds: Int64

    package init(seconds: Int64) {
        self.seconds = seconds
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.seconds < right.seconds
    }

    /// The day this moment falls on in `zone`.
    package func day(in zone: ZoneOffset) -> CalendarDay {
        let local = seconds + Int64(zone.minutes) * 60
        let floored = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return CalendarDay(number: Int32(clamping: floored))
    }
}

extension Instant: LosslessStringConvertible {
    /// Reads `YYYY-MM-DDTHH:MM:SSZ` and nothing else.
    package init?(_ description: String) {
        let parts = description.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(String(parts[0])) else { return nil }
        let clock = Array(parts[1].utf8)
        guard clock.count == 9, clock[2] == 58, clock[5] == 58, clock[8] == UInt8(ascii: "Z") else { return nil }
        func two(_ at: Int) -> Int64? {
            guard (48...57) ~= clock[at], (48...57) ~= clock[at + 1] else { return nil }
            return Int64(clock[at] - 48) * 10 + Int64(clock[at + 1] - 48)
        }
        guard let hour = two(0), let minute = two(3), let second = two(6), hour < 24, minute < 60, second < 60 else {
            return nil
        }
        self.init(seconds: Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second)
    }

    package var description: String {
        let day = self.day(in: .utc)
        let rest = Int(seconds - Int64(day.number) * 86_400)
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\(day)T\(clock)Z"
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment: \(text)")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
