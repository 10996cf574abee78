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
        for words in all {
            for finding in words.assessment.findings where Self.needsCorrection(finding) {
                items.append(item(finding, words, &names))
            }
        }
        // The list may not be empty: that there is nothing to do is said in so many words.
        if items.isEmpty { items.append(nothing(&names)) }
        let title = options.language == .russian ? "План устранения нарушений" : "Plan of correction"
        var document: [String: JSONValue] = [
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

    private func item(_ finding: Finding, _ words: FindingWords, _ names: inout OSCALNames) -> JSONValue {
        let name = "\(words.assessment.municipality.text)\u{0}\(finding.fingerprint)"
        return .object([
            "description": .text(OSCALParts.line(words.message(finding))),
            "props": .array(OSCALParts.properties(finding)),
            "remarks": .text(OSCALParts.line(words.remedy(finding))),
            "title": .text(
                OSCALParts.line(
                    "\(words.subject(finding.subject)): \(words.clause(finding.rule)), \(words.title(finding))"
                )
            ),
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
