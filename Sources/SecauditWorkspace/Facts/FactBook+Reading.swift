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
        for portion in vault.portions(of: readable) {
            try vault.expect(compartments: portion, knownAt: time)
            for compartment in portion { try take(from: vault, compartment, only: wanted, knownAt: time) }
        }
    }

    private mutating func take(
        from vault: Vault,
        _ compartment: CompartmentID,
        only wanted: Set<FactKind>?,
        knownAt time: Int64
    ) throws(VaultError) {
        guard let shelf = vault.state.compartments[compartment].flatMap({ Shelf(of: compartment, $0) }) else { return }
        expect(vault.state.compartments[compartment]?.records.count ?? 0, on: shelf)
        try vault.forEachRecord(in: compartment, knownAt: time) { record in
            if let wanted, let kind = FactKind(endOf: record.content), !wanted.contains(kind) { return }
            if let fact = RegisterFact.fact(from: record.content) {
                add(fact, of: record.version, on: shelf)
            } else {
                misfile(record.version.value.record)
            }
        }
    }
}
