import SecauditRegister

extension QuestionnairePlanning {
    mutating func takeTwoFactor(_ answer: QuestionnaireReply.Answer, of id: Credential.ID) {
        guard let credential = town.credentials.first(where: { $0.id == id && $0.organ == organ.id }) else {
            return fault(.subjectGone(id.text), answer, in: .code)
        }
        guard let isOn = AnswerWord.flag(answer.text) else { return fault(.unknownAnswer(answer.text), answer) }
        var evidence = TwoFactorEvidence(state: isOn ? .on : .off, on: on)
        if isOn {
            if let row = answers[.twoFactorMethod(id)], row.isGiven {
                evidence.method = AnswerWord.method(row.text)
                if evidence.method == nil { fault(.unknownAnswer(row.text), row) }
            }
            if let row = answers[.twoFactorPhone(id)], row.isGiven {
                evidence.phone = AnswerWord.phone(row.text)
                if evidence.phone == nil { fault(.unknownAnswer(row.text), row) }
                if evidence.phone == .personal, !row.note.isEmpty {
                    evidence.phoneOf = person(named: row.note, answer: row, column: .note)
                }
            }
        }
        let isKnown = (credential.twoFactor ?? []).contains { known in
            known.state == evidence.state && known.method == evidence.method && known.phone == evidence.phone
                && known.phoneOf == evidence.phoneOf && known.on == evidence.on
        }
        if isKnown { plan.known += 1 } else { plan.changes.append(.twoFactor(id, evidence)) }
    }

    /// One of a person's particulars: right, or wrong with the right one beside it.
    mutating func takeContact(
        _ answer: QuestionnaireReply.Answer,
        of id: Person.ID,
        _ contact: QuestionCode.Contact
    ) {
        guard var person = people[id] else { return fault(.subjectGone(id.text), answer, in: .code) }
        guard let isRight = AnswerWord.flag(answer.text) else { return fault(.unknownAnswer(answer.text), answer) }
        guard !isRight else { return }
        guard !answer.note.isEmpty else { return fault(.noteMissing, answer, in: .note) }
        if person[contact] == answer.note { plan.known += 1 }
        person[contact] = answer.note
        people[id] = person
    }

    /// Whose particulars were all answered for: position and contacts are confirmed as a whole.
    func confirmedPeople() -> Set<Person.ID> {
        let asked = reply.answers.compactMap { answer -> (Person.ID, Bool)? in
            guard case .contact(let id, _) = answer.code else { return nil }
            return (id, AnswerWord.flag(answer.text) != nil)
        }
        let open = Set(asked.filter { !$0.1 }.map(\.0))
        return Set(asked.map(\.0)).subtracting(open)
    }
}
