internal import SecauditCrypto

/// What is bound to the sealed bytes of records, for many of them one after another.
///
/// All that stands before a record's own fields is the same within a vault and written once; each record is written
/// behind it into the same buffer. Most differ from the one before in their id alone, and that is put in its place.
struct RecordBinding {
    private var bound: ByteWriter
    private let start: Int
    private var last: RecordVersion?

    init(vault: VaultID) {
        bound = ByteWriter(tag: .record)
        bound.writeSuite()
        bound.write(vault.bytes)
        start = bound.count
    }

    /// What ``RecordVersion/associatedData(vault:)`` is.
    mutating func associatedData(of version: borrowing RecordVersion) -> [UInt8] {
        if let last, version.isBound(like: last) {
            // The first field, behind its length.
            bound.put(version.record, at: start + 4)
        } else {
            bound.shorten(to: start)
            version.write(to: &bound, withHash: false)
        }
        last = copy version
        return bound.bytes
    }
}

extension RecordVersion {
    /// Whether all that is bound to this version, but the record's id, is bound to the other one.
    fileprivate func isBound(like other: borrowing RecordVersion) -> Bool {
        guard compartment == other.compartment, scope == other.scope, recordClass == other.recordClass,
            epoch == other.epoch, change == other.change, version == other.version, previous == other.previous
        else { return false }
        return true
    }
}
