import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

// Finding the object that somebody means: by id, by a part of its name, or from a numbered list.
extension Session {
    /// The one object that `word` names, or the one chosen from a list.
    func select<Value>(
        _ question: String,
        option: String,
        given word: String?,
        from choices: [Choice<Value>],
        id: (Value) -> String,
        unknown: (String) -> WorkspaceError
    ) throws -> Value {
        guard let word else { return try world.dialogue.choose(question, option: option, from: choices) }
        if let exact = choices.first(where: { id($0.value) == word || $0.title == word }) { return exact.value }
        let needle = AnswerText.folded(word)
        let found = choices.filter { AnswerText.matches(AnswerText.folded($0.title), needle) }
        guard let first = found.first else { throw unknown(word) }
        guard found.count == 1 else {
            throw WorkspaceError.ambiguous(word: word, candidates: found.prefix(5).map(\.title))
        }
        return first.value
    }

    func municipality(_ word: String?) throws -> MunicipalityFact {
        let all = workspace.facts.municipalities.values.map(\.fact).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        guard !all.isEmpty else { throw WorkspaceError.noMunicipality }
        return try select(
            say("Муниципальное образование?", "Which municipality?"),
            option: "--municipality",
            given: word,
            from: all.map { Choice($0.name, $0) },
            id: { $0.id.text },
            unknown: WorkspaceError.municipalityUnknown
        )
    }

    func organ(_ word: String?, question: String? = nil) throws -> OrganFact {
        let all = workspace.facts.organs.values.map(\.fact)
            .sorted { ($0.organ.name, $0.organ.id) < ($1.organ.name, $1.organ.id) }
        return try select(
            question
                ?? say("Какой орган?  (номер или часть названия)", "Which organ?  (a number or a part of the name)"),
            option: "--organ",
            given: word,
            from: all.map { Choice($0.organ.name, $0) },
            id: { $0.organ.id.text },
            unknown: WorkspaceError.organUnknown
        )
    }

    /// A person; those in `others` are not offered, but may be named.
    func person(
        _ word: String?,
        question: String? = nil,
        option: String = "--person",
        except others: Set<Person.ID> = []
    ) throws -> PersonFact {
        let all = workspace.facts.persons.values.map(\.fact)
            .sorted { ($0.person.fullName, $0.person.id) < ($1.person.fullName, $1.person.id) }
        return try select(
            question ?? say("Кто?  (номер или часть имени)", "Who?  (a number or a part of the name)"),
            option: option,
            given: word,
            from: all.filter { word != nil || !others.contains($0.person.id) }.map { fact in
                Choice([fact.person.fullName, fact.person.position].compactMap(\.self).joined(separator: ", "), fact)
            },
            id: { $0.person.id.text },
            unknown: WorkspaceError.personUnknown
        )
    }

    func account(_ word: String?) throws -> AccountFact {
        let all = workspace.facts.accounts.values.map(\.fact)
            .sorted { ($0.account.address, $0.account.id) < ($1.account.address, $1.account.id) }
        return try select(
            say("Чей аккаунт?  (номер или часть названия)", "Which account?  (a number or a part of the name)"),
            option: "--account",
            given: word,
            from: all.map { Choice(title(of: $0), $0) },
            id: { $0.account.id.text },
            unknown: WorkspaceError.accountUnknown
        )
    }

    func credential(_ word: String?) throws -> CredentialFact {
        // A number may be a place in the list, which takes the whole list.
        if let word, Int(word) == nil, let found = try workspace.credential(called: word) { return found }
        try workspace.readCredentials()
        let all = workspace.facts.credentials.values.map(\.fact).map { (workspace.title(of: $0), $0) }
            .sorted { ($0.0, $0.1.credential.id) < ($1.0, $1.1.credential.id) }
        // The number in the list is a name too: it is what the list shows.
        if let word, let number = Int(word), all.indices.contains(number - 1) { return all[number - 1].1 }
        return try select(
            say("Какая учётная запись?", "Which credential?"),
            option: "CREDENTIAL",
            given: word,
            from: all.map { Choice($0.0, $0.1) },
            id: { $0.credential.id.text },
            unknown: WorkspaceError.credentialUnknown
        )
    }

    /// A member; those in `others` are not offered, but may be named.
    func member(_ word: String?, except others: Set<MemberID> = []) throws -> MemberID {
        let all = workspace.vault.state.members.filter(\.value.isActive).map(\.key)
            .map { (workspace.facts.name(of: $0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        return try select(
            say("Какой пользователь хранилища?", "Which member?"),
            option: "--member",
            given: word,
            from: all.filter { word != nil || !others.contains($0.1) }
                .map { Choice("\($0.0) (\($0.1.shortFingerprint))", $0.1) },
            id: { $0.hexadecimal },
            unknown: WorkspaceError.memberUnknown
        )
    }

    /// «Администрация города — ВКонтакте, vk.com/obrazcovsk».
    func title(of fact: AccountFact) -> String {
        let organ = workspace.facts.organs[fact.keptBy]?.fact.organ
        return "\(organ?.shortName ?? organ?.name ?? "?") — \(fact.account.address)"
    }
}

extension Session {
    /// Today where the municipality is.
    func today(in municipality: Municipality.ID) throws -> CalendarDay {
        guard let town = workspace.facts.municipalities[municipality] else {
            throw WorkspaceError.municipalityUnknown(municipality.text)
        }
        return world.now().day(in: town.fact.zone)
    }

    /// The zone of the municipality that an organ belongs to.
    func zone(of organ: Organ.ID) throws -> ZoneOffset {
        guard let found = workspace.facts.organs[organ],
            let town = workspace.facts.municipalities[found.fact.municipality]
        else { throw WorkspaceError.organUnknown(organ.text) }
        return town.fact.zone
    }

    /// Today where the organ is.
    func today(for organ: Organ.ID) throws -> CalendarDay {
        guard let found = workspace.facts.organs[organ] else { throw WorkspaceError.organUnknown(organ.text) }
        return try today(in: found.fact.municipality)
    }
}

extension Session {
    /// The most holders that the regulation of a credential's municipality allows, where it says so.
    func holderLimit(for credential: CredentialFact) throws -> Int? {
        guard let organ = workspace.facts.organs[credential.credential.organ]?.fact,
            let binding = workspace.facts.bindings[organ.municipality]?.fact.binding,
            let shelf = try? PolicyShelf.read(in: world, options),
            let policy = try? shelf.library.policy(
                binding.policy,
                with: (binding.extensions ?? []).map(\.id),
                on: today(for: credential.credential.organ)
            )
        else { return nil }
        return policy.rules.first { $0.kind == .maxHolders }?.parameters.integer("n")
    }
}
