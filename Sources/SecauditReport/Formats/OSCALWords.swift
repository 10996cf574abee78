import SecauditCompliance
import SecauditRegister

/// The words of an OSCAL document, ready to be written: those of a rule and of what is said alike are made once.
final class OSCALWords {
    let words: FindingWords
    private let messages = SaidFindings<JSONValue>()
    private var rules: [ObjectIdentifier: RuleWords] = [:]
    private var verdicts: [Verdict: JSONValue] = [:]
    private var lastSubject: (subject: Subject, words: SubjectWords)?

    init(_ words: FindingWords) {
        self.words = words
    }

    /// What is said of a rule in each of its findings.
    struct RuleWords {
        let title: String
        /// The clause and the title.
        let heading: JSONValue
        let remedy: JSONValue
        let target: JSONValue
        let rule: JSONValue
        let strength: JSONValue
        let group: JSONValue
        let clause: JSONValue?
    }

    /// What is said of a subject in each of its findings, which stand together.
    struct SubjectWords {
        let name: String
        let title: JSONValue
        let uuid: JSONValue
    }

    /// What was found, in one line.
    func message(_ finding: Finding) -> JSONValue {
        messages.words(of: finding) { .prepared(OSCALParts.line(words.message(finding))) }
    }

    /// The words of the finding's rule, whose object the assessment keeps alive.
    func rule(_ finding: Finding) -> RuleWords {
        if let known = rules[ObjectIdentifier(finding.applied)] { return known }
        let rule = finding.rule
        let title = words.title(finding)
        let made = RuleWords(
            title: title,
            heading: .prepared(OSCALParts.line("\(words.clause(rule)): \(title)")),
            remedy: .prepared(OSCALParts.line(words.remedy(finding))),
            target: .prepared(OSCALParts.token(rule.id)),
            rule: OSCALParts.property("rule", rule.id),
            strength: OSCALParts.property("strength", finding.strength.rawValue),
            group: OSCALParts.property("group", rule.group.rawValue),
            clause: rule.clauses.first.map { OSCALParts.property("clause", $0.number) }
        )
        rules[ObjectIdentifier(finding.applied)] = made
        return made
    }

    func subject(_ subject: Subject) -> SubjectWords {
        if let lastSubject, lastSubject.subject == subject { return lastSubject.words }
        let name = words.subject(subject)
        let made = SubjectWords(
            name: name,
            title: .prepared(OSCALParts.line(name)),
            uuid: .prepared(OSCALNames.subject(subject, in: words.assessment.municipality))
        )
        lastSubject = (subject, made)
        return made
    }

    /// What OSCAL cannot say with its own words.
    func properties(_ finding: Finding, fingerprint: String) -> [JSONValue] {
        let rule = rule(finding)
        var values = [
            verdict(finding.verdict), rule.rule, rule.strength, rule.group,
            OSCALParts.property("fingerprint", fingerprint),
        ]
        if let clause = rule.clause { values.append(clause) }
        if let due = finding.due { values.append(OSCALParts.property("due", due.day.description)) }
        if let waiver = finding.waiver { values.append(OSCALParts.property("extended-to", waiver.last.description)) }
        return values
    }

    private func verdict(_ verdict: Verdict) -> JSONValue {
        if let known = verdicts[verdict] { return known }
        let made = OSCALParts.property("verdict", verdict.rawValue)
        verdicts[verdict] = made
        return made
    }
}
