import SecauditCompliance
import SecauditRegister

/// What both OSCAL documents are built of (OSCAL 1.1.3; its string types allow no empty and no padded text).
enum OSCALParts {
    static let version = "1.1.3"

    static func property(_ name: String, _ value: String) -> JSONValue {
        .object(["name": .text(name), "ns": .text("https://secaudit.invalid/oscal"), "value": .text(line(value))])
    }

    /// One line without spaces around it, never empty.
    static func line(_ text: String) -> String {
        let words = text.printable.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? "-" : words.joined(separator: " ")
    }

    /// A token (an XML name without a colon), made of the id of a rule.
    static func token(_ id: String) -> String {
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

    /// What SARIF and OSCAL cannot say with their own words.
    static func properties(_ finding: Finding) -> [JSONValue] {
        var values = [
            property("verdict", finding.verdict.rawValue), property("rule", finding.rule.id),
            property("strength", finding.strength.rawValue), property("group", finding.rule.group.rawValue),
            property("fingerprint", finding.fingerprint),
        ]
        if let clause = finding.rule.clauses.first { values.append(property("clause", clause.number)) }
        if let due = finding.due { values.append(property("due", due.day.description)) }
        if let waiver = finding.waiver { values.append(property("extended-to", waiver.last.description)) }
        return values
    }

    static func counts(_ counts: VerdictCounts, prefix: String) -> [JSONValue] {
        Verdict.allCases.map { property("\(prefix)-\($0.rawValue)", String(counts[$0])) }
    }
}
