/// The entries of a table or of one of its pages as an index has them.
///
/// They are found by their keys, and read when somebody wants them: much of a table is never looked at, and what it says
/// takes twice the room once it is read.
struct WrittenEntries<Object>: Sendable {
    private let bytes: [UInt8]
    /// Where the value of each key lies, with its length before it.
    private var places: SortedEntries<Object, Int>

    /// Finds the entries that bytes are, of which there should be `count`; `nil`: they are none in the order of their keys.
    init?(_ bytes: [UInt8], expecting count: Int = 0) {
        self.bytes = bytes
        places = SortedEntries(capacity: count)
        var reader = ByteReader(bytes)
        do throws(FormatError) {
            while !reader.isAtEnd {
                let id: ObjectID<Object> = try reader.readPlainID()
                guard places.append(id, reader.position) else { return nil }
                try reader.passField()
            }
        } catch {
            return nil
        }
        places.finish()
    }

    var count: Int { places.count }

    /// Which of the entries a key has.
    func place(of id: ObjectID<Object>) -> Int? {
        places.place(of: id)
    }

    /// The key of an entry.
    func id(_ place: Int) -> ObjectID<Object> {
        places[place].id
    }

    /// A reader of an entry's value alone.
    func value(_ place: Int) -> ByteReader {
        ByteReader(bytes, field(at: places[place].value, in: bytes.span))
    }

    /// A reader of the bytes at a place.
    func value(_ field: Range<Int>) -> ByteReader {
        ByteReader(bytes, field)
    }

    /// Where the values of many keys lie, in their order; `nil` for a key that is not there.
    ///
    /// The entries lie far apart: step by step for all, and with nothing in between that would hold it up, the computer
    /// fetches the next ones while it waits for the first.
    func fields(of ids: some Collection<ObjectID<Object>>) -> [Range<Int>?] {
        let starts = ids.map { id in places.place(of: id).map { places[$0].value } }
        var fields: [Range<Int>?] = []
        fields.reserveCapacity(starts.count)
        let bytes = bytes.span
        for start in starts {
            if let start { fields.append(field(at: start, in: bytes)) } else { fields.append(nil) }
        }
        return fields
    }

    /// The field that begins at a place, which has been seen to be one.
    private func field(at start: Int, in bytes: Span<UInt8>) -> Range<Int> {
        var count = 0
        for place in start..<start + 4 { count = count << 8 | Int(bytes[place]) }
        return start + 4..<start + 4 + count
    }
}
