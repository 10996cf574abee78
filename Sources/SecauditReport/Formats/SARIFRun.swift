import SecauditCompliance
import SecauditRegister

/// One run of a SARIF log.
struct SARIFRun {
    let words: FindingWords
    let results: ArraySlice<Finding>
    /// Findings that could not be judged.
    let errors: [Finding]
    let part: Int
    let parts: Int
    private let rules: [AppliedRule]
    private let places: [String: Int]

    init(_ words: FindingWords, results: ArraySlice<Finding>, errors: [Finding], part: Int, of parts: Int) {
        self.words = words
        self.results = results
        self.errors = errors
        self.part = part
        self.parts = parts
        var rules: [AppliedRule] = []
        var places: [String: Int] = [:]
        for finding in [Array(results), errors].joined() where places[finding.rule.id] == nil {
            places[finding.rule.id] = rules.count
            rules.append(finding.applied)
        }
        self.rules = rules
        self.places = places
    }

    var value: JSONValue {
        let assessment = words.assessment
        let period = "\(assessment.scope.period.first)..\(assessment.scope.period.last)"
        let category = "secaudit/\(assessment.municipality.text)/\(period)"
        return .object([
            "automationDetails": .object(["id": .text("\(category)\(parts > 1 ? "/part-\(part + 1)" : "")/")]),
            "columnKind": .text("unicodeCodePoints"),
            "invocations": .array([
                .object([
                    "executionSuccessful": .bool(errors.isEmpty),
                    "toolExecutionNotifications": .array(errors.map(notification)),
                ])
            ]),
            "language": .text(words.wording.language.rawValue),
            "properties": .object([
                "as-of": .day(assessment.scope.asOf),
                "conclusion": .text(words.wording.text(assessment.total.conclusion)),
                "counts": AssessmentJSON.value(assessment.counts),
                "counts-apart": AssessmentJSON.value(VerdictCounts(of: assessment.apart)),
                "part": .int(part + 1), "parts": .int(parts),
                "policy-digest": .text(assessment.policy.digest),
            ]),
            "results": .elements(of: results) { [self] in result($0) },
            "tool": .object([
                "driver": .object([
                    "name": .text("secaudit"),
                    "rules": .array(rules.map(rule)),
                ])
            ]),
        ])
    }

    private func rule(_ applied: AppliedRule) -> JSONValue {
        let rule = applied.rule
        return .object([
            "defaultConfiguration": .object(["level": .text(rule.strength.obliges ? "error" : "note")]),
            "help": text(words.wording.say(rule.remedy)),
            "id": .text(rule.id),
            "properties": .object([
                "clauses": .array(rule.clauses.map { .text($0.number) }),
                "group": .text(rule.group.rawValue),
                "kind": .text(rule.kind.rawValue),
                "tags": .array([.text(rule.group.rawValue)]),
            ]),
            "shortDescription": text("\(words.clause(rule)): \(words.wording.say(rule.title))"),
        ])
    }

    private func text(_ text: String) -> JSONValue { .object(["text": .text(text)]) }

    private func result(_ finding: Finding) -> JSONValue {
        let (kind, level) = Self.outcome(finding)
        var members: JSONMembers = [
            "kind": .text(kind),
            "level": .text(level),
            "locations": .array([location(finding)]),
            "message": text("\(words.title(finding)). \(words.message(finding))"),
            "partialFingerprints": .object(["secaudit/v1": .text(finding.fingerprint)]),
            "properties": properties(finding),
            "ruleId": .text(finding.rule.id),
        ]
        if let index = places[finding.rule.id] { members["ruleIndex"] = .int(index) }
        if let waiver = finding.waiver {
            // Only what the municipality asked of itself can be waived away; of an act the failure stands.
            members["suppressions"] = .array([
                .object([
                    "justification": .text(words.waiver(finding)),
                    "kind": .text("external"),
                    "properties": .object(["first": .day(waiver.first), "last": .day(waiver.last)]),
                    "status": .text(finding.isWaivedAway ? "accepted" : "rejected"),
                ])
            ])
        }
        return .object(members)
    }

    /// `kind` and `level` (SARIF 2.1.0 §3.27.9, 3.27.10): with any kind but `fail` the level is `none`.
    private static func outcome(_ finding: Finding) -> (kind: String, level: String) {
        switch finding.verdict {
        case .pass: ("pass", "none")
        case .passLate: ("fail", "note")
        case .fail: ("fail", "error")
        case .remark: ("fail", "warning")
        case .unknown: ("review", "none")
        case .pending: ("open", "none")
        case .notApplicable: ("notApplicable", "none")
        case .error: ("review", "none")
        }
    }

    private func properties(_ finding: Finding) -> JSONValue {
        .object([
            "apart": .bool(!finding.rule.group.makesResult),
            "clause": .maybe(finding.rule.clauses.first?.number),
            "due": .maybe(finding.due?.day),
            "evidence": .array(words.evidence(finding).map(JSONValue.text)),
            "strength": .text(finding.strength.rawValue),
            "verdict": .text(finding.verdict.rawValue),
        ])
    }

    private func location(_ finding: Finding) -> JSONValue {
        let subject = finding.subject
        let page = subject.account.flatMap { words.assessment.names.accounts[$0]?.address }
        let path = ["register", words.assessment.municipality.text, subject.organ?.text].compactMap(\.self)
        let address = page ?? path.joined(separator: "/")
        return .object([
            "logicalLocations": .array([
                .object([
                    "fullyQualifiedName": .text(
                        "\(words.assessment.names.municipality.printable)/\(words.subject(subject))"
                    ),
                    "kind": .text(subject.kind),
                    "name": .text(words.subject(subject)),
                ])
            ]),
            "physicalLocation": .object([
                "artifactLocation": .object(["uri": .text(URIReference.escaped(address))])
            ]),
        ])
    }

    private func notification(_ finding: Finding) -> JSONValue {
        var rule: JSONMembers = ["id": .text(finding.rule.id)]
        if let index = places[finding.rule.id] { rule["index"] = .int(index) }
        return .object([
            "associatedRule": .object(rule),
            "level": .text("error"),
            "locations": .array([location(finding)]),
            "message": text("\(words.title(finding)). \(words.message(finding))"),
            "properties": properties(finding),
        ])
    }
}
