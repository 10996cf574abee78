import SecauditRegister

/// The identifiers of a register, each with the number of the municipality that has it; each may be given once.
struct KnownIdentifiers {
    let organs: IdentifierList<Organ>
    let persons: IdentifierList<Person>
    let accounts: IdentifierList<Account>
    let credentials: IdentifierList<Credential>

    init(of register: Register) throws(RegisterFileError) {
        let towns = register.municipalities
        let pages = towns.reduce(0) { $0 + $1.organs.reduce(0) { $0 + $1.accounts.count } }
        let municipalities = IdentifierList<Municipality>(capacity: towns.count)
        let appointments = IdentifierList<Appointment>(capacity: pages)
        let waivers = IdentifierList<Waiver>(capacity: 0)
        organs = IdentifierList(capacity: towns.reduce(0) { $0 + $1.organs.count })
        persons = IdentifierList(capacity: towns.reduce(0) { $0 + $1.persons.count })
        accounts = IdentifierList(capacity: pages)
        credentials = IdentifierList(capacity: towns.reduce(0) { $0 + $1.credentials.count })
        for (number, municipality) in towns.enumerated() {
            let path = JSONPath([.key("municipalities"), .index(number)])
            try Self.insert(municipality.id, number, into: municipalities, at: path)
            // By places: a copy of each object would cost more than all that is looked at here.
            let people = municipality.persons
            for index in people.indices {
                try Self.insert(people[index].id, number, into: persons, at: path.key("persons").index(index))
            }
            for index in municipality.organs.indices {
                try Self.insert(
                    municipality.organs[index].id,
                    number,
                    into: organs,
                    at: path.key("organs").index(index)
                )
                let pages = municipality.organs[index].accounts
                for place in pages.indices {
                    try Self.insert(
                        pages[place].id,
                        number,
                        into: accounts,
                        at: path.key("organs").index(index).key("accounts").index(place)
                    )
                    let appointed = pages[place].appointments ?? []
                    for turn in appointed.indices {
                        try Self.insert(
                            appointed[turn].id,
                            number,
                            into: appointments,
                            at: path.key("organs").index(index).key("accounts").index(place)
                                .key("appointments").index(turn)
                        )
                    }
                }
            }
            let logins = municipality.credentials
            for index in logins.indices {
                try Self.insert(logins[index].id, number, into: credentials, at: path.key("credentials").index(index))
            }
            for (index, waiver) in (municipality.waivers ?? []).enumerated() {
                try Self.insert(waiver.id, number, into: waivers, at: path.key("waivers").index(index))
            }
        }
    }

    /// The path is made only for a failure: there are hundreds of thousands of objects.
    private static func insert<Object>(
        _ identifier: Identifier<Object>,
        _ municipality: Int,
        into known: IdentifierList<Object>,
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        guard known.insert(identifier, of: municipality) else {
            throw RegisterFileError(.identifierRepeated(identifier.text), at: path().key("id"))
        }
    }
}

/// The identifiers of all objects of one kind, each with the number of the municipality that has it; a class, for
/// each of hundreds of thousands of references is looked up in one.
final class IdentifierList<Object> {
    private var places: TextPlaces
    private var municipalities: [Int32] = []

    init(capacity: Int) {
        places = TextPlaces(capacity: capacity)
        municipalities.reserveCapacity(capacity)
    }

    /// Whether the identifier is a new one.
    func insert(_ identifier: Identifier<Object>, of municipality: Int) -> Bool {
        guard places.insert(identifier.text) != nil else { return false }
        municipalities.append(Int32(municipality))
        return true
    }

    /// The number of the municipality that has the object; `nil`: nobody has it.
    subscript(identifier: Identifier<Object>) -> Int? {
        places.place(of: identifier.text).map { Int(municipalities[$0]) }
    }
}
