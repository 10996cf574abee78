package import SecauditRegister

/// The names that a reader sees in place of ids.
package struct Names: Equatable, Sendable {
    package let municipality: String
    package let organs: [Organ.ID: String]
    package let persons: [Person.ID: String]
    /// Network and address of each account.
    package let accounts: [Account.ID: AccountName]
    package let credentials: [Credential.ID: CredentialName]
    /// The pages that each credential manages, in the order of their addresses.
    package let credentialPages: [Credential.ID: [Account.ID]]

    package struct AccountName: Hashable, Sendable {
        package let network: NetworkID
        package let address: String
    }

    package struct CredentialName: Hashable, Sendable {
        /// Which organ's it is.
        package let organ: Organ.ID
        package let network: NetworkID
        package let label: String?
    }

    package init(_ municipality: Municipality) {
        self.municipality = municipality.name
        organs = Dictionary(municipality.organs.map { ($0.id, $0.name) }) { first, _ in first }
        persons = Dictionary(municipality.persons.map { ($0.id, $0.shortName) }) { first, _ in first }
        let pages = municipality.organs.lazy.flatMap(\.accounts)
        let accounts = Dictionary(pages.map { ($0.id, AccountName(network: $0.network, address: $0.address)) }) {
            first,
            _ in first
        }
        self.accounts = accounts
        func order(_ page: Account.ID) -> (String, Account.ID) { (accounts[page]?.address ?? "", page) }
        credentialPages = Dictionary(
            municipality.credentials.map { credential in
                let pages = credential.manages
                return (credential.id, pages.count < 2 ? pages : pages.sorted { order($0) < order($1) })
            }
        ) { first, _ in first }
        credentials = Dictionary(
            municipality.credentials.map {
                ($0.id, CredentialName(organ: $0.organ, network: $0.network, label: $0.label))
            }
        ) { first, _ in first }
    }
}
