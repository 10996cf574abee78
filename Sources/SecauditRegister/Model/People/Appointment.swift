/// A person's appointment, by an act, to answer for an account.
package struct Appointment: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Appointment>

    package var id: ID
    package var person: Person.ID
    package var role: Role
    /// The order that appointed the person; `nil` when nobody has shown one.
    package var act: ActReference?
    package var from: CalendarDay
    /// The last day, included.
    package var to: CalendarDay?
    package var attribution: Attribution?

    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case responsible
        case deputy
        /// May hold the credential without answering for the page.
        case credentialKeeper = "credential-keeper"
    }

    package init(
        id: ID,
        person: Person.ID,
        role: Role,
        act: ActReference? = nil,
        from: CalendarDay,
        to: CalendarDay? = nil,
        attribution: Attribution? = nil
    ) {
        self.id = id
        self.person = person
        self.role = role
        self.act = act
        self.from = from
        self.to = to
        self.attribution = attribution
    }

    package func isInForce(on day: CalendarDay) -> Bool {
        day.lies(from: from, to: to)
    }
}

/// An order, resolution or letter, as a reader would look it up.
package struct ActReference: Hashable, Sendable, Codable {
    package var kind: String
    package var number: String?
    package var date: CalendarDay?

    package init(kind: String, number: String? = nil, date: CalendarDay? = nil) {
        self.kind = kind
        self.number = number
        self.date = date
    }
}
