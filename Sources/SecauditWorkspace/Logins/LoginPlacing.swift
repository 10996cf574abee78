internal import SecauditExchange
internal import SecauditRegister

/// Finds the organ, the network and the pages of logins that come from elsewhere.
struct LoginPlacing {
    private let normaliser: AddressNormaliser
    private let accounts: [String: AccountFact]
    private let names: [(id: NetworkID, words: [String])]
    /// The organs by each of their names, in the form of ``Spelling/key(_:)``.
    private let organs: [String: Set<Organ.ID>]
    private let pages: [Place: [Account.ID]]
    /// The owner that was named for the whole file.
    private let standard: Organ.ID?
    /// The only organ there is.
    private let only: Organ.ID?

    private struct Place: Hashable {
        let organ: Organ.ID
        let network: NetworkID
    }

    init(facts: FactBook, networks: NetworkCatalogue, standard: Organ.ID?) {
        normaliser = AddressNormaliser(networks)
        var accounts: [String: AccountFact] = [:]
        var pages: [Place: [Account.ID]] = [:]
        for fact in facts.accounts.values.map(\.fact) {
            accounts[fact.account.address] = fact
            pages[Place(organ: fact.organ, network: fact.account.network), default: []].append(fact.account.id)
        }
        self.accounts = accounts
        self.pages = pages
        names = networks.networks.map { ($0.id, [$0.id.text, $0.russianName, $0.englishName].map(Spelling.key)) }
        var organs: [String: Set<Organ.ID>] = [:]
        for organ in facts.organs.values.map(\.fact.organ) {
            for name in [organ.name, organ.shortName].compactMap(\.self) {
                organs[Spelling.key(name), default: []].insert(organ.id)
            }
        }
        self.organs = organs
        self.standard = standard
        only = facts.organs.count == 1 ? facts.organs.first?.key : nil
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
        let pages = pages[Place(organ: organ, network: network)] ?? []
        return .place(organ: organ, network: network, manages: pages.count == 1 ? pages : [])
    }

    private struct Problem: Error {
        let reason: LoginPlan.Reason
    }

    private func owner(_ name: String, isFolder: Bool) -> Result<Organ.ID, Problem> {
        let wanted = Spelling.key(name)
        if !wanted.isEmpty {
            let found = organs[wanted] ?? begunBy(wanted)
            if found.count > 1 { return .failure(Problem(reason: .organAmbiguous(name))) }
            if let only = found.first { return .success(only) }
        }
        // A sheet that names an organ which is not there means another one than the only one.
        guard let owner = standard ?? (wanted.isEmpty || isFolder ? only : nil) else {
            return .failure(Problem(reason: .organUnknown(name)))
        }
        return .success(owner)
    }

    /// The organs whose name goes on after `beginning`; a number is not one that begins with its first digits.
    private func begunBy(_ beginning: String) -> Set<Organ.ID> {
        var found: Set<Organ.ID> = []
        for (name, ids) in organs where name.hasPrefix(beginning) {
            let next = name.dropFirst(beginning.count).first
            if beginning.last?.isNumber == true, next?.isNumber == true { continue }
            found.formUnion(ids)
        }
        return found
    }

    /// The network that a text names.
    func named(_ text: String) -> NetworkID? {
        let key = Spelling.key(text)
        guard !key.isEmpty else { return nil }
        if let exact = names.first(where: { $0.words.contains(key) }) { return exact.id }
        let words = Set(key.split { !$0.isLetter && !$0.isNumber }.map { String($0) })
        return names.first { !words.isDisjoint(with: $0.words) }?.id
    }
}
