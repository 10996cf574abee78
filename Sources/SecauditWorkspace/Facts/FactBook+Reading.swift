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
            for kind in [Compartment.Kind.workspace, .municipality, .organ] {
                try book.take(from: vault, kind, knownAt: time)
            }
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
        try book.take(from: vault, .organ, only: [.credential])
        var kinds: Set<FactKind> = [.memberName, .memberBinding, .bindingConsent]
        // A credential without a name of its own is called by the pages that it manages.
        if book.credentials.values.contains(where: { $0.fact.credential.label == nil }) { kinds.insert(.account) }
        try book.take(from: vault, .workspace, only: kinds)
        if !book.memberBindings.isEmpty { try book.take(from: vault, .municipality, only: [.person]) }
        return book
    }

    /// Adds the facts of one kind of compartment, or `only` some of them.
    private mutating func take(
        from vault: Vault,
        _ kind: Compartment.Kind,
        only wanted: Set<FactKind>? = nil,
        knownAt time: Int64 = .max
    ) throws(VaultError) {
        for compartment in vault.state.compartments(of: kind)
        where vault.state.compartments[compartment]?.current.isRead(by: vault.ownID) == true {
            var records = try vault.records(in: compartment, knownAt: time)
            if let wanted {
                records.removeAll { FactKind(endOf: $0.content).map { !wanted.contains($0) } ?? false }
            }
            if records.isEmpty { continue }
            for record in records {
                if let fact = RegisterFact.fact(from: record.content) {
                    add(fact, of: record.version, kind: kind)
                } else {
                    misfile(record.version.value.record)
                }
            }
        }
    }
}
