import SecauditCompliance
import SecauditRegister

extension TextPage {
    /// Where sentences begin.
    private static let column = 24

    private static let lead = String(repeating: " ", count: column)

    func write(_ finding: Finding, to lines: inout TextLines) {
        lines.enclose(in: report.colour ? Mark.colour(finding.verdict) : nil) { lines in
            writePlain(finding, to: &lines)
        }
    }

    private func writePlain(_ finding: Finding, to lines: inout TextLines) {
        let head = ruleWords.head(of: finding, on: self)
        if let own = head.ownLines { lines.add(laidOut: own) }
        var lead = head.lead
        for sentence in body(finding) {
            lines.wrap(sentence, lead: lead)
            lead = Self.lead
        }
        if finding.verdict != .pass, finding.verdict != .notApplicable {
            for citation in finding.evidence where citation.what != .grant {
                // Grants are listed with the holders already.
                lines.wrap(text(citation), lead: lead + "· ")
            }
        }
        if let waiver = finding.waiver { lines.wrap(text(waiver), lead: lead) }
        switch finding.verdict {
        case .unknown where asksForAnswer(finding):
            lines.wrap("\(wording.say(finding.rule.remedy)) (--rule \(finding.rule.id))", lead: Self.lead + "→ ")
        case .fail, .unknown, .remark, .error, .pending: lines.add(laidOut: head.remedy)
        case .pass, .passLate, .notApplicable: break
        }
    }

    /// What was found, sentence by sentence.
    func body(_ finding: Finding) -> [String] {
        var body = facts(finding.facts)
        // A question makes sense only with what it is about, and with the name by which it is answered.
        if asksForAnswer(finding) { body.insert(wording.say(finding.rule.title), at: 0) }
        body += readings(finding)
        if let due = finding.due { body.append(wording.text(due)) }
        return body.isEmpty ? [wording.text(finding.verdict)] : body
    }

    /// What stands before the sentences of a finding, and its remedy.
    func head(of finding: Finding) -> RuleWords.Head {
        let clause = label(finding.rule)
        let mark = Mark.of(finding.verdict)
        var remedy = TextLines(width: report.width)
        remedy.wrap(wording.say(finding.rule.remedy), lead: Self.lead + "→ ")
        let head = "      \(mark) \(clause)"
        if head.count + 2 > Self.column {
            var own = TextLines(width: report.width)
            own.wrap(clause, lead: "      \(mark) ", indent: 8)
            return RuleWords.Head(ownLines: own.bytes, lead: Self.lead, remedy: remedy.bytes)
        }
        let lead = head + String(repeating: " ", count: Self.column - head.count)
        return RuleWords.Head(ownLines: nil, lead: lead, remedy: remedy.bytes)
    }

    private func asksForAnswer(_ finding: Finding) -> Bool {
        finding.facts.contains { fact in
            if case .answer = fact { finding.verdict == .unknown } else { false }
        }
    }

    /// The clause as a reader looks it up.
    func label(_ rule: Rule) -> String {
        guard let clause = rule.clauses.first else { return rule.id }
        let number = clause.number.printable
        return number.first?.isNumber == true ? wording.say("п. \(number)", "cl. \(number)") : number
    }

    /// The sentences; holders stand in one list.
    private func facts(_ facts: [Fact]) -> [String] {
        var result: [String] = []
        var holders: [String] = []
        for fact in facts {
            if case .holders(.holder(let holder)) = fact {
                holders.append(wording.text(holder))
                continue
            }
            if !holders.isEmpty { result.append(holders.joined(separator: ", ")) }
            holders = []
            result.append(wording.sentence(fact))
        }
        if !holders.isEmpty { result.append(holders.joined(separator: ", ")) }
        return result
    }

    /// Each figure where readings differ; one line where they do not.
    private func readings(_ finding: Finding) -> [String] {
        guard let first = finding.readings.first else { return [] }
        if finding.readings.allSatisfy({ $0.outcome.verdict == first.outcome.verdict }) {
            return [wording.say("при любом прочтении нормы", "under any reading of the clause")]
        }
        return finding.readings.map { text($0) }
    }

    private func text(_ outcome: ReadingOutcome) -> String {
        let figure = outcome.outcome.facts.first.map { ": \(wording.sentence($0))" } ?? ""
        return "\(wording.say(outcome.reading.title)) — \(wording.text(outcome.outcome.verdict))\(figure)"
    }

    func text(_ citation: EvidenceCitation) -> String {
        var parts = [wording.name(citation.what), wording.text(citation.on)]
        if let author = citation.author, let name = wording.name(author) { parts.append(name) }
        parts.append(
            citation.standing == .proved
                ? wording.say("доказано ключами", "proved by keys") : wording.say("заявлено", "stated")
        )
        return parts.joined(separator: ", ")
    }

    func text(_ waiver: Waiver) -> String {
        wording.say(
            "срок устранения продлён до \(wording.text(waiver.last)): \(waiver.basis.printable) (\(waiver.approver.printable))",
            "term of correction extended to \(wording.text(waiver.last)): \(waiver.basis.printable) (\(waiver.approver.printable))"
        )
    }
}

extension Wording {
    func name(_ what: EvidenceCitation.What) -> String {
        switch what {
        case .grant: say("доступ", "access")
        case .twoFactor: say("второй фактор", "second factor")
        case .managers: say("управляющие в сети", "managers seen")
        case .secretChange: say("смена пароля", "change of password")
        case .appointment: say("назначение", "appointment")
        case .event: say("событие", "event")
        case .attestation: say("письменное подтверждение", "written answer")
        case .account: say("аккаунт", "account")
        case .posts: say("число публикаций", "count of posts")
        case .page: say("осмотр страницы", "look at the page")
        }
    }
}
