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
        /// The same login of the same page stands in the file already.
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

/// Finds the organ, the network and the pages of logins that come from elsewhere.
struct LoginPlacing {
    let facts: FactBook
    let networks: NetworkCatalogue
    private let normaliser: AddressNormaliser
    private let accounts: [String: AccountFact]
    private let names: [(id: NetworkID, words: [String])]
    /// The owner that was named for the whole file.
    private let standard: Organ.ID?
    /// The only organ there is.
    private let only: Organ.ID?

    init(facts: FactBook, networks: NetworkCatalogue, standard: Organ.ID?) {
        self.facts = facts
        self.networks = networks
        normaliser = AddressNormaliser(networks)
        var accounts: [String: AccountFact] = [:]
        for fact in facts.accounts.values.map(\.fact) { accounts[fact.account.address] = fact }
        self.accounts = accounts
        names = networks.networks.map { ($0.id, [$0.id.text, $0.russianName, $0.englishName].map(Self.folded)) }
        self.standard = standard
        only = facts.organs.count == 1 ? facts.organs.first?.key : nil
    }

    private static func folded(_ text: String) -> String {
        String(text.lowercased().map { $0 == "ё" ? "е" : $0 })
    }

    enum Found {
        case place(organ: Organ.ID, network: NetworkID, manages: [Account.ID])
        case refused(LoginPlan.Reason)
    }

    /// Where an entry belongs; of what `isFolder`, the name may mean anything.
    func place(_ entry: LoginEntry, isFolder: Bool) -> Found {
        var network: NetworkID?
        for text in entry.addresses + [entry.title] where !text.isEmpty {
            do throws(AddressError) {
                let page = try normaliser.normalise(text)
                if let account = accounts[page.address] {
                    return .place(
                        organ: account.organ,
                        network: account.account.network,
                        manages: [account.account.id]
                    )
                }
                network = network ?? page.network
            } catch {
                switch error {
                case .noPage(let found), .rejected(let found, _), .unknownShape(let found, _):
                    network = network ?? found
                default: break
                }
            }
        }
        let organ: Organ.ID
        switch owner(entry.organ, isFolder: isFolder) {
        case .success(let found): organ = found
        case .failure(let problem): return .refused(problem.reason)
        }
        guard let network = network ?? named(entry.network) ?? named(entry.title) else {
            return .refused(.networkUnknown)
        }
        // One page of that organ in that network: then it is meant.
        let pages = facts.accounts.values.map(\.fact).filter { $0.organ == organ && $0.account.network == network }
        return .place(organ: organ, network: network, manages: pages.count == 1 ? pages.map(\.account.id) : [])
    }

    private struct Problem: Error {
        let reason: LoginPlan.Reason
    }

    private func owner(_ name: String, isFolder: Bool) -> Result<Organ.ID, Problem> {
        let wanted = Self.folded(name)
        if !wanted.isEmpty {
            let organs = facts.organs.values.map(\.fact.organ).sorted { $0.id < $1.id }
            func matching(_ fits: (String) -> Bool) -> [Organ.ID] {
                organs.filter { [$0.name, $0.shortName].compactMap(\.self).map(Self.folded).contains(where: fits) }.map(
                    \.id
                )
            }
            let exact = matching { $0 == wanted }
            let found = exact.isEmpty ? matching { $0.hasPrefix(wanted) || wanted.hasPrefix($0) } : exact
            if found.count == 1 { return .success(found[0]) }
            if found.count > 1 { return .failure(Problem(reason: .organAmbiguous(name))) }
        }
        // A sheet that names an organ which is not there means another one than the only one.
        guard let owner = standard ?? (wanted.isEmpty || isFolder ? only : nil) else {
            return .failure(Problem(reason: .organUnknown(name)))
        }
        return .success(owner)
    }

    private func named(_ text: String) -> NetworkID? {
        let folded = Self.folded(text)
        guard !folded.isEmpty else { return nil }
        if let exact = names.first(where: { $0.words.contains(folded) }) { return exact.id }
        let words = Set(folded.split { !$0.isLetter && !$0.isNumber }.map { String($0) })
        return names.first { !words.isDisjoint(with: $0.words) }?.id
    }
}
