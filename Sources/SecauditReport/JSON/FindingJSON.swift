import SecauditCompliance
import SecauditRegister

/// One finding as JSON.
enum FindingJSON {
    static func value(_ finding: Finding) -> JSONValue {
        .object([
            "clause": .maybe(finding.rule.clauses.first?.number),
            "due": value(finding.due),
            "evidence": .array(finding.evidence.map(value)),
            "facts": .array(finding.facts.map(value)),
            "fingerprint": .text(finding.fingerprint),
            "occurrence": .maybe(finding.occurrence),
            "readings": .array(finding.readings.map(value)),
            "rule": .text(finding.rule.id),
            "strength": .text(finding.strength.rawValue),
            "subject": value(finding.subject),
            "verdict": .text(finding.verdict.rawValue),
            "waiver": finding.waiver.map { .object(members($0)) } ?? .null,
        ])
    }

    static func members(_ waiver: Waiver) -> JSONMembers {
        [
            "account": .maybe(waiver.account?.text), "approver": .text(waiver.approver), "basis": .text(waiver.basis),
            "first": .day(waiver.first), "id": .text(waiver.id.text), "last": .day(waiver.last),
            "organ": .text(waiver.organ.text), "rule": .text(waiver.rule),
        ]
    }

    private static func value(_ subject: Subject) -> JSONValue {
        var members: JSONMembers = ["kind": .text(subject.kind)]
        if let organ = subject.organ { members["organ"] = .text(organ.text) }
        switch subject {
        case .account(let id, of: _): members["account"] = .text(id.text)
        case .credential(let id, of: _): members["credential"] = .text(id.text)
        case .municipality, .organ: break
        }
        return .object(members)
    }

    private static func value(_ due: DueDay?) -> JSONValue {
        guard let due else { return .null }
        return .object([
            "count": .int(due.count), "day": .day(due.day), "from": .day(due.from), "unit": .text(due.unit.rawValue),
        ])
    }

    private static func value(_ citation: EvidenceCitation) -> JSONValue {
        .object([
            "by": .maybe(citation.author?.person?.text ?? citation.author?.name),
            "on": .day(citation.on),
            "recorded": .maybe(citation.author?.recorded?.description),
            "signed": .bool(citation.author?.basis == .signed),
            "standing": .text(citation.standing.rawValue),
            "stated-by": .maybe(citation.author?.statedBy),
            "what": .text(citation.what.rawValue),
        ])
    }

    private static func value(_ reading: ReadingOutcome) -> JSONValue {
        .object([
            "facts": .array(reading.outcome.facts.map(value)),
            "id": .text(reading.reading.id),
            "verdict": .text(reading.outcome.verdict.rawValue),
        ])
    }

    private static func value(_ fact: Fact) -> JSONValue {
        let record = fact.record
        var members: JSONMembers = ["fact": .text(record.name)]
        for field in record.fields { members[field.name] = value(field.value) }
        return .object(members)
    }

    private static func value(_ value: FactValue) -> JSONValue {
        switch value {
        case .text(let text): .text(text)
        case .number(let number): .int(number)
        case .flag(let flag): .bool(flag)
        case .day(let day): .day(day)
        case .list(let texts): .array(texts.map(JSONValue.text))
        case .nothing: .null
        }
    }
}
