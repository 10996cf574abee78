package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Adds a page; its address must be normalised already.
    @discardableResult
    package func addAccount(_ account: Account, to organ: Organ.ID, at time: Int64) throws -> Account.ID {
        let owner = try self.organ(organ)
        var prepared = account
        if prepared.id.text.isEmpty { prepared.id = .random() }
        try requireFree(address: account.address)
        let shared = try workspaceCompartment
        let scope = try compartment(owner.compartment)
        try perform(at: time) { draft in
            try draft.put(
                .account(AccountFact(organ: organ, account: prepared.withoutHistory)),
                in: shared,
                scope: scope
            )
        }
        return prepared.id
    }

    /// Writes a page's particulars anew.
    package func editAccount(_ account: Account, at time: Int64) throws {
        guard let known = facts.accounts[account.id] else { throw WorkspaceError.accountUnknown(account.id.text) }
        if known.fact.account.address != account.address { try requireFree(address: account.address) }
        var fact = known.fact
        fact.account = account.withoutHistory
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(.account(fact), record: known.record, in: shared, scope: known.scope)
        }
    }

    /// Records a new address: the one before is kept with the day, and the change is an event from which terms run.
    package func moveAccount(
        _ id: Account.ID,
        to address: String,
        nativeID: String?,
        on day: CalendarDay,
        at time: Int64
    ) throws {
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try putMove(of: id, to: address, nativeID: nativeID, on: day, in: shared, to: draft)
        }
    }

    /// Puts a new address, with the one before and the event, into a transaction of more.
    func putMove(
        of id: Account.ID,
        to address: String,
        nativeID: String?,
        on day: CalendarDay,
        in shared: CompartmentID,
        to draft: Draft
    ) throws {
        guard let known = facts.accounts[id] else { throw WorkspaceError.accountUnknown(id.text) }
        try requireFree(address: address)
        if let created = known.fact.account.created, day < created {
            throw WorkspaceError.dayOrder(first: created, last: day)
        }
        var fact = known.fact
        fact.account.previousAddresses =
            (fact.account.previousAddresses ?? []) + [PreviousAddress(address: fact.account.address, changedOn: day)]
        fact.account.address = address
        fact.account.nativeID = nativeID ?? fact.account.nativeID
        try draft.put(.account(fact), record: known.record, in: shared, scope: known.scope)
        try draft.put(
            .event(EventFact(account: id, event: Event(kind: .addressChanged, field: "address", on: day))),
            in: try organCompartment(of: id)
        )
    }

    /// Records a page's last day: an event, from which the terms of an act run that asks for them.
    package func closeAccount(_ id: Account.ID, lastDay: CalendarDay, at time: Int64) throws {
        guard let known = facts.accounts[id] else { throw WorkspaceError.accountUnknown(id.text) }
        if let created = known.fact.account.created, lastDay < created {
            throw WorkspaceError.dayOrder(first: created, last: lastDay)
        }
        var fact = known.fact
        fact.account.closed = lastDay
        let shared = try workspaceCompartment
        let own = try organCompartment(of: id)
        try perform(at: time) { draft in
            try draft.put(.account(fact), record: known.record, in: shared, scope: known.scope)
            try draft.put(.event(EventFact(account: id, event: Event(kind: .closed, on: lastDay))), in: own)
        }
    }

    /// Appoints a person to answer for a page.
    @discardableResult
    package func appoint(_ appointment: Appointment, to account: Account.ID, at time: Int64) throws -> Appointment.ID {
        _ = try person(appointment.person)
        if let to = appointment.to, to < appointment.from {
            throw WorkspaceError.dayOrder(first: appointment.from, last: to)
        }
        var prepared = appointment
        if prepared.id.text.isEmpty { prepared.id = .random() }
        let own = try organCompartment(of: account)
        try perform(at: time) { draft in
            try draft.put(.appointment(AppointmentFact(account: account, appointment: prepared)), in: own)
        }
        return prepared.id
    }

    /// Ends an appointment on its last day.
    package func endAppointment(_ id: Appointment.ID, lastDay: CalendarDay, at time: Int64) throws {
        guard let known = facts.appointments.first(where: { $0.fact.appointment.id == id }) else {
            throw WorkspaceError.accountUnknown(id.text)
        }
        var fact = known.fact
        guard lastDay >= fact.appointment.from else {
            throw WorkspaceError.dayOrder(first: fact.appointment.from, last: lastDay)
        }
        fact.appointment.to = lastDay
        let own = try organCompartment(of: fact.account)
        try perform(at: time) { draft in
            try draft.put(.appointment(fact), record: known.record, in: own)
        }
    }

    private func requireFree(address: String) throws(WorkspaceError) {
        guard !hasAccount(at: address) else { throw .accountKnown(address: address) }
    }
}

extension Account {
    var withoutHistory: Account {
        var account = self
        account.appointments = nil
        account.managersSeen = nil
        account.events = nil
        account.posts = nil
        account.pageSeen = nil
        return account
    }
}
