/// Something that happened on a day, from which a term may run.
package struct Event: Hashable, Sendable, Codable {
    package var kind: Kind
    /// The field that changed: `responsible`, `phone`, `address` and so on.
    package var field: String?
    package var on: CalendarDay
    /// To whom something was sent.
    package var recipient: String?
    /// The place of a publication or link: an address on the web.
    package var place: String?
    /// A document's number and date.
    package var reference: String?
    /// The day of the event that this one answers (`reported` answers `created` or `changed`).
    package var answers: CalendarDay?
    package var attribution: Attribution?

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case created
        case changed
        case reported
        case received
        case registered
        case linkPublished = "link-published"
        case registerPublished = "register-published"
        case addressChanged = "address-changed"
        case closed
        case notified
        case actPublished = "act-published"
    }

    package init(
        kind: Kind,
        field: String? = nil,
        on: CalendarDay,
        recipient: String? = nil,
        place: String? = nil,
        reference: String? = nil,
        answers: CalendarDay? = nil,
        attribution: Attribution? = nil
    ) {
        self.kind = kind
        self.field = field
        self.on = on
        self.recipient = recipient
        self.place = place
        self.reference = reference
        self.answers = answers
        self.attribution = attribution
    }
}
