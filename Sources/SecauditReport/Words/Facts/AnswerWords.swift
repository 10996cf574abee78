package import SecauditCompliance
package import SecauditRegister

extension Wording {
    func sentence(_ fact: AnswerFact) -> String {
        switch fact {
        case .missing: return say("нужно письменное подтверждение", "a written confirmation is needed")
        case .given(let answer, let day, let through, let byCoordinator):
            let end = through.map { say(", действует по \(text($0))", ", in force through \(text($0))") } ?? ""
            return "\(confirmation(of: day, byCoordinator))\(end): \(name(answer))"
        case .overruled(let answer, let day, let byCoordinator):
            return say("ниже него — ", "below it stands the ")
                + "\(confirmation(of: day, byCoordinator)): \(name(answer))"
        case .confirmed(let answer, let asked, let day, let byCoordinator):
            return "\(text(asked)): \(confirmation(of: day, byCoordinator)) — \(name(answer))"
        case .unanswered(let asked):
            return say("нет письменного подтверждения: \(text(asked))", "not confirmed in writing: \(text(asked))")
        case .notYetAsked(let asked):
            return say("период ещё не кончился: \(text(asked))", "the period is not over: \(text(asked))")
        case .measures(let measures, let open): return sentence(measures, open: open)
        }
    }

    private func confirmation(of day: CalendarDay, _ byCoordinator: Bool) -> String {
        say(
            "письменное подтверждение от \(text(day))\(byCoordinator ? " (уполномоченного подразделения)" : "")",
            "written answer of \(text(day))\(byCoordinator ? " (of the coordinating unit)" : "")"
        )
    }

    /// Of an open list the reader is told what was looked at, and that the act leaves room for more.
    private func sentence(_ measures: AnswerFact.Measures, open: Bool) -> String {
        let named = measures.named.map { name(ofMeasure: $0) }.joined(separator: ", ")
        guard open else { return say("перечень: \(named)", "list: \(named)") }
        let checked = measures.checked.map { say($0) }.joined(separator: "; ")
        let written =
            measures.named.isEmpty
            ? "" : say("; оценивается по письменному ответу: \(named)", "; left to the written answer: \(named)")
        let list = checked.isEmpty ? say("только письменный ответ", "the written answer alone") : checked
        return say(
            "перечень открытый; проверено: \(list)\(written); не проверялось: иное, чего акт не называет",
            "the list is open; checked: \(list)\(written); not checked: what the act does not name"
        )
    }

    /// A column of the register in words; what a policy says in its own words stays.
    private func name(ofMeasure measure: String) -> String {
        RecordFact.Field(rawValue: measure).map { name($0) } ?? measure.printable
    }

    /// The times asked about, and the clauses where there are several.
    private func text(_ asked: AnswerFact.Asked) -> String {
        let periods = asked.periods.map { text($0) }.joined(separator: ", ")
        guard !asked.clauses.isEmpty else { return say("за \(periods)", "for \(periods)") }
        let clauses = asked.clauses.map(\.printable).joined(separator: "; ")
        return say("за \(periods) (\(clauses))", "for \(periods) (\(clauses))")
    }

    /// A month, quarter or year in words.
    package func text(_ period: AnswerPeriod) -> String {
        DayWords(language).text(period)
    }

    package func name(_ answer: Attestation.Answer) -> String {
        switch answer {
        case .yes: say("да", "yes")
        case .no: say("нет", "no")
        case .notApplicable: say("не применимо", "not applicable")
        }
    }
}
