package import SecauditRegister

/// Network and address of each account, looked up in the register itself: a large one has hundreds of thousands.
package final class AccountNames: Sendable {
    private let organs: [Organ]
    private let accounts: TextPlaces
    /// Where each stands in the register: the first of those with one identifier.
    private let places: [Place]

    private struct Place {
        let organ: Int32
        let account: Int32
    }

    init(_ organs: [Organ]) {
        self.organs = organs
        let count = organs.reduce(0) { $0 + $1.accounts.count }
        var accounts = TextPlaces(capacity: count)
        var places: [Place] = []
        places.reserveCapacity(count)
        for organ in organs.indices {
            for account in organs[organ].accounts.indices
            where accounts.insert(organs[organ].accounts[account].id.text) != nil {
                places.append(Place(organ: Int32(organ), account: Int32(account)))
            }
        }
        self.accounts = accounts
        self.places = places
    }

    package subscript(id: Account.ID) -> Names.AccountName? {
        accounts.place(of: id.text).map { name(places[$0]) }
    }

    /// Whether the register has the account.
    func has(_ id: Account.ID) -> Bool {
        accounts.place(of: id.text) != nil
    }

    private func name(_ place: Place) -> Names.AccountName {
        let organ = Int(place.organ)
        let account = Int(place.account)
        return Names.AccountName(
            network: organs[organ].accounts[account].network,
            address: organs[organ].accounts[account].address
        )
    }
}

extension AccountNames: Equatable {
    package static func == (left: AccountNames, right: AccountNames) -> Bool {
        left.accounts.count == right.accounts.count
            && left.places.allSatisfy { place in
                let id = left.organs[Int(place.organ)].accounts[Int(place.account)].id
                return right[id] == left.name(place)
            }
    }
}
