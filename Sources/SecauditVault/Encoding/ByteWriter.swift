package import SecauditCrypto

/// The one encoding of everything that is hashed, signed or bound: fixed order, big-endian numbers, and every string
/// of bytes with its length (`u32`) before it, so that no two structures share an encoding.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Begins with the tag that keeps one kind of structure from being taken for another.
    package init(tag: StructureTag, capacity: Int = 256) {
        // Most structures fit; a buffer that grows is copied each time.
        bytes.reserveCapacity(capacity)
        write(UInt32(tag.rawValue.utf8.count))
        bytes.append(contentsOf: tag.rawValue.utf8)
    }

    var count: Int { bytes.count }

    /// Takes back what was written behind the first `count` bytes, and keeps the room.
    mutating func shorten(to count: Int) {
        bytes.removeLast(bytes.count - count)
    }

    /// Puts an id's 16 bytes in the place of those that begin at `place`, which must have been written.
    mutating func put<Object>(_ value: ObjectID<Object>, at place: Int) {
        value.put(into: &bytes, at: place)
    }

    package mutating func write(_ value: UInt8) {
        bytes.append(value)
    }

    mutating func write(_ value: UInt16) {
        unsafe withUnsafeBytes(of: value.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    package mutating func write(_ value: UInt32) {
        unsafe withUnsafeBytes(of: value.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    package mutating func write(_ value: UInt64) {
        unsafe withUnsafeBytes(of: value.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    /// Adds bytes that are already encoded.
    package mutating func append(_ encoded: [UInt8]) {
        bytes.append(contentsOf: encoded)
    }

    /// Adds a digest's 32 bytes alone.
    mutating func append(_ value: Digest) {
        value.appendBytes(to: &bytes)
    }

    /// Adds an id's 16 bytes alone.
    mutating func append<Object>(_ value: ObjectID<Object>) {
        value.appendBytes(to: &bytes)
    }

    /// Adds ids of 16 bytes behind their number.
    mutating func writePlain<Object>(_ ids: [ObjectID<Object>]) {
        write(UInt32(ids.count))
        for id in ids { append(id) }
    }

    /// Adds a digest as ``write(_:)`` adds its bytes.
    package mutating func write(_ value: Digest) {
        value.appendField(to: &bytes)
    }

    /// Adds an id as ``write(_:)`` adds its bytes.
    package mutating func write<Object>(_ value: ObjectID<Object>) {
        value.appendField(to: &bytes)
    }

    package mutating func write(_ value: [UInt8]) {
        write(UInt32(value.count))
        bytes.append(contentsOf: value)
    }

    /// The hash of `bytes` behind a tag, as ``write(_:)`` adds them.
    package static func hash(_ tag: StructureTag, of bytes: [UInt8]) -> Digest {
        var writer = ByteWriter(tag: tag, capacity: 64 + (bytes.count < copiedAtMost ? bytes.count : 0))
        guard bytes.count < copiedAtMost else {
            writer.write(UInt32(bytes.count))
            return Digest(of: writer.bytes, and: bytes)
        }
        writer.write(bytes)
        return Digest(of: writer.bytes)
    }

    /// Fewer bytes than these are put together to be hashed in one call.
    private static let copiedAtMost = 1 << 14
}

/// What a structure is: the first field of everything signed, hashed, wrapped or sealed.
package enum StructureTag: String, Sendable {
    case entry = "secaudit/1/entry"
    case entryHash = "secaudit/1/entry-hash"
    case memberID = "secaudit/1/member-id"
    case card = "secaudit/1/card"
    case identityFile = "secaudit/1/identity"
    case manifest = "secaudit/1/manifest"
    case commitment = "secaudit/1/commitment"
    case wrap = "secaudit/1/wrap"
    case wrapHash = "secaudit/1/wrap-hash"
    case recordKey = "secaudit/1/record-key"
    case record = "secaudit/1/record"
    case recordHash = "secaudit/1/record-hash"
    case previousKey = "secaudit/1/previous-key"
    case dropKey = "secaudit/1/drop-key"
    case drop = "secaudit/1/drop"
    case unlocked = "secaudit/1/unlocked"
    case fingerprintSalt = "secaudit/1/fingerprint-salt"
    case fingerprint = "secaudit/1/fingerprint"
    case passwordMark = "secaudit/1/password-mark"
    case half = "secaudit/1/half"
    case halfHash = "secaudit/1/half-hash"
    case halfRow = "secaudit/1/half-row"
    case share = "secaudit/1/share"
    case shareHash = "secaudit/1/share-hash"
    case shareRow = "secaudit/1/share-row"
    case index = "secaudit/3/index"
    case indexName = "secaudit/1/index-name"
    case reportMark = "secaudit/1/report-mark"
}
