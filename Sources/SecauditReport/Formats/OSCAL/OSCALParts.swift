import SecauditCompliance
import SecauditRegister

/// What both OSCAL documents are built of (OSCAL 1.1.3; its string types allow no empty and no padded text).
enum OSCALParts {
    static let version = "1.1.3"

    static func property(_ name: String, _ value: String) -> JSONValue {
        .object(["name": .prepared(name), "ns": .written(namespace), "value": .prepared(line(value))])
    }

    /// Written thousands of times.
    private static let namespace = Array(#""https://secaudit.invalid/oscal""#.utf8)

    /// One line without spaces around it, never empty.
    static func line(_ text: String) -> String {
        // Nearly every text is a line already; words are looked for where it is not.
        let text = text.printable
        if text.isOneLine { return text }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? "-" : words.joined(separator: " ")
    }

    /// A token (an XML name without a colon), made of the id of a rule.
    static func token(_ id: String) -> String {
        // The ids of our own rules are tokens already.
        let isToken = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        if isToken { return "rule-" + id }
        let plain = id.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" }
        return "rule-" + String(plain)
    }

    /// The end of a day in the municipality's zone; the clock of the run is none of the result.
    static func end(of day: CalendarDay, in zone: ZoneOffset) -> String {
        Instant(seconds: (Int64(day.number) + 1) * 86_400 - Int64(zone.minutes) * 60 - 1).description
    }

    static func start(of day: CalendarDay, in zone: ZoneOffset) -> String {
        Instant(seconds: Int64(day.number) * 86_400 - Int64(zone.minutes) * 60).description
    }

    /// The latest moment that the assessments look at.
    static func moment(of assessments: [Assessment]) -> String {
        assessments.map { end(of: $0.scope.asOf, in: $0.zone) }.max() ?? "1970-01-01T00:00:00Z"
    }

    static func metadata(_ title: String, of assessments: [Assessment]) -> JSONValue {
        .object([
            "last-modified": .text(moment(of: assessments)),
            "oscal-version": .text(version),
            "title": .text(line(title)),
            "version": .text(assessments.map(\.scope.asOf).max().map(\.description) ?? "-"),
        ])
    }

    /// The act, to which the document refers.
    static func resource(_ uuid: String, _ words: FindingWords) -> JSONValue {
        let policy = words.assessment.policy
        return .object([
            "description": .text(line(words.wording.say(policy.act.title))),
            "props": .array([property("policy", policy.id), property("policy-digest-sha256", policy.digest)]),
            "title": .text(line(words.act)),
            "uuid": .text(uuid),
        ])
    }

    static func counts(_ counts: VerdictCounts, prefix: String) -> [JSONValue] {
        Verdict.allCases.map { property("\(prefix)-\($0.rawValue)", String(counts[$0])) }
    }
}

extension String {
    /// Not empty, and with no blanks but single spaces between words; seen from the bytes, without a look into
    /// Unicode's tables.
    fileprivate var isOneLine: Bool {
        var (before, last) = (UInt8(0), UInt8(ascii: " "))
        for byte in utf8 {
            switch (before, last, byte) {
            case (_, UInt8(ascii: " "), UInt8(ascii: " ")), (_, _, 0..<0x20): return false
            // The other blanks: U+0085, U+00A0, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F; what begins like
            // U+1680 and U+3000 is looked at again, which costs time and changes nothing.
            case (_, 0xC2, 0x85), (_, 0xC2, 0xA0), (_, _, 0xE1), (_, _, 0xE3): return false
            case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F): return false
            default: (before, last) = (last, byte)
            }
        }
        return last != UInt8(ascii: " ")
    }
}
