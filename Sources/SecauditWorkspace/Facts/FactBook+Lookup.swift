internal import SecauditRegister
internal import SecauditVault

// Looking one thing up through the client's index: a few records are read, and never one that the index alone vouches
// for. What was written since the index was made is always read.
extension FactBook {
    /// What was written since the index was made, and who the vault's own member is; `nil`: the index does not say.
    static func changed(in vault: Vault) throws(VaultError) -> FactBook? {
        guard vault.isIndexed else { return nil }
        var book = FactBook()
        book.predecessors = vault.state.predecessors
        let changed = vault.recordsSinceIndex.filter { shelf(of: $0, in: vault) != nil }
        try vault.expect(records: changed + book.memberRecords(vault.ownID, in: vault))
        try book.take(vault.recordsSinceIndex, from: vault)
        return try book.takeMember(vault.ownID, from: vault) ? book : nil
    }

    /// The records in which the index finds who a member is, and who he was before.
    func memberRecords(_ member: MemberID, in vault: Vault) -> [RecordID] {
        var records: [RecordID] = []
        var next: MemberID? = member
        while let key = next {
            records += vault.records(under: .member(key.hexadecimal))
            next = predecessors[key]
        }
        return records
    }

    /// Adds what says who a member is; whether everything was found.
    mutating func takeMember(_ member: MemberID, from vault: Vault) throws(VaultError) -> Bool {
        try take(vault.records(under: .member(member.hexadecimal)), from: vault)
        // What was said of a person's old keys holds for the new ones.
        if let earlier = predecessors[member], try !takeMember(earlier, from: vault) { return false }
        // A binding may have been written since the index was made, and its person long before.
        return memberBindings[member.hexadecimal].map { persons[$0.fact.person] != nil } ?? true
    }

    /// The records of the credentials that may be the one called `word`.
    func candidates(for word: String, in vault: Vault) -> Set<RecordID> {
        var records = Set(vault.records(under: .credential(word)))
        // The name of a page may have changed, and with it the name of who manages it.
        for id in accounts.keys { records.formUnion(vault.records(under: .account(id))) }
        return records
    }

    /// Adds the records that the member reads and that still are facts.
    mutating func take(_ records: some Collection<RecordID>, from vault: Vault) throws(VaultError) {
        for id in records {
            guard let shelf = Self.shelf(of: id, in: vault) else { continue }
            let opened = try vault.record(id)
            if let fact = RegisterFact.fact(from: opened.content) {
                add(fact, of: opened.version, on: shelf)
            } else {
                misfile(id)
            }
        }
    }

    /// Where the member reads a record that may be a fact; `nil` where he reads none.
    static func shelf(of record: RecordID, in vault: Vault) -> Shelf? {
        guard let known = vault.state.records[record], !known.isErased,
            let compartment = vault.state.compartments[known.current.value.compartment],
            compartment.current.isRead(by: vault.ownID)
        else { return nil }
        return Shelf(of: known.current.value.compartment, compartment)
    }
}
