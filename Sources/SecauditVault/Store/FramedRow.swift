internal import SecauditCrypto

/// A record's sealed bytes behind what stands before them when they are hashed: their tag and their length.
///
/// Rows are read by the hundred thousand and each is hashed; where they lie so, none is copied for it.
struct FramedRow {
    private let framed: ArraySlice<UInt8>

    /// Bytes that ``append(to:_:)`` has put somewhere.
    init(framed: ArraySlice<UInt8>) {
        self.framed = framed
    }

    /// The same for sealed bytes that lie alone.
    init(_ sealed: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.frame.count + sealed.count)
        Self.append(to: &bytes) { $0 += sealed }
        framed = bytes[...]
    }

    var sealed: ArraySlice<UInt8> { framed.dropFirst(Self.frame.count) }

    /// What ``RecordVersion/hash(of:)`` is of the sealed bytes.
    var hash: Digest { Digest(of: framed) }

    /// Puts sealed bytes, which `write` adds, and what stands before them behind others.
    static func append(to bytes: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
        bytes.append(contentsOf: frame)
        let start = bytes.count
        write(&bytes)
        var count = UInt32(bytes.count - start)
        for place in 1...lengthOfLength {
            bytes[start - place] = UInt8(truncatingIfNeeded: count)
            count >>= 8
        }
    }

    /// The tag, and room for the length.
    private static let frame = {
        var writer = ByteWriter(tag: .recordHash)
        writer.write(0 as UInt32)
        return writer.bytes
    }()
    private static let lengthOfLength = 4
}
