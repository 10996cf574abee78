internal import SecauditCrypto

// What an opened vault has from its member's index, and what the next one will be.
extension Vault {
    /// Whether records can be found by their names: the vault was opened from an index.
    package var isIndexed: Bool { index != nil }

    /// The records that the index has under a name.
    package func records(under name: IndexKey) -> [RecordID] {
        index?.records(under: name) ?? []
    }

    /// The records written since the index was made, sorted.
    package var recordsSinceIndex: [RecordID] { state.records.changedIDs }

    /// Whether enough has happened for an index to be made anew, or there is none.
    ///
    /// Making one costs a look at everything, using one costs a look at all that came after it.
    package var isIndexDue: Bool {
        guard let index else { return true }
        return state.number - index.mark.number > Self.entriesPastIndex
            || state.records.changedCount + state.compartments.changedCount > Self.objectsPastIndex
    }

    private static let entriesPastIndex: UInt64 = 32
    private static let objectsPastIndex = 200

    /// The bytes of an index of the present state, for its place.
    package func encodedIndex(names: [IndexKey: [RecordID]], maker: [UInt8]) -> [UInt8] {
        VerifiedIndex.encoded(state, vault: id, names: names, maker: maker, identity: identity)
    }
}
