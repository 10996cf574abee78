import SecauditRegister

/// Sees that each reference inside a municipality names something that this municipality has.
///
/// A coordinator, whoever recorded a fact, and whoever holds or held a login may belong to another municipality of the
/// file: one person looks after several.
struct ReferenceCheck {
    let known: KnownIdentifiers
    /// The municipality's place in the file.
    let number: Int

    func check(_ municipality: Municipality, at path: JSONPath) throws(RegisterFileError) {
        // By places: a copy of each object would cost more than all that is looked at here.
        for index in municipality.organs.indices {
            try check(municipality.organs[index], at: path.key("organs").index(index))
        }
        for index in municipality.persons.indices {
            try organs(municipality.persons[index].organ, at: path.key("persons").index(index).key("organ"))
        }
        for index in municipality.credentials.indices {
            try check(municipality.credentials[index], at: path.key("credentials").index(index))
        }
        for (index, coordinator) in (municipality.coordinators ?? []).enumerated() {
            try anybody(coordinator, at: path.key("coordinators").index(index))
        }
        try authors(municipality.events, { $0.attribution }, at: path.key("events"))
        try attestations(municipality.attestations, at: path)
        try authors(municipality.waivers, { $0.attribution }, at: path.key("waivers"))
        for (index, waiver) in (municipality.waivers ?? []).enumerated() {
            try organs(waiver.organ, at: path.key("waivers").index(index).key("organ"))
            try accounts(waiver.account, at: path.key("waivers").index(index).key("account"))
        }
    }

    private func check(_ organ: Organ, at path: @autoclosure () -> JSONPath) throws(RegisterFileError) {
        try organs(organ.parent, at: path().key("parent"))
        try authors(organ.events, { $0.attribution }, at: path().key("events"))
        try attestations(organ.attestations, at: path())
        for place in organ.accounts.indices {
            try check(organ.accounts[place], at: path().key("accounts").index(place))
        }
    }

    private func check(
        _ account: Account,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        try organs(account.creator, at: path().key("creator"))
        for (index, former) in (account.formerKeepers ?? []).enumerated() {
            try organs(former.organ, at: path().key("formerKeepers").index(index).key("organ"))
        }
        let appointments = account.appointments ?? []
        for index in appointments.indices {
            try persons(appointments[index].person, at: path().key("appointments").index(index).key("person"))
        }
        try authors(account.appointments, { $0.attribution }, at: path().key("appointments"))
        try authors(account.managersSeen, { $0.attribution }, at: path().key("managersSeen"))
        try authors(account.events, { $0.attribution }, at: path().key("events"))
        try authors(account.posts, { $0.attribution }, at: path().key("posts"))
        try authors(account.pageSeen, { $0.attribution }, at: path().key("pageSeen"))
    }

    private func check(
        _ credential: Credential,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        try organs(credential.organ, at: path().key("organ"))
        for (index, account) in credential.manages.enumerated() {
            try accounts(account, at: path().key("manages").index(index))
        }
        let grants = credential.grants ?? []
        for index in grants.indices {
            try anybody(grants[index].person, at: path().key("grants").index(index).key("person"))
        }
        let seen = credential.twoFactor ?? []
        for index in seen.indices {
            try anybody(seen[index].phoneOf, at: path().key("twoFactor").index(index).key("phoneOf"))
        }
        for (index, obligation) in (credential.obligations ?? []).enumerated() {
            try anybody(obligation.cause, at: path().key("obligations").index(index).key("cause"))
        }
        try authors(credential.secretChanges, { $0.attribution }, at: path().key("secretChanges"))
        try authors(credential.twoFactor, { $0.attribution }, at: path().key("twoFactor"))
        try authors(credential.obligations, { $0.attribution }, at: path().key("obligations"))
        if let standing = credential.passwordStanding {
            try check(standing, at: path().key("passwordStanding"))
        }
    }

    private func check(
        _ standing: PasswordStanding,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        try anybody(standing.attribution?.person, at: path().key("attribution").key("person"))
        // Passwords are compared within a municipality.
        for (index, other) in (standing.equalTo ?? []).enumerated() {
            try found(other, in: known.credentials, at: path().key("equalTo").index(index))
        }
    }

    private func attestations(
        _ list: [Attestation]?,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        for (index, attestation) in (list ?? []).enumerated() {
            try accounts(attestation.account, at: path().key("attestations").index(index).key("account"))
        }
        try authors(list, { $0.attribution }, at: path().key("attestations"))
    }

    private func authors<Fact>(
        _ facts: [Fact]?,
        _ attribution: (Fact) -> Attribution?,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        guard let facts else { return }
        for index in facts.indices {
            guard let author = attribution(facts[index])?.person else { continue }
            try anybody(author, at: path().index(index).key("attribution").key("person"))
        }
    }

    private func organs(_ id: Organ.ID?, at path: @autoclosure () -> JSONPath) throws(RegisterFileError) {
        try found(id, in: known.organs, at: path())
    }

    private func persons(_ id: Person.ID?, at path: @autoclosure () -> JSONPath) throws(RegisterFileError) {
        try found(id, in: known.persons, at: path())
    }

    private func anybody(_ id: Person.ID?, at path: @autoclosure () -> JSONPath) throws(RegisterFileError) {
        guard let id, known.persons[id] == nil else { return }
        throw RegisterFileError(.referenceUnknown(id.text), at: path())
    }

    private func accounts(_ id: Account.ID?, at path: @autoclosure () -> JSONPath) throws(RegisterFileError) {
        try found(id, in: known.accounts, at: path())
    }

    private func found<Object>(
        _ id: Identifier<Object>?,
        in known: IdentifierList<Object>,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        guard let id, known[id] != number else { return }
        throw RegisterFileError(.referenceUnknown(id.text), at: path())
    }
}
