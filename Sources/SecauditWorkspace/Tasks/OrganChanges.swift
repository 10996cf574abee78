package import SecauditRegister
internal import SecauditVault

// What happens to an organ in its life: each an event with its day, and nothing is forgotten by it.
extension Workspace {
    /// Gives an organ a new name from a day on; the one before is kept, and checks of days before print it.
    package func renameOrgan(
        _ id: Organ.ID,
        to name: String,
        shortName: String? = nil,
        on day: CalendarDay,
        at time: Int64
    ) throws {
        try requireCoordinator()
        let known = try recordedOrgan(id)
        var fact = known.fact
        let name = try required(name, "name")
        let isTaken = facts.organs.values.contains {
            $0.fact.municipality == fact.municipality && $0.fact.organ.name == name
        }
        guard !isTaken else { throw WorkspaceError.organKnown(name) }
        let names = fact.organ.previousNames ?? []
        if let last = names.map(\.changedOn).max(), day <= last {
            throw WorkspaceError.dayOrder(first: last, last: day)
        }
        fact.organ.previousNames = names + [PreviousName(name: fact.organ.name, changedOn: day)]
        fact.organ.name = name
        fact.organ.shortName = shortName
        let shared = try workspaceCompartment
        let own = try compartment(fact.compartment)
        try perform(at: time) { draft in
            try draft.put(.organ(fact), record: known.record, in: shared)
            try draft.put(.event(EventFact(organ: id, event: Event(kind: .changed, field: "name", on: day))), in: own)
        }
    }

    /// Records an organ's last day; its pages must be closed or handed over by then.
    package func closeOrgan(_ id: Organ.ID, lastDay: CalendarDay, at time: Int64) throws {
        try requireCoordinator()
        let known = try recordedOrgan(id)
        let open = pages(keptBy: id).filter { page in page.account.closed.map { lastDay < $0 } ?? true }
        guard open.isEmpty else {
            throw WorkspaceError.organHasAccounts(known.fact.organ.name, open.map(\.account.address).sorted())
        }
        let shared = try workspaceCompartment
        let closed = try closed(known.fact, on: lastDay)
        let own = try compartment(closed.compartment)
        try perform(at: time) { draft in
            try draft.put(.organ(closed), record: known.record, in: shared)
            try draft.put(.event(EventFact(organ: id, event: Event(kind: .closed, on: lastDay))), in: own)
        }
    }

    /// What a merger moved.
    package struct Merger: Hashable, Sendable {
        package var accounts: [Account.ID] = []
        package var persons: [Person.ID] = []
    }

    /// Merges an organ into another from a day on: its pages and people go over, who created a page stays on record.
    ///
    /// What is known of the pages stays in the compartment where it lies; the officers of the other organ get its key.
    @discardableResult
    package func mergeOrgan(
        _ id: Organ.ID,
        into target: Organ.ID,
        on day: CalendarDay,
        at time: Int64
    ) throws -> Merger {
        try requireCoordinator()
        let known = try recordedOrgan(id)
        let other = try organ(target)
        guard id != target, known.fact.municipality == other.municipality else {
            throw WorkspaceError.organUnknown(target.text)
        }
        let last = day.adding(days: -1)
        let closed = try closed(known.fact, on: last)
        let shared = try workspaceCompartment
        let own = try compartment(closed.compartment)
        let theirs = try compartment(other.compartment)
        let people = try compartment(try municipality(other.municipality).compartment)
        let pages = facts.accounts.values.filter { $0.fact.keptBy == id }.sorted {
            $0.fact.account.id < $1.fact.account.id
        }
        let staff = facts.persons.values
            .filter { $0.fact.person.organ == id && ($0.fact.person.employedTo.map { day <= $0 } ?? true) }
            .sorted { $0.fact.person.id < $1.fact.person.id }
        let newcomers = officers(of: theirs).subtracting(officers(of: own)).sorted()
        try perform(at: time) { draft in
            try draft.put(.organ(closed), record: known.record, in: shared)
            try draft.put(.event(EventFact(organ: id, event: Event(kind: .closed, field: "merged", on: last))), in: own)
            try draft.put(
                .event(EventFact(organ: target, event: Event(kind: .changed, field: "merged", on: day))),
                in: theirs
            )
            for page in pages {
                try draft.put(
                    .account(page.fact.handedOver(from: id, to: target, lastDay: last)),
                    record: page.record,
                    in: shared,
                    scope: page.scope
                )
            }
            for person in staff {
                var fact = person.fact
                fact.person.organ = target
                try draft.put(.person(fact), record: person.record, in: people)
            }
            for member in newcomers { try draft.grant(own, to: member) }
        }
        return Merger(accounts: pages.map(\.fact.account.id), persons: staff.map(\.fact.person.id))
    }

    private func recordedOrgan(_ id: Organ.ID) throws(WorkspaceError) -> Recorded<OrganFact> {
        guard let known = facts.organs[id] else { throw .organUnknown(id.text) }
        if let closed = known.fact.organ.closed { throw .organClosed(known.fact.organ.name, on: closed) }
        return known
    }

    private func closed(_ fact: OrganFact, on lastDay: CalendarDay) throws(WorkspaceError) -> OrganFact {
        var fact = fact
        if let first = fact.organ.established, lastDay < first { throw .dayOrder(first: first, last: lastDay) }
        fact.organ.closed = lastDay
        return fact
    }

    /// The pages that an organ keeps now.
    package func pages(keptBy organ: Organ.ID) -> [AccountFact] {
        facts.accounts.values.map(\.fact).filter { $0.keptBy == organ }
            .sorted { ($0.account.address, $0.account.id) < ($1.account.address, $1.account.id) }
    }

    private func officers(of compartment: CompartmentID) -> Set<MemberID> {
        Set(vault.state.compartments[compartment]?.current.readers.map(\.member) ?? [])
    }
}

extension AccountFact {
    /// The page in the hands of another organ; a page that nobody is named for was created by the one before.
    fileprivate func handedOver(from id: Organ.ID, to target: Organ.ID, lastDay: CalendarDay) -> AccountFact {
        var fact = self
        fact.keeper = target
        fact.account.creator = account.creator ?? id
        fact.account.formerKeepers = (account.formerKeepers ?? []) + [FormerKeeper(organ: id, lastDay: lastDay)]
        return fact
    }
}
