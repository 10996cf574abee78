import SecauditCompliance
import SecauditRegister

/// The result as OSCAL assessment results 1.1.3 (NIST): an observation for each finding that is listed, and a finding
/// where OSCAL's two states can carry the verdict.
struct OSCALResults {
    let options: ReportOptions

    init(_ options: ReportOptions) {
        self.options = options
    }

    func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        var names = OSCALNames("assessment-results", of: assessments)
        let all = assessments.map { FindingWords($0, language: options.language) }
        let resources = all.map { words in (words, names.part("act", words.assessment.municipality.text)) }
        let results = all.map { words in result(words, &names) }
        let title = options.language == .russian ? "Результаты внутренней проверки" : "Results of the internal check"
        let root = names.root
        JSONValue.object([
            "assessment-results": .object([
                "back-matter": .object(["resources": .array(resources.map { OSCALParts.resource($0.1, $0.0) })]),
                "import-ap": .object(["href": .text("#" + (resources.first?.1 ?? root))]),
                "metadata": OSCALParts.metadata(title, of: assessments),
                "results": .array(results),
                "uuid": .text(root),
            ])
        ]).write(to: &sink)
        sink.write("\n")
    }

    private func result(_ words: FindingWords, _ names: inout OSCALNames) -> JSONValue {
        let assessment = words.assessment
        let uuid = names.part("result", assessment.municipality.text)
        let named = words.listed(everything: options.everything).map { finding in
            let fingerprint = finding.fingerprint
            let name = "\(assessment.municipality.text)\u{0}\(fingerprint)"
            return Named(
                finding: finding,
                fingerprint: fingerprint,
                observation: names.part("observation", name),
                uuid: names.part("finding", name)
            )
        }
        let said = OSCALWords(words)
        let findings = named.filter { OSCALState($0.finding.verdict) != nil }
        let ids = rules(named.map(\.finding))
        let apart = VerdictCounts(of: assessment.apart)
        var members: JSONMembers = [
            "description": .text(OSCALParts.line(words.act)),
            "end": .text(OSCALParts.end(of: assessment.scope.asOf, in: assessment.zone)),
            "props": .array(
                OSCALParts.counts(assessment.counts, prefix: "count") + OSCALParts.counts(apart, prefix: "count-apart")
            ),
            "remarks": .text(OSCALParts.line(words.wording.text(assessment.total.conclusion))),
            "reviewed-controls": .object(["control-selections": .array([selection(ids)])]),
            "start": .text(OSCALParts.start(of: assessment.scope.period.first, in: assessment.zone)),
            "title": .text(OSCALParts.line("\(assessment.names.municipality): \(words.period)")),
            "uuid": .text(uuid),
        ]
        // An empty list is not allowed: the member is left out.
        if !named.isEmpty {
            let collected = JSONValue.prepared(OSCALParts.end(of: assessment.scope.asOf, in: assessment.zone))
            members["observations"] = .elements(of: named) { Self.observation($0, said, collected: collected) }
        }
        if !findings.isEmpty { members["findings"] = .elements(of: findings) { Self.finding($0, said) } }
        return .object(members)
    }

    private struct Named {
        let finding: Finding
        let fingerprint: String
        let observation: String
        let uuid: String
    }

    private func rules(_ findings: [Finding]) -> [String] {
        var seen: Set<String> = []
        return findings.map(\.rule.id).filter { seen.insert($0).inserted }
    }

    private func selection(_ rules: [String]) -> JSONValue {
        if rules.isEmpty { return .object(["include-all": .object([:])]) }
        return .object([
            "include-controls": .array(rules.map { .object(["control-id": .text(OSCALParts.token($0))]) })
        ])
    }

    private static func observation(_ named: Named, _ said: OSCALWords, collected: JSONValue) -> JSONValue {
        let finding = named.finding
        let subject = said.subject(finding.subject)
        var members: JSONMembers = [
            "collected": collected,
            "description": said.message(finding),
            "methods": .array([.text("EXAMINE")]),
            "props": .array(said.properties(finding, fingerprint: named.fingerprint)),
            "subjects": .array([
                .object([
                    "subject-uuid": subject.uuid,
                    "title": subject.title,
                    "type": .text(finding.subject.account == nil ? "component" : "resource"),
                ])
            ]),
            "title": said.rule(finding).heading,
            "uuid": .text(named.observation),
        ]
        let evidence = said.words.evidence(finding)
        if !evidence.isEmpty {
            members["relevant-evidence"] = .array(
                evidence.map { .object(["description": .text(OSCALParts.line($0))]) }
            )
        }
        return .object(members)
    }

    private static func finding(_ named: Named, _ said: OSCALWords) -> JSONValue {
        let finding = named.finding
        let state = OSCALState(finding.verdict)
        let rule = said.rule(finding)
        return .object([
            "description": said.message(finding),
            "props": .array(said.properties(finding, fingerprint: named.fingerprint)),
            "related-observations": .array([.object(["observation-uuid": .text(named.observation)])]),
            "remarks": rule.remedy,
            "target": .object([
                "status": .object([
                    "reason": .text(state?.reason ?? "other"), "state": .text(state?.state ?? "not-satisfied"),
                ]),
                "target-id": rule.target,
                "type": .text("objective-id"),
            ]),
            "title": .text(OSCALParts.line("\(said.subject(finding.subject).name): \(rule.title)")),
            "uuid": .text(named.uuid),
        ])
    }
}

/// What OSCAL can say of a verdict; nothing of what is not yet due or does not apply.
struct OSCALState {
    let state: String
    let reason: String

    init?(_ verdict: Verdict) {
        switch verdict {
        case .pass: (state, reason) = ("satisfied", "pass")
        // The requirement is met today; the observation says what was not in order.
        case .passLate, .remark: (state, reason) = ("satisfied", "other")
        case .fail: (state, reason) = ("not-satisfied", "fail")
        // Nobody has shown that it is satisfied.
        case .unknown, .error: (state, reason) = ("not-satisfied", "other")
        case .pending, .notApplicable: return nil
        }
    }
}
