internal import SecauditCrypto

/// What is bound to the sealed bytes of records, for many of them one after another.
///
/// All that stands before a record's own fields is the same within a vault and written once; each record is written
/// behind it into the same buffer.
struct RecordBinding {
    private var bound: ByteWriter
    private let start: Int

    init(vault: VaultID) {
        bound = ByteWriter(tag: .record)
        bound.writeSuite()
        bound.write(vault.bytes)
        start = bound.count
    }

    /// What ``RecordVersion/associatedData(vault:)`` is.
    mutating func associatedData(of version: RecordVersion) -> [UInt8] {
        bound.shorten(to: start)
        version.write(to: &bound, withHash: false)
        return bound.bytes
    }
}
