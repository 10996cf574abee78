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
    /// Where a finding is laid out, one after another in the same room.
    var sheet: TextLines
    private var saidAlike = PagesSaidAlike()

    init(report: TextReport, assessment: Assessment) {
        self.report = report
        self.assessment = assessment
        sheet = TextLines(width: report.width)
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
        let findings = assessment.findings.prefix { $0.subject == .municipality }.filter { shows($0.verdict) }
        if findings.isEmpty { return }
        lines.add(["", wording.say("Муниципальное образование в целом", "The municipality as a whole")])
        for finding in findings { write(finding, to: &lines) }
    }

    /// The worst first, then by name.
    func organs(to lines: inout TextLines) {
        let results = assessment.organs
        let names = results.indices.map { wording.name(results[$0].organ) }
        let order = OrganOrder(
            levels: results.indices.map { results[$0].rollUp.level },
            names: names,
            organs: results.indices.map { results[$0].organ }
        )
        let runs = runsByOrgan
        lines.add("")
        for place in order.places {
            write(results[place].rollUp, name: names[place], findings: runs[place], to: &lines)
            lines.flush()
        }
    }

    /// Which of the findings belong to each organ; they come organ by organ, in the order of the organs.
    private var runsByOrgan: [Range<Int>] {
        let list = assessment.findings
        let findings = list.span
        var runs = Array(repeating: 0..<0, count: assessment.organs.count)
        var organ = 0
        var place = 0
        while place < findings.count {
            guard let id = findings[place].subject.organ, let found = number(of: id, from: organ) else {
                place += 1
                continue
            }
            let start = place
            while place < findings.count, findings[place].subject.organ == id { place += 1 }
            runs[found] = start..<place
            organ = found
        }
        return runs
    }

    /// Where the organ's result stands, looked for from `start` on.
    private func number(of organ: Organ.ID, from start: Int) -> Int? {
        let list = assessment.organs
        let results = list.span
        for turn in results.indices {
            let place = (start + turn) % results.count
            if results[place].organ == organ { return place }
        }
        return nil
    }

    private func write(_ result: RollUp, name: String, findings: Range<Int>, to lines: inout TextLines) {
        let title = "\(Mark.of(result.conclusion)) \(name)"
        lines.enclose(in: report.colour ? Mark.colour(result.verdict) : nil, everyLine: true) { lines in
            lines.spread(title, wording.text(result.conclusion))
        }
        let all = assessment.findings
        let lent = all.span
        for place in findings where shows(lent[place].verdict) {
            if lent[place].subject.account == nil { write(lent[place], to: &lines) }
        }
        if report.everything {
            writePages(findings, to: &lines)
        } else {
            writePagesAlike(findings, to: &lines)
        }
    }

    /// Page by page: who asks for everything wants each page whole.
    private func writePages(_ findings: Range<Int>, to lines: inout TextLines) {
        let all = assessment.findings
        let lent = all.span
        // Findings come account by account already.
        var last: Account.ID?
        for place in findings where shows(lent[place].verdict) {
            guard let account = lent[place].subject.account else { continue }
            if account != last { lines.wrap(wording.name(account), lead: "    ") }
            last = account
            write(lent[place], to: &lines)
        }
    }

    /// What is said of several pages in the same words once, with the pages named.
    private func writePagesAlike(_ findings: Range<Int>, to lines: inout TextLines) {
        let all = assessment.findings
        let lent = all.span
        saidAlike.removeAll()
        for place in findings where shows(lent[place].verdict) {
            guard let account = lent[place].subject.account else { continue }
            saidAlike.add(words(of: lent[place]), of: account)
        }
        for block in saidAlike.blocks {
            let names = block.pages.count == 1 ? wording.name(block.pages[0]) : wording.list(block.pages)
            lines.wrap(names, lead: "    ")
            for words in block.words { lines.add(laidOut: words.lines) }
        }
    }

    func shows(_ verdict: Verdict) -> Bool {
        report.everything || verdict.asksForAttention
    }
}
