package import SecauditCrypto

/// Where a vault's bytes lie.
///
/// A store knows nothing of keys: it keeps sealed bytes and the signed ledger, and it promises one thing, that
/// ``append(_:)`` is all or nothing and happens only on the expected head.
package protocol VaultStore: AnyObject {
    /// The number of entries in the ledger; 0 for a store without a vault.
    func entryCount() throws(StoreError) -> UInt64
    /// Entries with numbers from `first` on, in order.
    func entries(from first: UInt64) throws(StoreError) -> [[UInt8]]
    /// One entry, or `nil` when there is none of this number.
    func entry(_ number: UInt64) throws(StoreError) -> [UInt8]?
    /// Writes one entry and its rows in one transaction, if the ledger still has `transaction.expected` entries.
    func append(_ transaction: StoreTransaction) throws(StoreError)
    func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]?
    /// The rows of a compartment, in the order of record and version.
    func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow]
    /// Adds the same rows to those that lie in one piece of memory.
    func append(rowsOf compartment: CompartmentID, to rows: inout RecordRows) throws(StoreError)
    func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]?
    /// The wraps of a compartment, in the order of epoch and member.
    func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow]
    /// All wraps made for a member.
    func wraps(for member: MemberID) throws(StoreError) -> [WrapRow]
    /// Shows `body`, which only reads, the store as it is at one moment; many small readings cost less that way.
    func whileReading<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result
    /// Whether asking costs so much that what will be asked for should be told before, all at once.
    var isDistant: Bool { get }
    /// Brings rows that will be asked for next.
    func expect(_ rows: ExpectedRows) throws(StoreError)
    /// How many rows of each kind there are.
    func rowCounts() throws(StoreError) -> RowCounts
}

extension VaultStore {
    package var isDistant: Bool { false }

    package func append(rowsOf compartment: CompartmentID, to rows: inout RecordRows) throws(StoreError) {
        for row in try records(in: compartment) {
            rows.append(row.key.record, row.key.version) { $0 += row.sealed }
        }
    }

    package func expect(_ rows: ExpectedRows) throws(StoreError) {}

    package func whileReading<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body()
    }

    package func entry(_ number: UInt64) throws(StoreError) -> [UInt8]? {
        guard number > 0 else { return nil }
        return try entries(from: number).first
    }
}

/// An entry with all the rows that it adds and removes.
///
/// A row that would be added and removed at once is not among them: a draft may make a key twice, and the wraps of the
/// first are gone before anybody could want them. So no store need know which comes first.
package struct StoreTransaction: Sendable {
    /// How many entries the ledger must have for this one to be the next.
    package let expected: UInt64
    package let entry: [UInt8]
    package let entryHash: Digest
    package let records: [RecordRow]
    package let wraps: [WrapRow]
    package let removedRecords: [RecordRow.Key]
    package let removedWraps: [WrapRow.Key]

    package init(
        expected: UInt64,
        entry: [UInt8],
        entryHash: Digest,
        records: [RecordRow] = [],
        wraps: [WrapRow] = [],
        removedRecords: [RecordRow.Key] = [],
        removedWraps: [WrapRow.Key] = []
    ) {
        let (goneRecords, goneWraps) = (Set(removedRecords), Set(removedWraps))
        self.expected = expected
        self.entry = entry
        self.entryHash = entryHash
        self.records = goneRecords.isEmpty ? records : records.filter { !goneRecords.contains($0.key) }
        self.wraps = goneWraps.isEmpty ? wraps : wraps.filter { !goneWraps.contains($0.key) }
        self.removedRecords = removedRecords
        self.removedWraps = removedWraps
    }
}

package struct RecordRow: Hashable, Sendable {
    package var key: Key
    package var sealed: [UInt8]

    package struct Key: Hashable, Sendable {
        package var compartment: CompartmentID
        package var record: RecordID
        package var version: UInt64

        package init(compartment: CompartmentID, record: RecordID, version: UInt64) {
            self.compartment = compartment
            self.record = record
            self.version = version
        }
    }

    package init(key: Key, sealed: [UInt8]) {
        self.key = key
        self.sealed = sealed
    }
}

package struct WrapRow: Hashable, Sendable {
    package var key: Key
    package var encoded: [UInt8]

    package struct Key: Hashable, Sendable {
        package var compartment: CompartmentID
        package var epoch: UInt32
        package var member: MemberID

        package init(compartment: CompartmentID, epoch: UInt32, member: MemberID) {
            self.compartment = compartment
            self.epoch = epoch
            self.member = member
        }
    }

    package init(key: Key, encoded: [UInt8]) {
        self.key = key
        self.encoded = encoded
    }
}

package struct RowCounts: Hashable, Sendable {
    package var entries: UInt64
    package var records: UInt64
    package var wraps: UInt64

    package init(entries: UInt64, records: UInt64, wraps: UInt64) {
        self.entries = entries
        self.records = records
        self.wraps = wraps
    }
}

/// What a store can report.
package enum StoreError: Error, Hashable, Sendable {
    /// Another writer was faster: the ledger has more entries than expected.
    case headMoved
    case notFound(path: String)
    case alreadyThere(path: String)
    /// The file is something else.
    case notAVault(path: String)
    /// The file is a vault of a later version of the program.
    case unknownVersion(path: String, version: Int)
    /// The database's tables, indexes, views or triggers are not the ones the program made.
    case foreignSchema(path: String)
    /// The database itself is damaged.
    case corrupt(path: String)
    case cannotCreate(path: String, errno: Int32)
    case readOnly(path: String)
    case full(path: String)
    case busy(path: String)
    /// Input or output failed; the code is SQLite's extended one.
    case inputOutput(path: String, code: Int32)
    /// Others than the owner and the vault's group can get at the file.
    case permissionsTooWide(path: String, mode: UInt32)
    case networkFileSystem(path: String, name: String)
    /// This user may not read and write the file.
    case noPermission(path: String)
    /// A link, a pipe, a device or a folder stands where a plain file should.
    case notAPlainFile(path: String, kind: FileKind)
    /// Another user's file, and not one of a group that shares it.
    case foreignOwner(path: String, owner: UInt32)
    /// Everybody can put other files into a folder on the way to the vault.
    case openFolder(path: String, mode: UInt32)
    /// The vault cannot be given to the group: this user is not in it.
    case notInGroup(path: String, group: UInt32)
    case server(ServerFault, address: String)

    package enum FileKind: Hashable, Sendable {
        case symbolicLink
        case pipe
        case device
        case socket
        case folder
    }
}
