/// The entries of a table or of one of its pages as an index has them: each a key and a value with its length before it.
///
/// They are found by their keys, and read when somebody wants them: much of a table is never looked at, and what it says
/// takes twice the room once it is read.
struct WrittenEntries<Object>: Sendable {
    private let bytes: [UInt8]
    /// Where each entry begins, in the order of the keys.
    private var entries: [UInt32] = []
    private var starts: KeyStarts

    /// Finds the entries that bytes are, of which there should be `count`; `nil`: they are none in the order of their keys.
    init?(_ bytes: [UInt8], expecting count: Int? = nil) {
        guard bytes.count <= UInt32.max else { return nil }
        self.bytes = bytes
        // A count that is not known is guessed, and one that is wrong costs no more than the bytes do.
        let expected = min(count ?? bytes.count / Self.usualLength, bytes.count / Self.shortest)
        entries.reserveCapacity(expected)
        starts = KeyStarts(expecting: expected)
        var last: ObjectID<Object>?
        var reader = ByteReader(bytes)
        do throws(FormatError) {
            while !reader.isAtEnd {
                let start = reader.position
                let id: ObjectID<Object> = try reader.readPlainID()
                if let last, last >= id { return nil }
                last = id
                entries.append(UInt32(start))
                starts.append(id)
                try reader.passField()
            }
        } catch {
            return nil
        }
    }

    private static var usualLength: Int { 160 }
    /// A key and the length of an empty value.
    private static var shortest: Int { ObjectID<Object>.length + 4 }

    var count: Int { entries.count }

    /// Which of the entries a key has.
    func place(of id: ObjectID<Object>) -> Int? {
        let places = starts.places(of: id)
        let place = places.firstPlace { self.id($0) >= id }
        return place < places.upperBound && self.id(place) == id ? place : nil
    }

    /// The key of an entry.
    func id(_ place: Int) -> ObjectID<Object> {
        ObjectID(in: bytes.span, at: Int(entries[place]))
    }

    /// A reader of an entry's value alone.
    func value(_ place: Int) -> ByteReader {
        ByteReader(bytes, field(of: Int(entries[place]), in: bytes.span))
    }

    /// The value of the entry that begins at a place, which has been seen to be one.
    private func field(of entry: Int, in bytes: Span<UInt8>) -> Range<Int> {
        let start = entry + ObjectID<Object>.length
        var count = 0
        for place in start..<start + 4 { count = count << 8 | Int(bytes[place]) }
        return start + 4..<start + 4 + count
    }
}
