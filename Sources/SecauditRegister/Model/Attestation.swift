/// A person's written answer about a rule that no other fact can decide.
package struct Attestation: Hashable, Sendable, Codable {
    /// The rule it answers.
    package var rule: String
    /// The clause it speaks of, where the rule asks about several; `nil`: all of them.
    package var clause: String?
    /// The account it concerns, where the rule is about accounts.
    package var account: Account.ID?
    package var answer: Answer
    package var on: CalendarDay
    /// The first day it speaks of; `nil`: that of the period in which it was given.
    package var from: CalendarDay?
    /// The last day it is valid, included.
    package var through: CalendarDay?
    package var note: String?
    package var fileDigest: String?
    /// Given by the coordinator, whose answer stands above the organ's.
    package var byCoordinator: Bool?
    package var attribution: Attribution?

    package enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
        case yes
        case no
        case notApplicable = "not-applicable"
    }

    package init(
        rule: String,
        clause: String? = nil,
        account: Account.ID? = nil,
        answer: Answer,
        on: CalendarDay,
        from: CalendarDay? = nil,
        through: CalendarDay? = nil,
        note: String? = nil,
        fileDigest: String? = nil,
        byCoordinator: Bool? = nil,
        attribution: Attribution? = nil
    ) {
        self.rule = rule
        self.clause = clause
        self.account = account
        self.answer = answer
        self.on = on
        self.from = from
        self.through = through
        self.note = note
        self.fileDigest = fileDigest
        self.byCoordinator = byCoordinator
        self.attribution = attribution
    }
}
