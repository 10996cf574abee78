package import SecauditRegister

/// One run of the rules of an act over the register of a municipality.
package struct Assessment: Equatable, Sendable {
    package let policy: Policy
    package let municipality: Municipality.ID
    package let zone: ZoneOffset
    package let scope: CheckScope
    /// Sorted: the municipality, then organ by organ, each with its accounts; rules in the order of the act.
    package let findings: [Finding]
    /// Findings of groups that make no result (conduct), in the same order.
    package let apart: [Finding]
    /// How many rules there are findings of, those that were not kept among them.
    package let ruleCount: Int
    package let organs: [OrganResult]
    /// Over all ``findings``.
    package let total: RollUp
    package let waivers: [WaiverStanding]
    package let provenance: Provenance
    package let duties: DutySeparation
    package let names: Names
    /// The last day of the act, where another had replaced it by the day of the check.
    ///
    /// Then it has a finding only for what fell to it: terms that ran from its days, and what is counted over them.
    package let replacedAfter: CalendarDay?
    /// The register is a sample and says so.
    package var isDemonstration = false
    /// How recovery of what is kept in the vault is arranged; `nil`: it is not, or there is no vault.
    package var recovery: RecoverySeal?
    /// What it was made of, where it was made just now.
    var remains: Remains?

    package var counts: VerdictCounts { total.counts }
}

/// Which findings are kept once they have been counted.
package enum FindingDetail: Sendable {
    case everything
    /// All but those that say only that nothing is wanting: of a large register these are nearly all.
    case shortcomings

    package func keeps(_ verdict: Verdict) -> Bool {
        switch (self, verdict) {
        case (.shortcomings, .pass), (.shortcomings, .notApplicable): false
        default: true
        }
    }
}

/// What the check says about one organ.
package struct OrganResult: Hashable, Sendable {
    package let organ: Organ.ID
    package let rollUp: RollUp
    /// The accounts that were looked at, in the order of the findings.
    package let accounts: [AccountResult]
    package let provenance: Provenance

    /// `nil` where no rule speaks of the organ.
    package var conclusion: Conclusion? { rollUp.conclusion }
}

package struct AccountResult: Hashable, Sendable {
    package let account: Account.ID
    package let rollUp: RollUp
}

/// How much of what was judged is proved by keys and how much is claimed by people, in numbers of accounts.
package struct Provenance: Hashable, Sendable {
    package var accounts = 0
    /// Every credential's grants follow from keys.
    package var holdersProved = 0
    package var holdersClaimed = 0
    package var holdersNotKnown = 0
    package var twoFactorClaimed = 0
    package var managersClaimed = 0

    package mutating func add(_ other: Provenance) {
        accounts += other.accounts
        holdersProved += other.holdersProved
        holdersClaimed += other.holdersClaimed
        holdersNotKnown += other.holdersNotKnown
        twoFactorClaimed += other.twoFactorClaimed
        managersClaimed += other.managersClaimed
    }
}
