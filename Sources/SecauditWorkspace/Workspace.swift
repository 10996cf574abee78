internal import SecauditRegister
package import SecauditVault

/// A vault and the register that its records make: the place where each of the officers' tasks is one transaction.
package final class Workspace {
    package let vault: Vault
    /// What is on record, as far as the member can read; what is new is taken in after each task.
    package private(set) var facts: FactBook
    /// How much of it has been read.
    private(set) var extent: FactScope
    /// The compartment that all members read; it stays the one that it is.
    private var shared: CompartmentID?

    /// With less than everything only what `scope` names can be asked for, until a task has written something.
    package init(vault: Vault, scope: FactScope = .everything) throws(VaultError) {
        self.vault = vault
        if scope == .oneSecret, let changed = try FactBook.changed(in: vault) {
            facts = changed
            extent = .oneSecret
        } else {
            facts = try FactBook.read(from: vault, scope: scope)
            extent = scope == .everything ? .everything : .secrets
        }
    }

    /// Reads all credentials, where only one had been asked for.
    package func readCredentials() throws(VaultError) {
        guard extent == .oneSecret else { return }
        facts = try FactBook.read(from: vault, scope: .secrets)
        extent = .secrets
    }

    /// The one credential with this id or this very name; `nil` when it takes all of them to know.
    package func credential(called word: String) throws(VaultError) -> CredentialFact? {
        guard extent == .oneSecret else { return nil }
        var book = facts
        let candidates = book.candidates(for: word, in: vault)
        try vault.expect(records: candidates.union(vault.records(under: .beside(word))).sorted())
        try book.take(candidates, from: vault)
        for known in book.credentials.values where known.fact.credential.label == nil {
            let pages = known.fact.credential.manages.flatMap { vault.records(under: .account($0)) }
            try book.take(Set(pages).sorted(), from: vault)
        }
        let found = book.credentials.values.map(\.fact).filter {
            $0.credential.id.text == word || Self.title(of: $0, in: book) == word
        }
        guard found.count == 1, !book.hasRivals else { return nil }
        let holders = holders(of: found[0])
        let sealed = [found[0].secret, found[0].totp].compactMap { $0?.record }
        try vault.expect(records: holders.flatMap { book.memberRecords($0, in: vault) } + sealed)
        for holder in holders {
            guard try book.takeMember(holder, from: vault) else { return nil }
        }
        facts = book
        return found[0]
    }

    /// Runs a task as one transaction and takes in what it wrote.
    @discardableResult
    package func perform<Result>(at time: Int64, _ body: (Draft) throws -> Result) throws -> Result {
        let result = try vault.transact(at: time, body)
        try takeIn()
        return result
    }

    /// Takes in what others have written since.
    package func refresh() throws(VaultError) {
        try vault.refresh()
        try takeIn()
    }

    /// Brings the facts up to the vault's last entry; where that takes more than the new ones, all are read.
    private func takeIn() throws(VaultError) {
        guard extent != .everything || facts.readTo != vault.state.number else { return }
        if extent == .everything, try facts.takeNew(from: vault) { return }
        facts = try FactBook.read(from: vault)
        extent = .everything
    }

    /// Whether an account on record has this address.
    func hasAccount(at address: String) -> Bool { facts.hasAccount(at: address) }

    package var isCoordinator: Bool {
        vault.state.members[vault.ownID]?.roles.contains(.coordinator) == true
    }

    /// The compartment that all members read.
    var workspaceCompartment: CompartmentID {
        get throws {
            if let shared { return shared }
            guard let first = vault.state.compartments(of: .workspace).first else { throw VaultError.notFounded }
            shared = first
            return first
        }
    }

    func municipality(_ id: Municipality.ID) throws(WorkspaceError) -> MunicipalityFact {
        guard let found = facts.municipalities[id] else { throw .municipalityUnknown(id.text) }
        return found.fact
    }

    func organ(_ id: Organ.ID) throws(WorkspaceError) -> OrganFact {
        guard let found = facts.organs[id] else { throw .organUnknown(id.text) }
        return found.fact
    }

    func account(_ id: Account.ID) throws(WorkspaceError) -> AccountFact {
        guard let found = facts.accounts[id] else { throw .accountUnknown(id.text) }
        return found.fact
    }

    func person(_ id: Person.ID) throws(WorkspaceError) -> PersonFact {
        guard let found = facts.persons[id] else { throw .personUnknown(id.text) }
        return found.fact
    }

    func credential(_ id: Credential.ID) throws(WorkspaceError) -> CredentialFact {
        guard let found = facts.credentials[id] else { throw .credentialUnknown(id.text) }
        return found.fact
    }

    func requireCoordinator() throws(WorkspaceError) {
        guard isCoordinator else { throw .coordinatorOnly }
    }
}

extension Draft {
    /// Puts a fact where facts of its sort belong.
    @discardableResult
    func put(
        _ fact: RegisterFact,
        record: RecordID? = nil,
        in compartment: CompartmentID,
        scope: CompartmentID? = nil
    ) throws(VaultError) -> RecordID {
        try put(
            fact.content,
            record: record ?? .random(),
            in: compartment,
            scope: scope,
            as: fact.recordClass
        )
    }
}

extension Identifier {
    /// A new id that nobody else will make.
    static func random() -> Self {
        Self(ObjectID<Object>.random().hexadecimal)
    }
}

/// The compartment written in a fact; a fact that names none was written by nobody who is one of us.
func compartment(_ hexadecimal: String) throws(VaultError) -> CompartmentID {
    guard let id = CompartmentID(hexadecimal: hexadecimal) else { throw .malformed(.record, .truncated) }
    return id
}
