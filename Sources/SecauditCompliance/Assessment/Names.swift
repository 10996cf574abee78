package import SecauditRegister
import Synchronization

/// The names that a reader sees in place of ids.
///
/// Each table is made when it is first asked for: a report about a large town mostly names its organs and pages alone.
package struct Names: Sendable {
    package let municipality: String
    private let organNames: Table<[Organ.ID: String]>
    private let personNames: Table<[Person.ID: String]>
    private let accountNames: Table<AccountNames>
    private let credentialNames: Table<CredentialNames>

    package struct AccountName: Hashable, Sendable {
        package let network: NetworkID
        package let address: String
    }

    package struct CredentialName: Hashable, Sendable {
        /// Which organ's it is.
        package let organ: Organ.ID
        package let network: NetworkID
        package let label: String?

        init(_ credential: Credential) {
            organ = credential.organ
            network = credential.network
            label = credential.label
        }
    }

    package init(_ town: Municipality) {
        municipality = town.name
        let (organs, persons, credentials) = (town.organs, town.persons, town.credentials)
        organNames = Table { Dictionary(organs.lazy.map { ($0.id, $0.name) }) { first, _ in first } }
        personNames = Table { Dictionary(persons.lazy.map { ($0.id, $0.shortName) }) { first, _ in first } }
        accountNames = Table { AccountNames(organs) }
        credentialNames = Table { CredentialNames(credentials) }
    }

    package var organs: [Organ.ID: String] { organNames.entries }

    package var persons: [Person.ID: String] { personNames.entries }

    /// Network and address of each account.
    package var accounts: AccountNames { accountNames.entries }

    package var credentials: CredentialNames { credentialNames.entries }

    /// The pages that a credential manages, in the order of their addresses.
    package func pages(of credential: Credential.ID) -> [Account.ID] {
        let pages = credentials.pages(of: credential) ?? []
        if pages.count < 2 { return pages }
        let names = accounts
        func order(_ page: Account.ID) -> (String, Account.ID) { (names[page]?.address ?? "", page) }
        return pages.sorted { order($0) < order($1) }
    }

    /// Names by id, found when they are first asked for.
    private final class Table<Entries: Sendable>: Sendable {
        private let known = Mutex<Entries?>(nil)
        private let make: @Sendable () -> Entries

        init(_ make: @escaping @Sendable () -> Entries) {
            self.make = make
        }

        var entries: Entries {
            known.withLock { known in
                if let known { return known }
                let made = make()
                known = made
                return made
            }
        }
    }
}

extension Names: Equatable {
    package static func == (left: Names, right: Names) -> Bool {
        left.municipality == right.municipality && left.organs == right.organs && left.persons == right.persons
            && left.accounts == right.accounts && left.credentials == right.credentials
    }
}
