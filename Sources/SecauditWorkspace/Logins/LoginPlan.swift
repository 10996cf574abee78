package import SecauditExchange
package import SecauditRegister

/// What an import of logins would do, before anything is written.
package struct LoginPlan: Hashable, Sendable {
    /// Entries that become credentials.
    package private(set) var rows: [Row] = []
    /// Entries that are not taken, in the order of the file.
    package private(set) var refused: [Refusal] = []
    /// Seeds for credentials that are there.
    package private(set) var seeds: [Seed] = []

    package struct Row: Hashable, Sendable {
        /// The entry's number in the file's list, from 0.
        package let entry: Int
        package let place: Int
        package let organ: Organ.ID
        package let network: NetworkID
        package let manages: [Account.ID]
        package let label: String?
    }

    package struct Seed: Hashable, Sendable {
        package let entry: Int
        package let place: Int
        package let credential: Credential.ID
    }

    package struct Refusal: Hashable, Sendable {
        package let place: Int
        package let reason: Reason
    }

    package enum Reason: Hashable, Sendable {
        case entry(EntryFault)
        /// No such organ, or none named and more than one there.
        case organUnknown(String)
        case organAmbiguous(String)
        case networkUnknown
        /// The same login of the same page, or a seed of the same login, stands in the file already.
        case repeated(firstPlace: Int)
        /// The vault has this login for this page.
        case known(credential: String)
        /// A seed whose login is nowhere in the vault.
        case loginUnknown(String)
    }

    mutating func take(_ row: Row) { rows.append(row) }
    mutating func take(_ seed: Seed) { seeds.append(seed) }
    mutating func refuse(_ place: Int, _ reason: Reason) { refused.append(Refusal(place: place, reason: reason)) }
}
