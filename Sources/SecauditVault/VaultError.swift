package import SecauditCrypto

/// What can be wrong with a vault, as facts; the words are in the catalogue of the report room.
package enum VaultError: Error, Hashable, Sendable {
    // The identity.
    case wrongPassphrase
    case identityDamaged
    case noMemory

    // The ledger.
    /// The bytes are not the structure they should be.
    case malformed(Structure, FormatError)
    case badSignature(Structure)
    /// Entry `number` does not continue the one before it, or is not the one its hash names.
    case brokenChain(number: UInt64)
    /// There is no founding entry.
    case notFounded
    /// An entry is dated after the reader's clock.
    case entryFromFuture(number: UInt64, time: Int64)
    /// This computer's clock stands before the last entry.
    case clockBehind(lastEntry: Int64, now: Int64)
    /// The store shows fewer entries than this client has already seen.
    case rolledBack(seen: UInt64, found: UInt64)
    /// The store shows another entry under a number that this client has seen.
    case forked(number: UInt64)
    /// The client has never seen this vault, and nobody has said that this is all right.
    case firstUse(number: UInt64, hash: Digest)

    // Rows.
    case rowMissing(Row)
    /// The row is not the one that the ledger names.
    case rowAltered(Row)
    /// So many rows more (or, below zero, fewer) than the ledger knows.
    case rowsUnaccounted(records: Int, wraps: Int)
    /// The row is the right one and still does not open.
    case cannotOpen(Row)

    /// The store shows version `found` of a record of which this client knows version `seen`.
    case rowRolledBack(RecordID, seen: UInt64, found: UInt64)

    // Authority.
    case noAccess(Row)
    case notAMember(MemberID)
    case refused(Refusal)
    /// The object was changed by another writer meanwhile.
    case conflict(Row)
    /// Other writers were faster too many times in a row.
    case tooBusy
    case unknownObject(Row)

    case store(StoreError)

    package enum Structure: String, Hashable, Sendable {
        case identity
        case card
        case entry
        case manifest
        case wrap
        case record
        case mark
    }

    /// A row of the store, by what it holds.
    package enum Row: Hashable, Sendable {
        case entry(UInt64)
        case record(RecordID)
        case wrap(CompartmentID, epoch: UInt32)
        case compartment(CompartmentID)
    }
}

/// Why an entry is void, or may not be written.
package enum Refusal: String, Error, Hashable, Sendable {
    case authorUnknown
    case authorRemoved
    case coordinatorOnly
    case readersOnly
    case holdersOnly
    /// The newcomer is not a member.
    case memberUnknown
    case memberKnown
    case invalidRoles
    /// The vault would be left without a coordinator.
    case lastCoordinator
    /// A compartment would be left without a reader.
    case lastReader
    /// Not the next version, epoch or revision, or not built on the present one.
    case notNext
    case compartmentUnknown
    case compartmentKnown
    case recordUnknown
    /// A record was put into another compartment or class than it is in.
    case recordMoved
    case wrongEpoch
    /// A coordinator alone can make nobody a reader of what he does not read.
    case onlyFoundingEntry
    case emptyEntry
    /// Only trustees may, or these may not be trustees.
    case trusteesOnly
    /// There are no trustees who have accepted, or the key is not split between them.
    case recoveryNotInForce
}
