internal import SecauditRegister
package import SecauditVault

/// How much of what is on record a command needs.
package enum FactScope: Hashable, Sendable {
    case everything
    /// The credentials with what they are called, and the names of those who hold them.
    case secrets
    /// One credential, to be named by ``Workspace/credential(called:)``, and the names of those who hold it.
    case oneSecret
}

extension FactBook {
    /// Reads every record of the compartments that the vault's member reads, as they stood at `time`.
    package static func read(from vault: Vault, knownAt time: Int64 = .max) throws(VaultError) -> FactBook {
        try vault.store.whileReading { () throws(VaultError) in
            var book = FactBook()
            book.predecessors = vault.state.predecessors
            try book.take(from: vault, Shelf.kinds, knownAt: time)
            book.readTo = vault.state.number
            return book
        }
    }

    /// Reads what `scope` needs.
    static func read(from vault: Vault, scope: FactScope) throws(VaultError) -> FactBook {
        switch scope {
        case .everything: try read(from: vault)
        case .secrets, .oneSecret: try readSecrets(from: vault)
        }
    }

    private static func readSecrets(from vault: Vault) throws(VaultError) -> FactBook {
        var book = FactBook()
        book.predecessors = vault.state.predecessors
        try book.take(from: vault, [.organ], only: [.credential])
        var kinds: Set<FactKind> = [.memberName, .memberBinding, .bindingConsent]
        // A credential without a name of its own is called by the pages that it manages.
        if book.credentials.values.contains(where: { $0.fact.credential.label == nil }) { kinds.insert(.account) }
        try book.take(from: vault, [.workspace], only: kinds)
        if !book.memberBindings.isEmpty { try book.take(from: vault, [.municipality], only: [.person]) }
        return book
    }

    /// Adds the facts of some kinds of compartments, kind by kind, or `only` some of them.
    private mutating func take(
        from vault: Vault,
        _ kinds: [Compartment.Kind],
        only wanted: Set<FactKind>? = nil,
        knownAt time: Int64 = .max
    ) throws(VaultError) {
        let readable = kinds.flatMap { kind in
            vault.state.compartments(of: kind).filter {
                vault.state.compartments[$0]?.current.isRead(by: vault.ownID) == true
            }
        }
        var records = CompartmentReader(vault)
        var facts = FactReader()
        for portion in vault.portions(of: readable) {
            try vault.expect(compartments: portion, knownAt: time)
            for id in portion {
                guard let compartment = vault.state.compartments[id], let shelf = Shelf(of: id, compartment) else {
                    continue
                }
                expect(compartment.records.count, on: shelf)
                try records.forEachRecord(in: id, knownAt: time) { record in
                    if let wanted, let kind = FactKind(endOf: record.content), !wanted.contains(kind) { return }
                    add(record, on: shelf, with: &facts)
                }
            }
        }
    }

    /// Enters what a record says; of what there are thousands, as it is read.
    private mutating func add(_ record: OpenedRecord, on shelf: Shelf, with reader: inout FactReader) {
        let version = record.version
        func isPlaced(_ kind: FactKind, isMunicipal: Bool = false) -> Bool {
            FactPlace(of: kind, isMunicipal: isMunicipal).has(version.value, on: shelf)
        }
        switch reader.begin(record.content) {
        case .account:
            if isPlaced(.account), let fact: AccountFact = reader.plain() {
                enter(Recorded(fact, of: version))
                return
            }
        case .appointment:
            if isPlaced(.appointment), let fact: AppointmentFact = reader.plain() {
                enter(Recorded(fact, of: version), on: shelf)
                return
            }
        case .credential:
            if isPlaced(.credential), let fact: CredentialFact = reader.plain() {
                enter(Recorded(fact, of: version))
                return
            }
        case .event:
            if let fact: EventFact = reader.plain(), isPlaced(.event, isMunicipal: fact.municipality != nil) {
                enter(Recorded(fact, of: version), on: shelf)
                return
            }
        case .organ:
            if isPlaced(.organ), let fact: OrganFact = reader.plain() {
                enter(Recorded(fact, of: version))
                return
            }
        case .person:
            if isPlaced(.person), let fact: PersonFact = reader.plain() {
                enter(Recorded(fact, of: version))
                return
            }
        case .twoFactor:
            if isPlaced(.twoFactor), let fact: TwoFactorFact = reader.plain() {
                enter(Recorded(fact, of: version), on: shelf)
                return
            }
        case .attestation, .binding, .bindingConsent, .change, .managers, .memberBinding, .memberName, .municipality,
            .page, .posts, .waiver, nil:
            break
        }
        if let fact = reader.fact(from: record.content) {
            add(fact, of: version, on: shelf)
        } else {
            misfile(version.value.record)
        }
    }
}
