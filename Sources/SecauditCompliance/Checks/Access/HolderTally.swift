import SecauditRegister

/// How many persons have access to some accounts on the look day, where nobody asks who they are.
struct HolderTally {
    /// Each once, as long as there are few: then a list is searched faster than a table.
    private var few: [Bearer] = []
    /// All of them, once they are many.
    private var many: Crowd?
    /// Whether the list is complete as far as grants go.
    private(set) var isComplete = true

    private static let limitOfFew = 16

    init(_ accounts: some Sequence<AccountView>, in register: RegisterView) {
        for account in accounts { add(account, in: register) }
    }

    func count(without excluded: Set<Person.ID> = []) -> Int {
        let all = many?.count ?? few.count
        return excluded.isEmpty ? all : all - excluded.count { contains(.person($0)) }
    }

    private mutating func add(_ account: AccountView, in register: RegisterView) {
        // Of a page that nobody looked at in its network the grants say all.
        guard account.account.managersSeen?.isEmpty ?? true else {
            add(
                register.lookDay == register.asOf
                    ? account.holders(in: register) : Holders(account, on: register.lookDay, in: register)
            )
            return
        }
        if account.credentials.isEmpty { isComplete = false }
        for credential in account.credentials {
            guard let grants = credential.grants else {
                isComplete = false
                continue
            }
            for place in grants.indices where grants[place].isOpen(on: register.lookDay) {
                insert(grants[place].bearer)
            }
        }
    }

    private mutating func add(_ holders: Holders) {
        holders.forEachBearer { insert($0) }
        if !holders.isComplete { isComplete = false }
    }

    private func contains(_ bearer: Bearer) -> Bool {
        many?.contains(bearer) ?? few.contains(bearer)
    }

    private mutating func insert(_ bearer: Bearer) {
        guard many == nil else {
            many?.insert(bearer)
            return
        }
        if few.contains(bearer) { return }
        if few.isEmpty { few.reserveCapacity(4) }
        few.append(bearer)
        guard few.count > Self.limitOfFew else { return }
        var crowd = Crowd()
        for bearer in few { crowd.insert(bearer) }
        many = crowd
    }
}

/// Many bearers, each once.
private struct Crowd {
    private var persons = TextPlaces()
    /// Whoever is no person of the register.
    private var others: Set<Bearer> = []

    var count: Int { persons.count + others.count }

    mutating func insert(_ bearer: Bearer) {
        if case .person(let id) = bearer { _ = persons.insert(id.text) } else { others.insert(bearer) }
    }

    func contains(_ bearer: Bearer) -> Bool {
        if case .person(let id) = bearer { persons.place(of: id.text) != nil } else { others.contains(bearer) }
    }
}
