package import SecauditRegister

/// What was found about accounts in networks.
package enum NetworkFact: Hashable, Sendable {
    case accountsPresent([Account.ID])
    /// No active account in any of these networks; empty: in none at all.
    case accountMissing([NetworkID])
    /// Another act sets the day, and it is not stated.
    case termNotSet
    case allowed(NetworkID)
    case notProhibited(NetworkID)
    case prohibited(NetworkID, since: CalendarDay, basis: Bilingual)
    /// Not banned, but not for a body to inform through.
    case restricted(NetworkID, since: CalendarDay, basis: Bilingual)
    case prohibitedListNotKnown
    /// At most one account in each network.
    case oneAccountEach
    /// `count` in all; the accounts listed are those of the organ.
    case severalAccounts(NetworkID, [Account.ID], count: Int)

    var record: FactRecord {
        switch self {
        case .accountsPresent(let accounts): FactRecord("accounts-present", ["accounts": .ids(accounts)])
        case .accountMissing(let networks): FactRecord("account-missing", ["networks": .ids(networks)])
        case .termNotSet: FactRecord("term-not-set")
        case .allowed(let network): FactRecord("network-allowed", ["network": .id(network)])
        case .notProhibited(let network): FactRecord("network-not-prohibited", ["network": .id(network)])
        case .prohibited(let network, let since, let basis):
            FactRecord(
                "network-prohibited",
                ["network": .id(network), "since": .day(since), "basis": .text(basis.russian)]
            )
        case .restricted(let network, let since, let basis):
            FactRecord(
                "network-restricted",
                ["network": .id(network), "since": .day(since), "basis": .text(basis.russian)]
            )
        case .prohibitedListNotKnown: FactRecord("prohibited-list-not-known")
        case .oneAccountEach: FactRecord("one-account-each")
        case .severalAccounts(let network, let accounts, let count):
            FactRecord(
                "several-accounts",
                ["network": .id(network), "accounts": .ids(accounts), "count": .number(count)]
            )
        }
    }
}
