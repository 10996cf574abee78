import SecauditCompliance
import SecauditRegister

/// The parts of one text report, as lines; a class, for each of thousands of findings asks it for words.
final class TextPage {
    let report: TextReport
    let assessment: Assessment
    let wording: Wording
    /// The words of each rule are the same in thousands of findings.
    let ruleWords = RuleWords()
    let said = SaidFindings<LaidOutWords>()

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
        let names = assessment.organs.indices.map { wording.name(assessment.organs[$0].organ) }
        let sorted = names.indices.sorted { left, right in
            let (one, other) = (assessment.organs[left].rollUp.level, assessment.organs[right].rollUp.level)
            if one != other { return one > other }
            if names[left].utf8.elementsEqual(names[right].utf8) {
                return assessment.organs[left].organ < assessment.organs[right].organ
            }
            return names[left].utf8.lexicographicallyPrecedes(names[right].utf8)
        }
        lines.add("")
        for place in sorted {
            let organ = assessment.organs[place].organ
            write(assessment.organs[place], name: names[place], findings: places[organ] ?? [], to: &lines)
            lines.flush()
        }
    }

    /// Which of the findings to print belong to each organ.
    private var placesByOrgan: [Organ.ID: [Int]] {
        var places: [Organ.ID: [Int]] = [:]
        var last: Organ.ID?
        var run: [Int] = []
        // By places: a copy of each finding would cost more than what is looked at here. Findings come organ by organ.
        for place in assessment.findings.indices where shows(assessment.findings[place]) {
            guard let organ = assessment.findings[place].subject.organ else { continue }
            if organ != last {
                if let last { places[last, default: []] += run }
                last = organ
                run.removeAll(keepingCapacity: true)
            }
            run.append(place)
        }
        if let last { places[last, default: []] += run }
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
        if report.everything {
            writePages(findings, to: &lines)
        } else {
            writePagesAlike(findings, to: &lines)
        }
    }

    /// Page by page: who asks for everything wants each page whole.
    private func writePages(_ findings: [Int], to lines: inout TextLines) {
        // Findings come account by account already.
        var last: Account.ID?
        for place in findings {
            guard let account = assessment.findings[place].subject.account else { continue }
            if account != last { lines.wrap(wording.name(account), lead: "    ") }
            last = account
            write(assessment.findings[place], to: &lines)
        }
    }

    /// What is said of several pages in the same words once, with the pages named.
    private func writePagesAlike(_ findings: [Int], to lines: inout TextLines) {
        var said = PagesSaidAlike()
        for place in findings {
            guard let account = assessment.findings[place].subject.account else { continue }
            said.add(words(of: assessment.findings[place]), of: account)
        }
        for block in said.blocks {
            lines.wrap(block.pages.map { wording.name($0) }.joined(separator: ", "), lead: "    ")
            for words in block.words { lines.add(laidOut: words.lines) }
        }
    }

    func shows(_ finding: Finding) -> Bool {
        report.everything || finding.verdict.asksForAttention
    }
}
