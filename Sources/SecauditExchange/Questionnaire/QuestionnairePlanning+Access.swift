import SecauditRegister

extension QuestionnairePlanning {
    /// A row about access is judged by itself; what it says counts once the list is said to be complete.
    mutating func takeAccessRow(_ answer: QuestionnaireReply.Answer) {
        guard answer.isGiven else {
            if case .access = answer.code { plan.open += 1 }
            return
        }
        switch answer.code {
        case .access(let page, let person):
            guard account(page, answer) != nil else { return }
            guard people[person] != nil else { return fault(.subjectGone(person.text), answer, in: .code) }
            if !AnswerWord.isNoAccess(answer.text), AnswerWord.role(answer.text) == nil {
                fault(.unknownAnswer(answer.text), answer)
            }
            openUnlessComplete(page)
        case .otherAccess(let page, _):
            guard account(page, answer) != nil else { return }
            if answer.note.isEmpty {
                fault(.noteMissing, answer, in: .note)
            } else if AnswerWord.role(answer.note) == nil {
                fault(.unknownAnswer(answer.note), answer, in: .note)
            }
            openUnlessComplete(page)
        default: break
        }
    }

    /// Who has access is not confirmed by a list that may lack somebody.
    private mutating func openUnlessComplete(_ page: Account.ID) {
        if answers[.accessComplete(page)].flatMap({ AnswerWord.flag($0.text) }) != true { plan.open += 1 }
    }

    /// The list of those with access, once somebody says that it names everybody.
    mutating func takeAccess(_ answer: QuestionnaireReply.Answer, of id: Account.ID) {
        guard let page = account(id, answer) else { return }
        guard let isComplete = AnswerWord.flag(answer.text) else { return fault(.unknownAnswer(answer.text), answer) }
        guard isComplete else {
            plan.open += 1
            return
        }
        let before = plan.faults.count
        var managers: [ManagersSeen.Manager] = []
        for row in reply.answers {
            switch row.code {
            case .access(id, let person):
                guard row.isGiven else {
                    fault(.accessOpen, row)
                    continue
                }
                guard let role = AnswerWord.role(row.text) else { continue }
                managers.append(ManagersSeen.Manager(user: profile(of: person, row, on: page.network), role: role))
            case .otherAccess(id, _):
                guard row.isGiven, let role = AnswerWord.role(row.note) else { continue }
                let key = Spelling.key(row.text)
                let known = town.persons.filter { Spelling.key($0.fullName) == key }
                let user = known.count == 1 ? profile(of: known[0].id, nil, on: page.network) : row.text
                managers.append(ManagersSeen.Manager(user: user, role: role))
            default: continue
            }
        }
        guard plan.faults.count == before else { return }
        let seen = ManagersSeen(on: on, managers: managers.sorted { $0.user < $1.user }, source: "stated")
        let isKnown = (page.managersSeen ?? []).contains { known in
            known.on == on && known.source == seen.source
                && known.managers.sorted { $0.user < $1.user } == seen.managers
        }
        if isKnown { plan.known += 1 } else { plan.changes.append(.managers(id, seen)) }
    }

    /// The profile by which a person is known in a network: the one on record, the one noted beside the answer, else
    /// the full name, which is then put on record so that the two are matched.
    private mutating func profile(
        of id: Person.ID,
        _ row: QuestionnaireReply.Answer?,
        on network: NetworkID
    ) -> String {
        guard var person = people[id] else { return id.text }
        let noted = row.flatMap { $0.note.isEmpty ? nil : $0.note }
        let identities = person.networkIDs ?? []
        if let noted {
            if !identities.contains(NetworkIdentity(network: network, user: noted)) {
                person.networkIDs = identities + [NetworkIdentity(network: network, user: noted)]
                people[id] = person
            }
            return noted
        }
        if let known = identities.first(where: { $0.network == network }) { return known.user }
        person.networkIDs = identities + [NetworkIdentity(network: network, user: person.fullName)]
        people[id] = person
        return person.fullName
    }
}
