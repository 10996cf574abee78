import SecauditCompliance
import SecauditRegister

extension TextPage {
    /// Where sentences begin.
    private static let column = 24

    func lines(_ finding: Finding) -> [String] {
        let clause = label(finding.rule)
        let mark = Mark.of(finding.verdict)
        var body = facts(finding.facts)
        // A question makes sense only with what it is about, and with the name by which it is answered.
        if asksForAnswer(finding) { body.insert(wording.say(finding.rule.title), at: 0) }
        body += readings(finding)
        if let due = finding.due { body.append(wording.text(due)) }
        if body.isEmpty { body = [wording.text(finding.verdict)] }
        var lines: [String] = []
        let head = "      \(mark) \(clause)"
        var lead: String
        if head.count + 2 > Self.column {
            lines += wrapped(clause, lead: "      \(mark) ", indent: 8)
            lead = String(repeating: " ", count: Self.column)
        } else {
            lead = head + String(repeating: " ", count: Self.column - head.count)
        }
        for sentence in body {
            lines += wrapped(sentence, lead: lead)
            lead = String(repeating: " ", count: Self.column)
        }
        if finding.verdict != .pass, finding.verdict != .notApplicable {
            for citation in cited(finding) { lines += wrapped(text(citation), lead: lead + "· ") }
        }
        if let waiver = finding.waiver { lines += wrapped(text(waiver), lead: lead) }
        switch finding.verdict {
        case .fail, .unknown, .remark, .error, .pending:
            let answer = asksForAnswer(finding) ? " (--rule \(finding.rule.id))" : ""
            lines += wrapped(wording.say(finding.rule.remedy) + answer, lead: lead + "→ ")
        case .pass, .passLate, .notApplicable: break
        }
        guard report.colour, let first = lines.first else { return lines }
        return [Mark.coloured(first, finding.verdict)] + lines.dropFirst()
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

    /// Grants are listed with the holders already.
    private func cited(_ finding: Finding) -> [EvidenceCitation] {
        finding.evidence.filter { $0.what != .grant }
    }

    private func text(_ citation: EvidenceCitation) -> String {
        var parts = [wording.name(citation.what), wording.text(citation.on)]
        if let author = citation.author, let name = wording.name(author) { parts.append(name) }
        parts.append(
            citation.standing == .proved
                ? wording.say("доказано ключами", "proved by keys") : wording.say("заявлено", "stated")
        )
        return parts.joined(separator: ", ")
    }

    private func text(_ waiver: Waiver) -> String {
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
        }
    }
}
