/// A body, institution or official in person that owns accounts.
package struct Organ: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Organ>

    package var id: ID
    package var name: String
    package var shortName: String?
    /// Names given up, each with the day of the change.
    package var previousNames: [PreviousName]?
    package var kind: Kind
    /// The state registration number (ОГРН), 13 digits.
    package var ogrn: String?
    package var inn: String?
    package var parent: ID?
    package var postalAddress: String?
    package var email: String?
    package var phone: String?
    /// The organ's own site.
    package var site: String?
    /// Its page on the municipality's site.
    package var sitePage: String?
    package var established: CalendarDay?
    /// The last day it existed.
    package var closed: CalendarDay?
    package var accounts: [Account]
    package var events: [Event]?
    package var attestations: [Attestation]?

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// An official in person (глава).
        case head
        case administration
        /// A body of the administration or another local body.
        case body
        /// A subordinate institution.
        case institution
        /// A body or organisation that the municipality does not direct.
        case other
    }

    package init(
        id: ID,
        name: String,
        shortName: String? = nil,
        previousNames: [PreviousName]? = nil,
        kind: Kind,
        ogrn: String? = nil,
        inn: String? = nil,
        parent: ID? = nil,
        postalAddress: String? = nil,
        email: String? = nil,
        phone: String? = nil,
        site: String? = nil,
        sitePage: String? = nil,
        established: CalendarDay? = nil,
        closed: CalendarDay? = nil,
        accounts: [Account] = [],
        events: [Event]? = nil,
        attestations: [Attestation]? = nil
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.previousNames = previousNames
        self.kind = kind
        self.ogrn = ogrn
        self.inn = inn
        self.parent = parent
        self.postalAddress = postalAddress
        self.email = email
        self.phone = phone
        self.site = site
        self.sitePage = sitePage
        self.established = established
        self.closed = closed
        self.accounts = accounts
        self.events = events
        self.attestations = attestations
    }

    /// The name that it had on `day`.
    package func name(on day: CalendarDay) -> String {
        let later = (previousNames ?? []).filter { day < $0.changedOn }
        return later.min { ($0.changedOn, $0.name) < ($1.changedOn, $1.name) }?.name ?? name
    }

    package func exists(on day: CalendarDay) -> Bool {
        day.lies(from: established, to: closed)
    }
}

/// A name that an organ had until `changedOn`.
package struct PreviousName: Hashable, Sendable, Codable {
    package var name: String
    package var changedOn: CalendarDay

    package init(name: String, changedOn: CalendarDay) {
        self.name = name
        self.changedOn = changedOn
    }
}
