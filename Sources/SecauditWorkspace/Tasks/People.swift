package import SecauditRegister
package import SecauditVault

extension Workspace {
    @discardableResult
    package func addPerson(_ person: Person, to municipality: Municipality.ID, at time: Int64) throws -> Person.ID {
        let town = try self.municipality(municipality)
        var prepared = person
        prepared.surname = try required(person.surname, "surname")
        prepared.given = try required(person.given, "given")
        if let organ = person.organ { _ = try self.organ(organ) }
        if prepared.id.text.isEmpty { prepared.id = .random() }
        let people = try compartment(town.compartment)
        try perform(at: time) { draft in
            try draft.put(.person(PersonFact(municipality: municipality, person: prepared)), in: people)
        }
        return prepared.id
    }

    /// Writes a person's particulars anew.
    package func editPerson(_ person: Person, at time: Int64) throws {
        guard let known = facts.persons[person.id] else { throw WorkspaceError.personUnknown(person.id.text) }
        let people = try compartment(try municipality(known.fact.municipality).compartment)
        try perform(at: time) { draft in
            try draft.put(
                .person(PersonFact(municipality: known.fact.municipality, person: person)),
                record: known.record,
                in: people
            )
        }
    }

    /// What a person's leaving touches: printed after the fact, for nothing is withdrawn silently.
    package struct Leaving: Hashable, Sendable {
        package var person: Person
        /// Appointments that this ended.
        package var ended: [Account.ID]
        /// Credentials that the person can still open.
        package var toWithdraw: [Credential.ID]
    }

    /// Records a person's last working day and ends the appointments; access must be withdrawn by a holder.
    package func leave(_ id: Person.ID, lastDay: CalendarDay, at time: Int64) throws -> Leaving {
        guard let known = facts.persons[id] else { throw WorkspaceError.personUnknown(id.text) }
        var person = known.fact.person
        if let left = person.employedTo { throw WorkspaceError.alreadyLeft(name: person.shortName, on: left) }
        if let first = person.employedFrom, lastDay < first {
            throw WorkspaceError.dayOrder(first: first, last: lastDay)
        }
        person.employedTo = lastDay
        let people = try compartment(try municipality(known.fact.municipality).compartment)
        let running = facts.appointments.filter {
            $0.fact.appointment.person == id && ($0.fact.appointment.to.map { $0 > lastDay } ?? true)
        }
        try perform(at: time) { draft in
            try draft.put(
                .person(PersonFact(municipality: known.fact.municipality, person: person)),
                record: known.record,
                in: people
            )
            for appointment in running {
                var fact = appointment.fact
                fact.appointment.to = max(lastDay, fact.appointment.from)
                try draft.put(
                    .appointment(fact),
                    record: appointment.record,
                    in: try organCompartment(of: fact.account)
                )
            }
        }
        return Leaving(
            person: person,
            ended: running.map(\.fact.account).sorted(),
            toWithdraw: openCredentials(of: id)
        )
    }

    /// The credentials that the person's keys open now.
    package func openCredentials(of person: Person.ID) -> [Credential.ID] {
        facts.credentials.values
            .filter { holders(of: $0.fact).contains { facts.person(of: $0) == person } }
            .map(\.fact.credential.id).sorted()
    }

    /// The members in the present manifest of a credential's secret.
    package func holders(of credential: CredentialFact) -> [MemberID] {
        credential.secret.flatMap { vault.state.compartments[$0.compartment] }?.current.readers.map(\.member) ?? []
    }

    func organCompartment(of account: Account.ID) throws -> CompartmentID {
        try compartment(try organ(try self.account(account).organ).compartment)
    }
}
