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
        for (number, municipality) in register.municipalities.enumerated() {
            let path = JSONPath([.key("municipalities"), .index(number)])
            try Self.insert(municipality.id, number, into: &municipalities, at: path)
            for (index, person) in municipality.persons.enumerated() {
                try Self.insert(person.id, number, into: &persons, at: path.key("persons").index(index))
            }
            for (index, organ) in municipality.organs.enumerated() {
                try Self.insert(organ.id, number, into: &organs, at: path.key("organs").index(index))
                for (place, account) in organ.accounts.enumerated() {
                    try Self.insert(
                        account.id,
                        number,
                        into: &accounts,
                        at: path.key("organs").index(index).key("accounts").index(place)
                    )
                    for (turn, appointment) in (account.appointments ?? []).enumerated() {
                        try Self.insert(
                            appointment.id,
                            number,
                            into: &appointments,
                            at: path.key("organs").index(index).key("accounts").index(place)
                                .key("appointments").index(turn)
                        )
                    }
                }
            }
            for (index, credential) in municipality.credentials.enumerated() {
                try Self.insert(credential.id, number, into: &credentials, at: path.key("credentials").index(index))
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
