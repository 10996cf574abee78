internal import SecauditCrypto

/// What is bound to the sealed bytes of records, and what they are hashed with, for many of them one after another.
///
/// All that stands before a record's own fields is the same within a vault and written once; each record is written
/// behind it into the same two buffers.
struct RecordBinding {
    private var bound: ByteWriter
    private let start: Int
    private var hashed = ByteWriter(tag: .recordHash, capacity: 1024)
    private let hashStart: Int

    init(vault: VaultID) {
        bound = ByteWriter(tag: .record)
        bound.writeSuite()
        bound.write(vault.bytes)
        start = bound.count
        hashStart = hashed.count
    }

    /// What ``RecordVersion/associatedData(vault:)`` is.
    mutating func associatedData(of version: RecordVersion) -> [UInt8] {
        bound.shorten(to: start)
        version.write(to: &bound, withHash: false)
        return bound.bytes
    }

    /// What ``RecordVersion/hash(of:)`` is.
    mutating func hash(of sealed: ArraySlice<UInt8>) -> Digest {
        hashed.shorten(to: hashStart)
        hashed.write(sealed)
        return Digest(of: hashed.bytes)
    }
}
