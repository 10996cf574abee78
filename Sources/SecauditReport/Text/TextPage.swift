import SecauditCompliance
import SecauditRegister

/// The parts of one text report, as lines.
struct TextPage {
    let report: TextReport
    let assessment: Assessment
    let wording: Wording

    init(report: TextReport, assessment: Assessment) {
        self.report = report
        self.assessment = assessment
        wording = Wording(report.language, names: assessment.names)
    }

    var width: Int { report.width }

    func wrapped(_ text: String, lead: String = "", indent: Int? = nil) -> [String] {
        Paragraph.lines(text, lead: lead, indent: indent, width: width)
    }

    var heading: [String] {
        let scope = assessment.scope
        let asOf = wording.text(scope.asOf)
        let period = scope.quarter.map { wording.text($0) } ?? wording.text(scope.period)
        var lines: [String] = []
        if assessment.isDemonstration {
            lines += wrapped(
                wording.say("ДЕМОНСТРАЦИЯ: все сведения вымышлены.", "DEMONSTRATION: everything here is made up.")
            )
        }
        lines += wrapped(
            wording.say(
                "Внутренняя проверка за \(period) (по состоянию на \(asOf))",
                "Internal check, \(period) (as of \(asOf))"
            )
        )
        if let known = scope.asKnownOn {
            lines += wrapped(
                wording.say(
                    "По сведениям, внесённым не позднее \(wording.text(known))",
                    "As recorded by \(wording.text(known))"
                )
            )
        }
        lines += wrapped(assessment.names.municipality.printable)
        let act = wording.say(assessment.policy.act.short)
        let accounts = assessment.organs.reduce(0) { $0 + $1.accounts.count }
        let rules = Set((assessment.findings + assessment.apart + assessment.undecided).map(\.rule.id)).count
        lines += wrapped(
            wording.say(
                "Порядок: \(act) · органов \(assessment.organs.count), аккаунтов \(accounts), требований \(rules)",
                "Act: \(act) · organs \(assessment.organs.count), accounts \(accounts), requirements \(rules)"
            ),
            indent: 2
        )
        return lines
    }

    var municipality: [String] {
        let findings = assessment.findings.filter { $0.subject == .municipality && shows($0) }
        if findings.isEmpty { return [] }
        return ["", wording.say("Муниципальное образование в целом", "The municipality as a whole")]
            + findings.flatMap { lines($0) }
    }

    /// The worst first, then by name.
    var organs: [String] {
        let byOrgan = Dictionary(grouping: assessment.findings.filter(shows)) { $0.subject.organ }
        let sorted = assessment.organs.map { (result: $0, name: wording.name($0.organ)) }.sorted { left, right in
            if left.result.rollUp.level != right.result.rollUp.level {
                return left.result.rollUp.level > right.result.rollUp.level
            }
            return (left.name, left.result.organ) < (right.name, right.result.organ)
        }
        return [""]
            + sorted.flatMap { organ in
                lines(organ.result, name: organ.name, findings: byOrgan[organ.result.organ] ?? [])
            }
    }

    private func lines(_ result: OrganResult, name: String, findings: [Finding]) -> [String] {
        let title = "\(Mark.of(result.conclusion)) \(name)"
        var lines = Paragraph.spread(title, wording.text(result.conclusion), width: width)
        if report.colour {
            lines = lines.map { Mark.coloured($0, result.rollUp.verdict) }
        }
        lines += findings.filter { $0.subject.account == nil }.flatMap { self.lines($0) }
        // Findings come account by account already.
        var last: Account.ID?
        for finding in findings {
            guard let account = finding.subject.account else { continue }
            if account != last { lines += wrapped(wording.name(account), lead: "    ") }
            last = account
            lines += self.lines(finding)
        }
        return lines
    }

    func shows(_ finding: Finding) -> Bool {
        if report.everything { return true }
        switch finding.verdict {
        case .pass, .notApplicable: return false
        case .passLate, .fail, .remark, .unknown, .pending, .error: return true
        }
    }
}
