import SecauditCompliance
import SecauditRegister

/// The parts of one text report, as lines.
struct TextPage {
    let report: TextReport
    let assessment: Assessment
    let wording: Wording
    /// The words of each rule are the same in thousands of findings.
    let ruleWords = RuleWords()
    let said = SaidFindings<[UInt8]>()

    init(report: TextReport, assessment: Assessment) {
        self.report = report
        self.assessment = assessment
        wording = Wording(report.language, names: assessment.names)
    }

    func heading(to lines: inout TextLines) {
        let scope = assessment.scope
        let asOf = wording.text(scope.asOf)
        let period = scope.quarter.map { wording.text($0) } ?? wording.text(scope.period)
        if assessment.isDemonstration {
            lines.wrap(
                wording.say("ДЕМОНСТРАЦИЯ: все сведения вымышлены.", "DEMONSTRATION: everything here is made up.")
            )
        }
        lines.wrap(
            wording.say(
                "Внутренняя проверка за \(period) (по состоянию на \(asOf))",
                "Internal check, \(period) (as of \(asOf))"
            )
        )
        if let known = scope.asKnownOn {
            lines.wrap(
                wording.say(
                    "По сведениям, внесённым не позднее \(wording.text(known))",
                    "As recorded by \(wording.text(known))"
                )
            )
        }
        lines.wrap(assessment.names.municipality.printable)
        let act = wording.say(assessment.policy.act.short)
        if let last = assessment.replacedAfter {
            let day = wording.text(last)
            lines.wrap(
                wording.say(
                    "Порядок действовал по \(day) включительно: здесь сроки событий, которые произошли при нём, и дни, на которые он распространялся.",
                    "The act bound through \(day): here are the terms of what happened under it, and the days that it covered."
                ),
                indent: 2
            )
        }
        let accounts = assessment.organs.reduce(0) { $0 + $1.accounts.count }
        let rules = assessment.ruleCount
        lines.wrap(
            wording.say(
                "Порядок: \(act) · органов \(assessment.organs.count), аккаунтов \(accounts), требований \(rules)",
                "Act: \(act) · organs \(assessment.organs.count), accounts \(accounts), requirements \(rules)"
            ),
            indent: 2
        )
    }

    func municipality(to lines: inout TextLines) {
        // They come first.
        let findings = assessment.findings.prefix { $0.subject == .municipality }.filter(shows)
        if findings.isEmpty { return }
        lines.add(["", wording.say("Муниципальное образование в целом", "The municipality as a whole")])
        for finding in findings { write(finding, to: &lines) }
    }

    /// The worst first, then by name.
    func organs(to lines: inout TextLines) {
        let places = placesByOrgan
        let sorted = assessment.organs.map { (result: $0, name: wording.name($0.organ)) }.sorted { left, right in
            if left.result.rollUp.level != right.result.rollUp.level {
                return left.result.rollUp.level > right.result.rollUp.level
            }
            if left.name.utf8.elementsEqual(right.name.utf8) { return left.result.organ < right.result.organ }
            return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
        lines.add("")
        for organ in sorted {
            write(organ.result, name: organ.name, findings: places[organ.result.organ] ?? [], to: &lines)
            lines.flush()
        }
    }

    /// Which of the findings to print belong to each organ.
    private var placesByOrgan: [Organ.ID: [Int]] {
        var places: [Organ.ID: [Int]] = [:]
        // By places: a copy of each finding would cost more than what is looked at here.
        for place in assessment.findings.indices where shows(assessment.findings[place]) {
            if let organ = assessment.findings[place].subject.organ { places[organ, default: []].append(place) }
        }
        return places
    }

    private func write(_ result: OrganResult, name: String, findings: [Int], to lines: inout TextLines) {
        let title = "\(Mark.of(result.conclusion)) \(name)"
        lines.enclose(in: report.colour ? Mark.colour(result.rollUp.verdict) : nil, everyLine: true) { lines in
            lines.spread(title, wording.text(result.conclusion))
        }
        for place in findings where assessment.findings[place].subject.account == nil {
            write(assessment.findings[place], to: &lines)
        }
        // Findings come account by account already.
        var last: Account.ID?
        for place in findings {
            let finding = assessment.findings[place]
            guard let account = finding.subject.account else { continue }
            if account != last { lines.wrap(wording.name(account), lead: "    ") }
            last = account
            write(finding, to: &lines)
        }
    }

    func shows(_ finding: Finding) -> Bool {
        report.everything || finding.verdict.asksForAttention
    }
}
