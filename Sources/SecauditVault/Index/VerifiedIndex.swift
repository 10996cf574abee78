internal import SecauditCrypto

/// What a client has verified of a vault, kept so that the next opening need not read all of it again.
///
/// Everything is sealed under a key of the member's identity: whoever writes the client's folder without that key can
/// take the index away, and then the ledger is read in full, but not make it say anything. What it is good for is
/// bound to it: the vault, the member, the program, the last entry taken in. See `docs/vault-format.md`.
package final class VerifiedIndex: Sendable {
    /// What had been verified: a store must continue it.
    let mark: HighWaterMark
    /// The state after that entry; its tables read what is asked of them.
    let state: LedgerState
    private let names: IndexedTable<IndexedName, [RecordID]>

    enum Table {
        static let compartments: UInt8 = 1
        static let records: UInt8 = 2
        static let names: UInt8 = 3
        static let kinds: UInt8 = 4
        static let places: UInt8 = 5
    }

    /// Opens an index; `nil` where there is none that this program, for this member and vault, can believe.
    ///
    /// A page can still turn out to be damaged when it is read; `ledger` then gives the state as it was after the
    /// index's last entry.
    init?(
        _ place: IndexPlace,
        vault: VaultID,
        identity: borrowing Identity,
        ledger: EarlierLedger
    ) {
        guard let file = IndexFile(place, vault: vault, identity: identity), let bytes = file.root(),
            let root = try? IndexRoot(from: bytes)
        else { return nil }
        let mark = HighWaterMark(vault: vault, number: file.header.number, hash: file.header.head)
        self.mark = mark
        let roster = IndexRoster(root.members.keys)
        let compartments = IndexedTable<Compartment, LedgerState.CompartmentState>(
            file: file,
            directory: root.compartments,
            keepsValues: true,
            recover: { ledger.state(at: mark).compartments.all },
            decode: { id, reader throws(FormatError) in
                try LedgerState.CompartmentState(of: id, from: &reader, roster)
            }
        )
        let places = IndexedTable<RecordVersion, EntryPlace>(
            file: file,
            directory: root.places,
            // Not asked: a page that is damaged has the records recovered.
            recover: { [:] },
            decode: { _, reader throws(FormatError) in try EntryPlace(from: &reader) }
        )
        let records = ClusteredTable<RecordVersion, LedgerState.RecordState>(
            file: file,
            directory: root.records,
            places: places,
            recover: { ledger.state(at: mark).records.all },
            decode: { id, reader throws(FormatError) in
                try LedgerState.RecordState(of: id, from: &reader, roster)
            }
        )
        names = IndexedTable(
            file: file,
            directory: root.names,
            // Without its names a credential is looked for among all.
            recover: { [:] },
            decode: { _, reader throws(FormatError) in try reader.readPlainIDs() }
        )
        let kinds = IndexedTable<Compartment.Kind, [CompartmentID]>(
            file: file,
            directory: root.kinds,
            keepsValues: true,
            recover: {
                let all = CompartmentKinds.all(in: ledger.state(at: mark).compartments.all)
                return Dictionary(uniqueKeysWithValues: all.map { ($0.key.key, $0.value) })
            },
            decode: { _, reader throws(FormatError) in try reader.readPlainIDs() }
        )
        var state = LedgerState()
        state.vault = vault
        state.isDemonstration = root.isDemonstration
        state.number = mark.number
        state.head = mark.hash
        state.time = root.time
        state.members = root.members
        state.voided = root.voided
        state.recovery = root.recovery
        state.mayHaveOpenings = root.mayHaveOpenings
        state.compartments = LedgerTable(base: compartments)
        state.kinds = CompartmentKinds(indexed: kinds)
        state.records = LedgerTable(base: records)
        state.settled = LedgerState.Settled(
            member: identity.id,
            members: root.members,
            recovery: root.recovery,
            unsettled: root.unsettled
        )
        self.state = state
    }

    /// The records found under a name, as they were when the index was made.
    func records(under name: IndexKey) -> [RecordID] {
        names.value(of: name) ?? []
    }
}
