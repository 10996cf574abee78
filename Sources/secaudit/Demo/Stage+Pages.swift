import SecauditRegister
import SecauditWorkspace

/// What officers do with pages and with the people who answer for them.
extension Stage {
    /// Enters a page; by a coordinator that is its entry into the register, by an officer it is the report of it.
    func enter(_ page: Account, of organ: Organ.ID, by person: Person.ID = coordinator) throws {
        try workspace(of: person).addAccount(page, to: organ, at: time)
    }

    /// Appoints somebody to answer for a page by an order of the day.
    func appoint(
        _ person: Person.ID,
        for page: Account.ID,
        since day: CalendarDay,
        order: String?,
        by author: Person.ID = coordinator
    ) throws {
        let act = order.map { ActReference(kind: "приказ", number: $0, date: day) }
        let appointment = Appointment(
            id: Appointment.ID("\(page.text)-\(person.text)"),
            person: person,
            role: .responsible,
            act: act,
            from: day
        )
        try workspace(of: author).appoint(appointment, to: page, at: time)
    }

    func endAppointment(of person: Person.ID, for page: Account.ID, lastDay: CalendarDay) throws {
        try workspace(of: Self.coordinator)
            .endAppointment(Appointment.ID("\(page.text)-\(person.text)"), lastDay: lastDay, at: time)
    }

    /// The last working day goes on record and all appointments end with it.
    func leave(_ person: Person.ID, lastDay: CalendarDay) throws {
        _ = try workspace(of: Self.coordinator).leave(person, lastDay: lastDay, at: time)
    }

    /// The personnel department writes down the last working day, and nobody ends the appointments.
    func leaveUnnoticed(_ id: Person.ID, lastDay: CalendarDay) throws {
        let workspace = try workspace(of: Self.coordinator)
        guard var person = workspace.facts.persons[id]?.fact.person else { return }
        person.employedTo = lastDay
        try workspace.editPerson(person, at: time)
    }

    /// Changes what is on record of a page.
    func edit(_ page: Account.ID, by person: Person.ID, _ change: (inout Account) -> Void) throws {
        let workspace = try workspace(of: person)
        guard var account = workspace.facts.accounts[page]?.fact.account else { return }
        change(&account)
        try workspace.editAccount(account, at: time)
    }

    /// Puts links to the page up in these places, seen today unless another day is given.
    func link(_ page: Account.ID, in places: [String], on seen: CalendarDay? = nil, by person: Person.ID) throws {
        for place in places {
            try record(Event(kind: .linkPublished, on: seen ?? day, place: place), of: page, by: person)
        }
    }

    func record(_ event: Event, of page: Account.ID, by person: Person.ID) throws {
        try workspace(of: person).recordEvent(event, of: page, at: time)
    }

    func record(_ event: Event, of municipality: Municipality.ID) throws {
        try workspace(of: Self.coordinator).recordEvent(event, of: municipality, at: time)
    }
}
