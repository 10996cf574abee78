/// A fixed distance from UTC.
///
/// Named zones need a database that differs between machines, and Russian zones have moved by decree; a municipality
/// states its offset instead (`docs/decisions/`).
package struct ZoneOffset: Hashable, Sendable {
    /// Minutes east of UTC, from -720 to 840.
    package let minutes: Int

    package init?(minutes: Int) {
        guard (-720...840).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    private init(unchecked minutes: Int) {
        self.minutes = minutes
    }

    package static let utc = ZoneOffset(unchecked: 0)
}

extension ZoneOffset: LosslessStringConvertible {
    /// Reads `+07:00`, `-03:30`, `UTC+7`, `+7`.
    package init?(_ description: String) {
        var text = description[...]
        if text.uppercased().hasPrefix("UTC") { text = text.dropFirst(3) }
        if text.isEmpty || text == "Z" {
            self = .utc
            return
        }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...2).contains(parts[0].count), let hours = Int(parts[0]), hours >= 0
        else {
            return nil
        }
        var total = hours * 60
        if parts.count == 2 {
            guard parts[1].count == 2, let minutes = Int(parts[1]), (0..<60).contains(minutes) else { return nil }
            total += minutes
        }
        self.init(minutes: sign == "-" ? -total : total)
    }

    package var description: String {
        let size = abs(minutes)
        return "\(minutes < 0 ? "-" : "+")\((size / 60).padded(to: 2)):\((size % 60).padded(to: 2))"
    }
}

extension ZoneOffset: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let zone = ZoneOffset(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an offset: \(text)")
        }
        self = zone
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
