internal import Synchronization

/// A table of an index whose entries lie in the order in which they are mostly read, and not in that of their keys.
///
/// A reading of everything asks for one entry after another, and each stands behind the one before: nothing is looked
/// for, a page is opened once, and no more than a few lie in memory. Another table says where an entry is that is asked
/// for alone.
final class ClusteredTable<Object, Value: Sendable>: Sendable {
    typealias ID = ObjectID<Object>

    private let file: IndexFile
    private let directory: IndexDirectory
    private let places: IndexedTable<Object, EntryPlace>
    private let decode: @Sendable (ID, inout ByteReader) throws(FormatError) -> Value
    /// Called when a page is not what it was: gives the values from elsewhere.
    private let recover: @Sendable () -> [ID: Value]
    private let read = Mutex(Read())

    private struct Read {
        var run = Run()
        /// Pages that were asked for one by one.
        var pages: [Int: Run] = [:]
        /// In the place of everything, once a page has turned out to be damaged.
        var recovered: [ID: Value]?
    }

    /// Pages behind one another that are at hand, and where in them the next entry begins.
    private struct Run {
        var bytes: [UInt8] = []
        /// Where each page begins in the bytes.
        var starts: [Int] = []
        /// The number of the first page.
        var first = 0
        var next = 0
        /// Where the entry begins that was read last.
        var last = 0

        var pages: Range<Int> { first..<first + starts.count }

        /// Whether an id's entry begins at a place.
        func has(_ id: ID, at place: Int) -> Bool {
            bytes.count - place > ID.length && ID(in: bytes.span, at: place) == id
        }
    }

    /// Whoever has asked for so many of the pages one by one, and not in their order, wants most of them.
    private static var pagesPerWhole: Int { 4 }
    /// A table of so few pages is read page by page.
    private static var fewPages: Int { 16 }

    init(
        file: IndexFile,
        directory: IndexDirectory,
        places: IndexedTable<Object, EntryPlace>,
        recover: @escaping @Sendable () -> [ID: Value],
        decode: @escaping @Sendable (ID, inout ByteReader) throws(FormatError) -> Value
    ) {
        self.file = file
        self.directory = directory
        self.places = places
        self.recover = recover
        self.decode = decode
    }

    func value(of id: ID) -> Value? {
        read.withLock { read in
            if let recovered = read.recovered { return recovered[id] }
            do throws(FormatError) {
                if try !comesNext(id, &read) {
                    guard let place = try places.find(id) else { return nil }
                    try stand(at: place, &read)
                }
                return try next(id, &read)
            } catch {
                return recovered(&read)[id]
            }
        }
    }

    /// All entries.
    var all: [ID: Value] {
        read.withLock { read in
            if let recovered = read.recovered { return recovered }
            var all: [ID: Value] = [:]
            all.reserveCapacity(directory.entries)
            do throws(FormatError) {
                guard let content = file.open(directory) else { throw .truncated }
                var reader = ByteReader(content)
                while !reader.isAtEnd {
                    let id: ID = try reader.readPlainID()
                    all[id] = try value(of: id, from: reader.readPart(atMost: .max))
                }
            } catch {
                return recovered(&read)
            }
            return all
        }
    }

    /// Whether an entry stands behind the one that was read last, or is that one.
    private func comesNext(_ id: ID, _ read: inout Read) throws(FormatError) -> Bool {
        if read.run.has(id, at: read.run.next) { return true }
        if read.run.has(id, at: read.run.last) {
            read.run.next = read.run.last
            return true
        }
        guard read.run.next == read.run.bytes.count else { return false }
        let page = read.run.pages.upperBound
        guard page < directory.pages.count, directory.pages[page].first == ObjectID(id) else { return false }
        try bring(directory.run(from: page, atMost: IndexFile.readAtOnce), into: &read.run)
        return true
    }

    /// Makes the entry at a place the next one.
    private func stand(at place: EntryPlace, _ read: inout Read) throws(FormatError) {
        let page = Int(place.page)
        guard directory.pages.indices.contains(page) else { throw .truncated }
        if !read.run.pages.contains(page) {
            if let known = read.pages[page] {
                read.run = known
            } else if read.pages.count < max(Self.fewPages, directory.pages.count / Self.pagesPerWhole) {
                read.run = Run()
                try bring(page..<page + 1, into: &read.run)
                read.pages[page] = read.run
            } else {
                try bring(directory.pages.indices, into: &read.run)
                read.pages = [:]
            }
        }
        let start = read.run.starts[page - read.run.first] + Int(place.offset)
        guard start <= read.run.bytes.count - ID.length else { throw .truncated }
        read.run.next = start
    }

    /// The value of the next entry, which is an id's, and the entry behind it as the next.
    private func next(_ id: ID, _ read: inout Read) throws(FormatError) -> Value {
        var reader = ByteReader(read.run.bytes, read.run.next..<read.run.bytes.count)
        guard try reader.readPlainID() == id else { throw .truncated }
        let part = try reader.readPart(atMost: .max)
        read.run.last = read.run.next
        read.run.next = reader.position
        return try value(of: id, from: part)
    }

    private func bring(_ pages: Range<Int>, into run: inout Run) throws(FormatError) {
        run.bytes.removeAll(keepingCapacity: true)
        run.starts.removeAll(keepingCapacity: true)
        run.first = pages.lowerBound
        run.next = 0
        run.last = 0
        guard file.open(pages, of: directory, behind: &run.bytes, starts: &run.starts) else { throw .truncated }
    }

    private func value(of id: ID, from reader: consuming ByteReader) throws(FormatError) -> Value {
        let value = try decode(id, &reader)
        try reader.end()
        return value
    }

    private func recovered(_ read: inout Read) -> [ID: Value] {
        if let recovered = read.recovered { return recovered }
        let recovered = recover()
        read = Read(recovered: recovered)
        return recovered
    }
}

/// Where an entry stands in a table of which the keys do not say it.
struct EntryPlace: Equatable, Sendable {
    /// The number of the page.
    let page: UInt32
    /// How many bytes of the page come before it.
    let offset: UInt32

    func write(to writer: inout ByteWriter) {
        writer.write(page)
        writer.write(offset)
    }

    init(page: UInt32, offset: UInt32) {
        self.page = page
        self.offset = offset
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        page = try reader.readUInt32()
        offset = try reader.readUInt32()
    }
}
