import SecauditCompliance
import SecauditRegister

/// What has to be corrected, as an OSCAL plan of action and milestones 1.1.3 (NIST): every failure of a must, and
/// everything obligatory that is not confirmed.
struct OSCALPlan {
    let options: ReportOptions

    init(_ options: ReportOptions) {
        self.options = options
    }

    func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        var names = OSCALNames("plan", of: assessments)
        let all = assessments.map { FindingWords($0, language: options.language) }
        let resources = all.map { words in (words, names.part("act", words.assessment.municipality.text)) }
        var items: [JSONValue] = []
        for words in all.map(OSCALWords.init) {
            for finding in words.words.assessment.findings where Self.needsCorrection(finding) {
                items.append(item(finding, words, &names))
            }
        }
        // The list may not be empty: that there is nothing to do is said in so many words.
        if items.isEmpty { items.append(nothing(&names)) }
        let title = options.language == .russian ? "План устранения нарушений" : "Plan of correction"
        var document: JSONMembers = [
            "metadata": OSCALParts.metadata(title, of: assessments),
            "poam-items": .array(items),
            "system-id": .object([
                "id": .text(OSCALParts.line(assessments.map(\.municipality.text).joined(separator: " ")))
            ]),
            "uuid": .text(names.root),
        ]
        if !resources.isEmpty {
            document["back-matter"] = .object([
                "resources": .array(resources.map { OSCALParts.resource($0.1, $0.0) })
            ])
        }
        JSONValue.object(["plan-of-action-and-milestones": .object(document)]).write(to: &sink)
        sink.write("\n")
    }

    /// A failure that the municipality waived for a rule of its own needs nothing.
    private static func needsCorrection(_ finding: Finding) -> Bool {
        guard !finding.isWaivedAway else { return false }
        return switch RollUp.level(of: finding.verdict, strength: finding.strength) {
        case .failedMust, .error, .unknownMust: true
        case .lateMust, .remark, .unconfirmedRecommendation, .pending, .pass, .notApplicable: false
        }
    }

    private func item(_ finding: Finding, _ said: OSCALWords, _ names: inout OSCALNames) -> JSONValue {
        let fingerprint = finding.fingerprint
        let name = "\(said.words.assessment.municipality.text)\u{0}\(fingerprint)"
        let subject = said.subject(finding.subject).name
        let rule = said.rule(finding)
        return .object([
            "description": said.message(finding),
            "props": .array(said.properties(finding, fingerprint: fingerprint)),
            "remarks": rule.remedy,
            "title": .text(OSCALParts.line("\(subject): \(said.words.clause(finding.rule)), \(rule.title)")),
            "uuid": .text(names.part("item", name)),
        ])
    }

    private func nothing(_ names: inout OSCALNames) -> JSONValue {
        let text = options.language == .russian ? "Устранять нечего" : "Nothing to correct"
        return .object([
            "description": .text(text), "props": .array([OSCALParts.property("state", "nothing-to-correct")]),
            "title": .text(text), "uuid": .text(names.part("item", "nothing")),
        ])
    }
}
