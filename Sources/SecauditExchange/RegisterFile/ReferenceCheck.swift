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
            try check(municipality.organs, index, at: path.key("organs").index(index))
        }
        for index in municipality.persons.indices {
            try organs(municipality.persons[index].organ, at: path.key("persons").index(index).key("organ"))
        }
        for index in municipality.credentials.indices {
            try check(municipality.credentials, index, at: path.key("credentials").index(index))
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

    private func check(
        _ bodies: [Organ],
        _ body: Int,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        try organs(bodies[body].parent, at: path().key("parent"))
        try authors(bodies[body].events, { $0.attribution }, at: path().key("events"))
        try attestations(bodies[body].attestations, at: path())
        for place in bodies[body].accounts.indices {
            try check(bodies[body].accounts, place, at: path().key("accounts").index(place))
        }
    }

    private func check(
        _ pages: [Account],
        _ page: Int,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        try organs(pages[page].creator, at: path().key("creator"))
        for (index, former) in (pages[page].formerKeepers ?? []).enumerated() {
            try organs(former.organ, at: path().key("formerKeepers").index(index).key("organ"))
        }
        let appointments = pages[page].appointments ?? []
        for index in appointments.indices {
            try persons(appointments[index].person, at: path().key("appointments").index(index).key("person"))
        }
        try authors(pages[page].appointments, { $0.attribution }, at: path().key("appointments"))
        try authors(pages[page].managersSeen, { $0.attribution }, at: path().key("managersSeen"))
        try authors(pages[page].events, { $0.attribution }, at: path().key("events"))
        try authors(pages[page].posts, { $0.attribution }, at: path().key("posts"))
        try authors(pages[page].pageSeen, { $0.attribution }, at: path().key("pageSeen"))
    }

    private func check(
        _ logins: [Credential],
        _ login: Int,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        try organs(logins[login].organ, at: path().key("organ"))
        for (index, account) in logins[login].manages.enumerated() {
            try accounts(account, at: path().key("manages").index(index))
        }
        let grants = logins[login].grants ?? []
        for index in grants.indices {
            try anybody(grants[index].person, at: path().key("grants").index(index).key("person"))
        }
        let seen = logins[login].twoFactor ?? []
        for index in seen.indices {
            try anybody(seen[index].phoneOf, at: path().key("twoFactor").index(index).key("phoneOf"))
        }
        for (index, obligation) in (logins[login].obligations ?? []).enumerated() {
            try anybody(obligation.cause, at: path().key("obligations").index(index).key("cause"))
        }
        try authors(logins[login].secretChanges, { $0.attribution }, at: path().key("secretChanges"))
        try authors(logins[login].twoFactor, { $0.attribution }, at: path().key("twoFactor"))
        try authors(logins[login].obligations, { $0.attribution }, at: path().key("obligations"))
        if let standing = logins[login].passwordStanding {
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
        // Lent: a copy of each fact would cost more than the look at it.
        let lent = facts.span
        for index in lent.indices {
            guard let author = attribution(lent[index])?.person else { continue }
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
