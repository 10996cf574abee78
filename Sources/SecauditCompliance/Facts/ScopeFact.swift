package import SecauditRegister

/// Why a rule speaks, or does not speak, of a subject.
package enum ScopeFact: Hashable, Sendable {
    /// The act does not bind organs of this kind.
    case organNotBound(Organ.Kind)
    /// The rule concerns organs of other kinds.
    case ruleNotForOrganKind(Organ.Kind)
    case organClosed(CalendarDay)
    case noAccounts
    case accountClosed(CalendarDay)
    case accountSuspended
    /// The act regulates other networks.
    case networkOutsideAct(NetworkID)
    /// A permission that nobody used; not a breach.
    case permissionNotUsed
    /// The open readings of the clause lead to different outcomes.
    case dependsOnReading
    /// `title` says what the reading chosen means.
    case readingFixed(FixedReading, title: Bilingual)
    case exempt
    case notExempt
    case exemptOrganHasAccount([Account.ID])

    var record: FactRecord {
        switch self {
        case .organNotBound(let kind): FactRecord("organ-not-bound", ["organ-kind": .text(kind.rawValue)])
        case .ruleNotForOrganKind(let kind): FactRecord("rule-not-for-organ-kind", ["organ-kind": .text(kind.rawValue)])
        case .organClosed(let day): FactRecord("organ-closed", ["on": .day(day)])
        case .noAccounts: FactRecord("no-accounts")
        case .accountClosed(let day): FactRecord("account-closed", ["on": .day(day)])
        case .accountSuspended: FactRecord("account-suspended")
        case .networkOutsideAct(let network): FactRecord("network-outside-act", ["network": .id(network)])
        case .permissionNotUsed: FactRecord("permission-not-used")
        case .dependsOnReading: FactRecord("depends-on-reading")
        case .readingFixed(let reading, _):
            FactRecord("reading-fixed", ["choice": .text(reading.choice), "basis": .text(reading.basis)])
        case .exempt: FactRecord("exempt")
        case .notExempt: FactRecord("not-exempt")
        case .exemptOrganHasAccount(let accounts):
            FactRecord("exempt-organ-has-account", ["accounts": .ids(accounts)])
        }
    }
}
