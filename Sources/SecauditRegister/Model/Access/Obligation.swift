/// Something that must be changed because somebody lost access.
package struct Obligation: Hashable, Sendable, Codable {
    package var kind: Kind
    package var raised: CalendarDay
    /// Who lost access.
    package var cause: Person.ID?
    /// The day a different entry was put into the vault, proved by fingerprints (passwords only).
    package var entryChanged: CalendarDay?
    /// The day somebody stated that it was changed at the network.
    package var statedChanged: CalendarDay?
    package var attribution: Attribution?

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case password
        case totp
        case recoveryCodes = "recovery-codes"
        case recoveryContacts = "recovery-contacts"
        case sessions
        case pageRoles = "page-roles"
    }

    package init(
        kind: Kind,
        raised: CalendarDay,
        cause: Person.ID? = nil,
        entryChanged: CalendarDay? = nil,
        statedChanged: CalendarDay? = nil,
        attribution: Attribution? = nil
    ) {
        self.kind = kind
        self.raised = raised
        self.cause = cause
        self.entryChanged = entryChanged
        self.statedChanged = statedChanged
        self.attribution = attribution
    }

    /// Open until the change is stated for the network itself.
    package func isOpen(on day: CalendarDay) -> Bool {
        raised <= day && (statedChanged.map { day < $0 } ?? true)
    }
}
