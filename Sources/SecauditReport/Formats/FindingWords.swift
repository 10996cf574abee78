import SecauditCompliance
import SecauditRegister

/// A finding in plain words, for formats that have a field for each part of it.
struct FindingWords {
    let assessment: Assessment
    let wording: Wording
    private let page: TextPage
    private let messages = SaidFindings<String>()

    init(_ assessment: Assessment, language: Language) {
        self.assessment = assessment
        page = TextPage(report: TextReport(language: language), assessment: assessment)
        wording = page.wording
    }

    /// Those to list: the municipality, then organ by organ; groups that make no result come last.
    func listed(everything: Bool) -> some Sequence<Finding> {
        [assessment.findings, assessment.apart].lazy.joined().filter {
            everything || $0.verdict.asksForAttention
        }
    }

    /// What was found, in one line.
    func message(_ finding: Finding) -> String {
        messages.words(of: finding) { page.body(finding).joined(separator: "; ") }
    }

    func title(_ finding: Finding) -> String { wording.say(finding.rule.title) }

    func remedy(_ finding: Finding) -> String { wording.say(finding.rule.remedy) }

    /// The clause as a reader looks it up.
    func clause(_ rule: Rule) -> String { page.label(rule) }

    func subject(_ subject: Subject) -> String { page.name(subject) }

    /// The organ's name; the municipality's for what concerns all of it.
    func organ(_ subject: Subject) -> String {
        subject.organ.map { wording.name($0) } ?? assessment.names.municipality.printable
    }

    /// The page or the credential; empty for an organ or the municipality.
    func item(_ subject: Subject) -> String {
        switch subject {
        case .municipality, .organ: ""
        case .account(let id, of: _): wording.name(id)
        case .credential(let id, of: _): wording.name(id)
        }
    }

    func evidence(_ finding: Finding) -> [String] { finding.evidence.map { wording.text($0) } }

    func waiver(_ finding: Finding) -> String { finding.waiver.map { wording.text($0) } ?? "" }

    func strength(_ strength: Strength) -> String {
        switch strength {
        case .must: wording.say("обязательно", "must")
        case .mustNot: wording.say("запрещено", "must not")
        case .recommended: wording.say("рекомендовано", "recommended")
        case .permitted: wording.say("разрешено", "permitted")
        }
    }

    /// «III квартал 2026 г.» or the days of the period.
    var period: String {
        assessment.scope.quarter.map { wording.text($0) } ?? wording.text(assessment.scope.period)
    }

    var act: String { wording.say(assessment.policy.act.short) }
}
