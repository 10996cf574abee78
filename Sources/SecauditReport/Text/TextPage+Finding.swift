import SecauditCompliance
import SecauditRegister

extension TextPage {
    /// Where sentences begin.
    private static let column = 24

    private static let lead = String(repeating: " ", count: column)

    func write(_ finding: Finding, to lines: inout TextLines) {
        lines.add(laidOut: words(of: finding).lines)
    }

    /// The finding laid out in lines; those that are said alike lie in the same memory.
    func words(of finding: Finding) -> LaidOutWords {
        said.words(of: finding) {
            sheet.enclose(in: report.colour ? Mark.colour(finding.verdict) : nil) { lines in
                writePlain(finding, to: &lines)
            }
            return LaidOutWords(sheet.takeAll())
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
                lines.wrap(wording.text(citation), lead: lead + "· ")
            }
        }
        if let waiver = finding.waiver { lines.wrap(wording.text(waiver), lead: lead) }
        switch finding.verdict {
        case .unknown where asksForAnswer(finding):
            lines.wrap("\(wording.say(finding.rule.remedy)) (--rule \(finding.rule.id))", lead: Self.lead + "→ ")
        // What was done, if late, is not to be done again.
        case .remark where finding.isDone: break
        case .fail, .unknown, .remark, .error, .pending: lines.add(laidOut: head.remedy)
        case .pass, .passLate, .notApplicable: break
        }
    }

    /// What was found, sentence by sentence.
    func body(_ finding: Finding) -> [String] {
        var body = wording.sentences(finding.facts)
        // A question makes sense only with what it is about, and with the name by which it is answered.
        if asksForAnswer(finding) { body.insert(wording.say(finding.rule.title), at: 0) }
        body += wording.readings(finding)
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
}

extension Wording {
    func name(_ what: EvidenceCitation.What) -> String {
        switch what {
        case .grant: say("доступ", "access")
        case .twoFactor: say("второй фактор", "second factor")
        case .managers: say("управляющие в сети", "managers seen")
        case .secretChange: say("смена пароля", "change of password")
        case .passwordJudgement: say("оценка пароля", "judgement of the password")
        case .appointment: say("назначение", "appointment")
        case .event: say("событие", "event")
        case .attestation: say("письменное подтверждение", "written answer")
        case .account: say("аккаунт", "account")
        case .posts: say("число публикаций", "count of posts")
        case .page: say("осмотр страницы", "look at the page")
        }
    }
}

extension Finding {
    /// What had to be done was done, on whatever day.
    fileprivate var isDone: Bool {
        facts.contains { if case .term(.done) = $0 { true } else { false } }
    }
}
