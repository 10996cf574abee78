internal import SecauditCompliance
internal import SecauditRegister

extension CheckDossier {
    /// The body that checks: the town's administration, else whoever issued the act.
    var administration: String {
        municipality.organs.filter { $0.kind == .administration && $0.exists(on: asOf) }.min { $0.id < $1.id }?.name
            ?? assessment.policy.act.authority
    }

    /// Who keeps the register or runs the check, in the act's own words.
    var coordinator: String { wording.say(assessment.policy.act.coordinator) }

    /// The act as a paper names its ground.
    var ground: PaperText {
        let act = assessment.policy.act
        let date = act.date.map { day($0) } ?? act.printedDate
        let dated = date.map { words(" от \($0)", " of \($0)") } ?? ""
        let number = act.number.map { words(" № \($0)", " No. \($0)") } ?? ""
        return say(
            "\(act.kind)\(dated)\(number) «\(act.title.russian)»",
            "\(act.kind)\(dated)\(number) “\(act.title.english)”"
        )
    }

    /// The clause as a reader looks it up, with the one that obliges where it only defines.
    func citation(_ rule: Rule) -> String {
        rule.clauses.prefix(1).map { clause in
            // Many citations name the clause that obliges themselves.
            guard let obliges = clause.with, clause.citation?.contains("во взаимосвязи") != true else {
                return citation(clause)
            }
            let other = assessment.policy.clauses.first { $0.number == obliges }
            let cited = other.map(citation) ?? obliges
            return words(
                "\(citation(clause)) (обязывающая норма — \(cited))",
                "\(citation(clause)) (the clause that obliges: \(cited))"
            )
        }.joined().ifEmpty(rule.id)
    }

    func citation(_ clause: Clause) -> String {
        let text =
            language == .russian
            ? clause.citation ?? "пункт \(clause.printed ?? clause.number)"
            : "clause \(clause.printed ?? clause.number)"
        guard let locator = clause.locator else { return text.printable }
        return words("\(text), начинается словами «\(locator)»", "\(text), beginning “\(locator)”").printable
    }

    func text(_ strength: Strength) -> String {
        switch strength {
        case .must: words("обязанность", "duty")
        case .mustNot: words("запрет", "prohibition")
        case .recommended: words("рекомендация", "recommendation")
        case .permitted: words("право", "permission")
        }
    }

    /// Who or what a finding is about.
    func subject(_ finding: Finding) -> String {
        switch finding.subject {
        case .municipality: municipality.name.printable
        case .organ(let id): wording.name(id)
        case .account(let id, of: _): pageName(id)
        case .credential(let id, of: _): wording.name(id)
        }
    }

    func pageName(_ id: Account.ID) -> String {
        guard let name = assessment.names.accounts[id] else { return id.text.printable }
        return "\(wording.name(name.network)), \(name.address)".printable
    }

    /// Surname, initials and post.
    func nameAndPost(_ id: Person.ID) -> String {
        [wording.name(id), persons[id]?.position?.printable].compactMap(\.self).joined(separator: ", ")
    }

    /// What is to be done, in words for a paper: the commands of the program are left out.
    func remedy(_ rule: Rule) -> String { wording.say(rule.remedy).withoutCommands }

    /// The facts of a finding in one line.
    func facts(_ finding: Finding) -> String {
        (wording.sentences(finding.facts) + wording.readings(finding)).joined(separator: "; ")
    }

    func evidence(_ finding: Finding) -> String {
        finding.evidence.map { wording.text($0) }.joined(separator: "; ")
    }

    /// The last day, for a column: «08.07.2026».
    func term(_ finding: Finding) -> PaperText {
        guard let due = finding.due else { return "—" }
        let done = finding.facts.compactMap { fact in
            if case .term(.done(_, on: let on)) = fact { on } else { nil }
        }.first
        return PaperText("\(day(due.day)) / \(done.map { day($0) } ?? "—")")
    }
}

extension String {
    func ifEmpty(_ other: String) -> String { isEmpty ? other : self }

    /// The text without what an operator types: «: secaudit access revoke» or «(secaudit appoint add)».
    var withoutCommands: String {
        let program = "secaudit "
        var output = ""
        var rest = self[...]
        while let start = rest.firstRange(of: program) {
            var before = rest[..<start.lowerBound]
            var after = rest[start.upperBound...].drop { character in
                character.isASCII && (character.isLowercase || character == "-" || character == " ")
            }
            // The command ends where its words do: the blank after it belongs to the sentence.
            if rest[..<after.startIndex].last == " " { after = rest[rest.index(before: after.startIndex)...] }
            if before.hasSuffix(" ("), after.first == ")" {
                before = before.dropLast(2)
                after = after.dropFirst()
            } else if before.hasSuffix(": ") || before.hasSuffix(", ") {
                before = before.dropLast(2)
            }
            output += before
            rest = after
        }
        return output + rest
    }
}
