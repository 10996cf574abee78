/// A human being who works, or worked, for a municipality.
package struct Person: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Person>

    package var id: ID
    package var surname: String
    package var given: String
    /// Absent where a person has none; that is complete, not a gap.
    package var patronymic: String?
    package var position: String?
    package var unit: String?
    /// The organ the person works for.
    package var organ: Organ.ID?
    package var phone: String?
    package var email: String?
    package var employedFrom: CalendarDay?
    /// The last working day.
    package var employedTo: CalendarDay?
    package var absences: [Absence]?
    /// Profiles in networks by which a manager seen there is recognised.
    package var networkIDs: [NetworkIdentity]?
    /// The day somebody last confirmed that position and contacts are right.
    package var confirmedOn: CalendarDay?

    package init(
        id: ID,
        surname: String,
        given: String,
        patronymic: String? = nil,
        position: String? = nil,
        unit: String? = nil,
        organ: Organ.ID? = nil,
        phone: String? = nil,
        email: String? = nil,
        employedFrom: CalendarDay? = nil,
        employedTo: CalendarDay? = nil,
        absences: [Absence]? = nil,
        networkIDs: [NetworkIdentity]? = nil,
        confirmedOn: CalendarDay? = nil
    ) {
        self.id = id
        self.surname = surname
        self.given = given
        self.patronymic = patronymic
        self.position = position
        self.unit = unit
        self.organ = organ
        self.phone = phone
        self.email = email
        self.employedFrom = employedFrom
        self.employedTo = employedTo
        self.absences = absences
        self.networkIDs = networkIDs
        self.confirmedOn = confirmedOn
    }

    /// Whether `day` lies between the first and the last working day, both included.
    package func isEmployed(on day: CalendarDay) -> Bool {
        day.lies(from: employedFrom, to: employedTo)
    }

    /// The surname, the given name and the patronymic, as a register prints them.
    package var fullName: String {
        [surname, given, patronymic].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The surname with initials after it, the form for tables and running text.
    package var shortName: String {
        let initials = [given, patronymic].compactMap { $0?.first }.map { "\($0)." }
        return ([surname] + initials).joined(separator: " ")
    }
}

/// A time away from work, its last day included; open while `to` is missing.
package struct Absence: Hashable, Sendable, Codable {
    package var from: CalendarDay
    package var to: CalendarDay?
    package var kind: Kind

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case vacation
        case sickness
        case parental
        case other
    }

    package init(from: CalendarDay, to: CalendarDay? = nil, kind: Kind) {
        self.from = from
        self.to = to
        self.kind = kind
    }
}

/// A profile in a network that belongs to a person.
package struct NetworkIdentity: Hashable, Sendable, Codable {
    package var network: NetworkID
    package var user: String

    package init(network: NetworkID, user: String) {
        self.network = network
        self.user = user
    }
}
