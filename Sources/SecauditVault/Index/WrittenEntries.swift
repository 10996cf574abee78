/// The entries of a table or of one of its pages as an index has them: found by their keys, and read when somebody
/// wants them. Most of a table is never looked at, and what it says takes three times the room once it is read.
struct WrittenEntries<Object>: Sendable {
    private let bytes: [UInt8]
    /// Where the value of each key lies, with its length before it.
    private var places: SortedEntries<Object, Int>

    /// `nil`: the bytes are no entries in the order of their keys. `count` is how many there should be.
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
    func value(_ place: Int) throws(FormatError) -> ByteReader {
        var reader = ByteReader(bytes, at: places[place].value)
        return try reader.readPart(atMost: .max)
    }

    /// Readers of the values of many keys, in their order; `nil` for a key that is not there.
    ///
    /// The entries lie far apart: step by step for all, the computer fetches the next ones while it waits for the first.
    func values(of ids: some Collection<ObjectID<Object>>) throws(FormatError) -> [ByteReader?] {
        let places = ids.map(places.place)
        var values: [ByteReader?] = []
        values.reserveCapacity(places.count)
        for place in places { values.append(try place.map(value)) }
        return values
    }
}
