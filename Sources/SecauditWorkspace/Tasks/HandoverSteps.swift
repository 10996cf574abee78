package import SecauditRegister
package import SecauditVault

/// One step of a handover that the vault can take, or why it cannot be taken now.
package enum HandoverStep: Hashable, Sendable {
    /// Give the successor access.
    case grant(Credential.ID, to: MemberID)
    /// Withdraw the leaving person's access and change the key.
    case withdraw(Credential.ID, from: MemberID)
    /// Make the successor answer for the page.
    case appoint(Account.ID, Person.ID)
    /// Nobody else could open it: it stays with whoever holds it until somebody else does.
    case wouldBeOrphaned(Credential.ID)
    /// Only a holder can pass it on, and whoever runs the program is none; these are.
    case notHeldHere(Credential.ID, holders: [MemberID])
    /// One's own access is withdrawn by somebody else.
    case own(Credential.ID)
}

extension Workspace {
    /// What is left to do in the vault for a handover; nothing once all of it is done.
    ///
    /// Each step is a transaction of its own, and what is done already is not listed: a handover that was cut short goes
    /// on where it stopped. A `temporary` one leaves the absent person's access as it is.
    package func handoverSteps(
        from leaving: Person.ID,
        to successor: Person.ID?,
        temporary: Bool,
        on day: CalendarDay
    ) -> [HandoverStep] {
        let members = vault.state.members.filter(\.value.isActive).keys.sorted()
        let taker = successor.flatMap { wanted in members.first { facts.person(of: $0) == wanted } }
        var steps: [HandoverStep] = []
        for credential in facts.credentials.values.map(\.fact).sorted(by: { $0.credential.id < $1.credential.id }) {
            let id = credential.credential.id
            let holders = holders(of: credential).sorted()
            let givers = holders.filter { facts.person(of: $0) == leaving }
            guard !givers.isEmpty else { continue }
            guard holders.contains(vault.ownID) else {
                steps.append(.notHeldHere(id, holders: holders))
                continue
            }
            let grants = taker.map { !holders.contains($0) } ?? false
            if grants, let taker { steps.append(.grant(id, to: taker)) }
            if temporary { continue }
            if holders.count == givers.count, !grants {
                steps.append(.wouldBeOrphaned(id))
            } else {
                steps += givers.map { $0 == vault.ownID ? .own(id) : .withdraw(id, from: $0) }
            }
        }
        guard let successor else { return steps }
        return steps + appointments(of: leaving, withoutOf: successor, on: day).map { .appoint($0, successor) }
    }

    /// Pages that `leaving` answers for, or did until he left, and `successor` does not.
    private func appointments(
        of leaving: Person.ID,
        withoutOf successor: Person.ID,
        on day: CalendarDay
    ) -> [Account.ID] {
        let last = facts.persons[leaving]?.fact.person.employedTo
        func pages(of person: Person.ID, on days: [CalendarDay]) -> Set<Account.ID> {
            Set(
                facts.appointments.map(\.fact).filter { fact in
                    fact.appointment.person == person && fact.appointment.role != .credentialKeeper
                        && days.contains { fact.appointment.isInForce(on: $0) || $0 < fact.appointment.from }
                }.map(\.account)
            )
        }
        let own = Set(
            facts.appointments.map(\.fact).filter { fact in
                fact.appointment.person == leaving && fact.appointment.role == .responsible
                    && fact.appointment.isInForce(on: last.map { min($0, day) } ?? day)
            }.map(\.account)
        )
        return own.subtracting(pages(of: successor, on: [day])).sorted()
    }
}
