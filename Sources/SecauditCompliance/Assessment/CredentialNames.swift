package import SecauditRegister

/// What each credential is called and which pages it manages, looked up in the register itself, as accounts are.
package final class CredentialNames: Sendable {
    private let list: [Credential]
    private let numbers: TextPlaces
    /// Where the credential of each number stands: the first of those with one identifier.
    private let places: [Int]

    init(_ credentials: [Credential]) {
        list = credentials
        var numbers = TextPlaces(capacity: credentials.count)
        let lent = credentials.span
        var places: [Int] = []
        places.reserveCapacity(credentials.count)
        for place in lent.indices where numbers.insert(lent[place].id.text) != nil { places.append(place) }
        self.numbers = numbers
        self.places = places
    }

    package subscript(id: Credential.ID) -> Names.CredentialName? {
        place(of: id).map { Names.CredentialName(list[$0]) }
    }

    /// The pages that it manages, in the order of the register; `nil`: nobody knows it.
    func pages(of id: Credential.ID) -> [Account.ID]? {
        place(of: id).map { list[$0].manages }
    }

    private func place(of id: Credential.ID) -> Int? {
        numbers.place(of: id.text).map { places[$0] }
    }
}

extension CredentialNames: Equatable {
    package static func == (left: CredentialNames, right: CredentialNames) -> Bool {
        left === right
            || left.places.count == right.places.count
                && left.places.allSatisfy { place in
                    let id = left.list[place].id
                    return right[id] == left[id] && right.pages(of: id) == left.pages(of: id)
                }
    }
}
