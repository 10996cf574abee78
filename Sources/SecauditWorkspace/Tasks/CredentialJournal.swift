package import SecauditRegister
internal import SecauditVault

/// A line of the journal of passwords: what the signed ledger says of one credential, and never a secret.
package struct JournalEntry: Hashable, Sendable {
    /// The ledger's entry.
    package let number: UInt64
    package let time: Instant
    package let credential: Credential.ID
    /// Whoever did it, by the name that belongs to the signature.
    package let author: String
    package let act: Act

    package enum Act: Hashable, Sendable {
        case granted(Reader)
        case ended(Reader)
        /// A new content was sealed; `isFirst`: there was none before.
        case sealed(isFirst: Bool)
    }

    /// Whom the access is of.
    package struct Reader: Hashable, Sendable {
        package let person: Person.ID?
        package let name: String
        /// The short fingerprint of the key with which he opens it.
        package let key: String

        package init(person: Person.ID?, name: String, key: String) {
            self.person = person
            self.name = name
            self.key = key
        }
    }

    package init(number: UInt64, time: Instant, credential: Credential.ID, author: String, act: Act) {
        self.number = number
        self.time = time
        self.credential = credential
        self.author = author
        self.act = act
    }
}

extension Workspace {
    /// What happened to the credentials of a municipality, in the order of the ledger.
    package func journal(of municipality: Municipality.ID) -> [JournalEntry] {
        let state = vault.state
        var entries: [JournalEntry] = []
        for recorded in facts.credentials.values {
            let organ = facts.organs[recorded.fact.credential.organ]
            guard organ?.fact.municipality == municipality else { continue }
            let id = recorded.fact.credential.id
            guard let place = recorded.fact.secret else { continue }
            if let compartment = CompartmentID(hexadecimal: place.compartment).flatMap({ state.compartments[$0] }) {
                entries += access(id, compartment, in: state)
            }
            let versions = RecordID(hexadecimal: place.record).flatMap { state.records[$0] }?.versions ?? []
            entries += versions.filter { $0.value.change == .content }.map { version in
                entry(version, id, .sealed(isFirst: version.value.version == 1))
            }
        }
        return entries.sorted { ($0.number, $0.credential, $0.order) < ($1.number, $1.credential, $1.order) }
    }

    /// Who came and who went, from one signed list of readers to the next; new keys of the same member are no change.
    private func access(
        _ id: Credential.ID,
        _ compartment: LedgerState.CompartmentState,
        in state: LedgerState
    ) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        var before: Set<MemberID> = []
        for manifest in compartment.manifests {
            let readers = Set(manifest.value.readers.map { state.latest(of: $0.member) })
            for member in before.subtracting(readers).sorted() {
                entries.append(entry(manifest, id, .ended(reader(member))))
            }
            for member in readers.subtracting(before).sorted() {
                entries.append(entry(manifest, id, .granted(reader(member))))
            }
            before = readers
        }
        return entries
    }

    private func reader(_ member: MemberID) -> JournalEntry.Reader {
        JournalEntry.Reader(
            person: facts.person(of: member),
            name: facts.name(of: member),
            key: member.shortFingerprint
        )
    }

    private func entry<Value>(
        _ signed: LedgerState.Signed<Value>,
        _ credential: Credential.ID,
        _ act: JournalEntry.Act
    ) -> JournalEntry {
        JournalEntry(
            number: signed.entry,
            time: Instant(seconds: signed.time),
            credential: credential,
            author: facts.name(of: signed.author),
            act: act
        )
    }
}

extension JournalEntry {
    /// Of one entry of the ledger: what was sealed, who came, who went; then by name.
    fileprivate var order: String {
        switch act {
        case .sealed: "0"
        case .granted(let reader): "1\(reader.key)"
        case .ended(let reader): "2\(reader.key)"
        }
    }
}
