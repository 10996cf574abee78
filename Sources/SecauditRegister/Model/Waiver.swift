/// An extended term of correction (продление срока устранения): a failure that is known, with an end.
///
/// Nobody in a town can waive its act: for a rule of an act the failure stays a failure and the extension is printed
/// beside it. Only rules of a local baseline are waived away.
package struct Waiver: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Waiver>

    package var id: ID
    package var rule: String
    package var organ: Organ.ID
    /// The account it is limited to, if any.
    package var account: Account.ID?
    package var approver: String
    package var basis: String
    package var first: CalendarDay
    /// The last day, included.
    package var last: CalendarDay
    package var attribution: Attribution?

    package init(
        id: ID,
        rule: String,
        organ: Organ.ID,
        account: Account.ID? = nil,
        approver: String,
        basis: String,
        first: CalendarDay,
        last: CalendarDay,
        attribution: Attribution? = nil
    ) {
        self.id = id
        self.rule = rule
        self.organ = organ
        self.account = account
        self.approver = approver
        self.basis = basis
        self.first = first
        self.last = last
        self.attribution = attribution
    }
}
