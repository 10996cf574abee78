internal import Synchronization

/// A table of an index: pages of entries in the order of their keys, each read when it is first asked for.
final class IndexedTable<Object, Value: Sendable>: Sendable {
    typealias ID = ObjectID<Object>

    private let file: IndexFile
    private let directory: IndexDirectory
    private let decode: @Sendable (ID, inout ByteReader) throws(FormatError) -> Value
    /// Called when a page is not what it was: gives the values from elsewhere.
    private let recover: @Sendable () -> [ID: Value]
    /// Whether a value that has been read is kept; others are cheaper to read again.
    private let keepsValues: Bool
    private let read = Mutex(Read())

    private struct Read {
        var pages: [Int: Part] = [:]
        var whole: Part?
        /// In the place of everything, once a page has turned out to be damaged.
        var recovered: [ID: Value]?
    }

    /// Entries that are at hand.
    private struct Part {
        let entries: WrittenEntries<Object>
        /// The values that are kept, by the places of their entries; empty where none is.
        var values: [Value?]
    }

    /// Keys have no order that a caller could know: whoever has asked for an eighth of the pages wants most of them.
    private static var pagesPerWhole: Int { 8 }
    /// A table of so few pages is read page by page.
    private static var fewPages: Int { 16 }

    init(
        file: IndexFile,
        directory: IndexDirectory,
        keepsValues: Bool = false,
        recover: @escaping @Sendable () -> [ID: Value],
        decode: @escaping @Sendable (ID, inout ByteReader) throws(FormatError) -> Value
    ) {
        self.file = file
        self.directory = directory
        self.keepsValues = keepsValues
        self.recover = recover
        self.decode = decode
    }

    func value(of id: ID) -> Value? {
        read.withLock { value(of: id, &$0) }
    }

    /// The same where whoever asks has another way when a page is damaged.
    func find(_ id: ID) throws(FormatError) -> Value? {
        try read.withLock { read throws(FormatError) in try written(id, &read) }
    }

    /// All entries.
    var all: [ID: Value] {
        read.withLock { read in
            if let recovered = read.recovered { return recovered }
            do throws(FormatError) {
                try bringWhole(&read)
                var all: [ID: Value] = [:]
                all.reserveCapacity(directory.entries)
                for place in 0..<(read.whole?.entries.count ?? 0) {
                    guard let id = read.whole?.entries.id(place) else { continue }
                    all[id] = try value(at: place, of: &read.whole)
                }
                return all
            } catch {
                return recovered(&read)
            }
        }
    }

    // MARK: What is at hand

    private func value(of id: ID, _ read: inout Read) -> Value? {
        if let recovered = read.recovered { return recovered[id] }
        do throws(FormatError) {
            return try written(id, &read)
        } catch {
            return recovered(&read)[id]
        }
    }

    private func written(_ id: ID, _ read: inout Read) throws(FormatError) -> Value? {
        if read.whole != nil { return try value(of: id, in: &read.whole) }
        guard let number = directory.page(of: id) else { return nil }
        if read.pages[number] == nil {
            guard read.pages.count < max(Self.fewPages, directory.pages.count / Self.pagesPerWhole) else {
                try bringWhole(&read)
                return try value(of: id, in: &read.whole)
            }
            let place = directory.pages[number]
            read.pages[number] = try part(file.open(number, of: directory.table, at: place), entries: nil)
        }
        return try value(of: id, in: &read.pages[number])
    }

    private func value(of id: ID, in part: inout Part?) throws(FormatError) -> Value? {
        guard let place = part?.entries.place(of: id) else { return nil }
        return try value(at: place, of: &part)
    }

    private func value(at place: Int, of part: inout Part?) throws(FormatError) -> Value? {
        if keepsValues, let known = part?.values[place] { return known }
        guard let entries = part?.entries else { return nil }
        let value = try value(of: entries.id(place), from: entries.value(place))
        if keepsValues { part?.values[place] = value }
        return value
    }

    private func value(of id: ID, from reader: consuming ByteReader) throws(FormatError) -> Value {
        let value = try decode(id, &reader)
        try reader.end()
        return value
    }

    private func bringWhole(_ read: inout Read) throws(FormatError) {
        guard read.whole == nil else { return }
        read = Read(whole: try part(file.open(directory), entries: directory.entries))
    }

    private func part(_ content: [UInt8]?, entries count: Int?) throws(FormatError) -> Part {
        guard let content, let entries = WrittenEntries<Object>(content, expecting: count) else { throw .truncated }
        return Part(entries: entries, values: keepsValues ? Array(repeating: nil, count: entries.count) : [])
    }

    private func recovered(_ read: inout Read) -> [ID: Value] {
        if let recovered = read.recovered { return recovered }
        let recovered = recover()
        read = Read(recovered: recovered)
        return recovered
    }
}
