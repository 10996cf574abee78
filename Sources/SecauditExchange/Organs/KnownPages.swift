import SecauditRegister

/// The pages of a register and of a plan, found by the network's number or by address.
struct KnownPages {
    struct Known {
        let account: Account.ID
        let organ: Organ.ID
        let category: Account.Category?
        /// The first line of the table that speaks of it.
        var line: Int?
    }

    enum Search {
        case known(Known)
        /// The page of this account had the address once.
        case former(Account.ID)
        case unknown(Account.ID)
    }

    private struct Number: Hashable {
        let network: NetworkID
        let text: String
    }

    private var accounts: [Account.ID: Known] = [:]
    private var byNumber: [Number: Account.ID] = [:]
    private var byAddress: [String: Account.ID] = [:]
    private var former: [String: Account.ID] = [:]

    init(_ organs: [Organ]) {
        for organ in organs.sorted(by: { $0.id < $1.id }) {
            for account in organ.accounts.sorted(by: { $0.id < $1.id }) {
                accounts[account.id] = Known(
                    account: account.id,
                    organ: organ.id,
                    category: account.category,
                    line: nil
                )
                index(account.id, network: account.network, number: account.nativeID, address: account.address)
                for previous in account.previousAddresses ?? [] {
                    former[previous.address] = former[previous.address] ?? account.id
                }
            }
        }
    }

    private mutating func index(_ id: Account.ID, network: NetworkID, number: String?, address: String) {
        if let number {
            let key = Number(network: network, text: number)
            byNumber[key] = byNumber[key] ?? id
        }
        byAddress[address] = byAddress[address] ?? id
    }

    private func id(of page: PageAddress) -> Account.ID? {
        let numbered = page.nativeID.flatMap { byNumber[Number(network: page.network, text: $0)] }
        return numbered ?? byAddress[page.address]
    }

    func find(_ page: PageAddress) -> Search {
        if let id = id(of: page), let known = accounts[id] { return .known(known) }
        if let id = former[page.address] { return .former(id) }
        return .unknown(Account.ID(page.nativeID.map { "\(page.network)-\($0)" } ?? page.address))
    }

    mutating func note(_ page: PageAddress, line: Int) {
        guard let id = id(of: page) else { return }
        accounts[id]?.line = line
    }

    /// `false` when the identifier belongs to another page.
    mutating func add(
        _ page: PageAddress,
        id: Account.ID,
        organ: Organ.ID,
        category: Account.Category?,
        line: Int
    ) -> Bool {
        guard accounts[id] == nil else { return false }
        accounts[id] = Known(account: id, organ: organ, category: category, line: line)
        index(id, network: page.network, number: page.nativeID, address: page.address)
        return true
    }
}
