import SecauditRegister

/// The identifiers of a register, each with the number of the municipality that has it; each may be given once.
struct KnownIdentifiers {
    private(set) var organs: [Organ.ID: Int] = [:]
    private(set) var persons: [Person.ID: Int] = [:]
    private(set) var accounts: [Account.ID: Int] = [:]
    private(set) var credentials: [Credential.ID: Int] = [:]

    init(of register: Register) throws(RegisterFileError) {
        var municipalities: [Municipality.ID: Int] = [:]
        var appointments: [Appointment.ID: Int] = [:]
        var waivers: [Waiver.ID: Int] = [:]
        let towns = register.municipalities
        organs.reserveCapacity(towns.reduce(0) { $0 + $1.organs.count })
        persons.reserveCapacity(towns.reduce(0) { $0 + $1.persons.count })
        credentials.reserveCapacity(towns.reduce(0) { $0 + $1.credentials.count })
        let pages = towns.reduce(0) { $0 + $1.organs.reduce(0) { $0 + $1.accounts.count } }
        accounts.reserveCapacity(pages)
        appointments.reserveCapacity(pages)
        for (number, municipality) in towns.enumerated() {
            let path = JSONPath([.key("municipalities"), .index(number)])
            try Self.insert(municipality.id, number, into: &municipalities, at: path)
            // By places: a copy of each object would cost more than all that is looked at here.
            let people = municipality.persons
            for index in people.indices {
                try Self.insert(people[index].id, number, into: &persons, at: path.key("persons").index(index))
            }
            for index in municipality.organs.indices {
                try Self.insert(
                    municipality.organs[index].id,
                    number,
                    into: &organs,
                    at: path.key("organs").index(index)
                )
                let pages = municipality.organs[index].accounts
                for place in pages.indices {
                    try Self.insert(
                        pages[place].id,
                        number,
                        into: &accounts,
                        at: path.key("organs").index(index).key("accounts").index(place)
                    )
                    let appointed = pages[place].appointments ?? []
                    for turn in appointed.indices {
                        try Self.insert(
                            appointed[turn].id,
                            number,
                            into: &appointments,
                            at: path.key("organs").index(index).key("accounts").index(place)
                                .key("appointments").index(turn)
                        )
                    }
                }
            }
            let logins = municipality.credentials
            for index in logins.indices {
                try Self.insert(logins[index].id, number, into: &credentials, at: path.key("credentials").index(index))
            }
            for (index, waiver) in (municipality.waivers ?? []).enumerated() {
                try Self.insert(waiver.id, number, into: &waivers, at: path.key("waivers").index(index))
            }
        }
    }

    /// The path is made only for a failure: there are hundreds of thousands of objects.
    private static func insert<Object>(
        _ identifier: Identifier<Object>,
        _ municipality: Int,
        into known: inout [Identifier<Object>: Int],
        at path: @autoclosure () -> JSONPath
    ) throws(RegisterFileError) {
        guard known.updateValue(municipality, forKey: identifier) == nil else {
            throw RegisterFileError(.identifierRepeated(identifier.text), at: path().key("id"))
        }
    }
}
