internal import SecauditRegister
package import SecauditVault

// Under which names a client's index finds the records of facts, so that one credential is found without the others.
extension IndexKey {
    /// A credential by its id, or by what it is called.
    static func credential(_ word: String) -> IndexKey { IndexKey("credential", word) }
    /// An account, and the credentials that manage it.
    static func account(_ id: Account.ID) -> IndexKey { IndexKey("account", id.text) }
    /// The accounts of the credentials called so, to be fetched together with them.
    static func beside(_ word: String) -> IndexKey { IndexKey("beside", word) }
    /// What says who a member is.
    static func member(_ hexadecimal: String) -> IndexKey { IndexKey("member", hexadecimal) }
}

extension Workspace {
    /// The names for an index of the vault as it is now; everything on record is read for it.
    package func indexedNames() throws(VaultError) -> [IndexKey: [RecordID]] {
        let book = try extent == .everything ? facts : FactBook.read(from: vault)
        var names: [IndexKey: [RecordID]] = [:]
        for known in book.credentials.values {
            let credential = known.fact.credential
            for word in Set([credential.id.text, Self.title(of: known.fact, in: book)]) {
                names[.credential(word), default: []].append(known.record)
                let pages = credential.manages.compactMap { book.accounts[$0]?.record }
                if !pages.isEmpty { names[.beside(word), default: []] += pages }
            }
            for account in Set(credential.manages) { names[.account(account), default: []].append(known.record) }
        }
        for (id, known) in book.accounts { names[.account(id), default: []].append(known.record) }
        for (member, known) in book.memberNames { names[.member(member), default: []].append(known.record) }
        for (member, known) in book.consents { names[.member(member), default: []].append(known.record) }
        for (member, known) in book.memberBindings {
            names[.member(member), default: []].append(known.record)
            if let person = book.persons[known.fact.person] {
                names[.member(member), default: []].append(person.record)
            }
        }
        return names.mapValues { $0.sorted() }
    }
}
