/// Seals the entries of tables page by page, one table after another.
struct IndexPages {
    private(set) var bytes: [UInt8] = []
    let seal: (IndexPage, [UInt8]) -> [UInt8]
    private var table: UInt8 = 0
    private var pages: [IndexDirectory.Page] = []
    private var pending = ByteWriter()
    private var first: ObjectID<IndexDirectory>?

    /// Enough entries to be worth a reading, few enough that one of them costs little.
    private static let pageLength = 8 << 10

    init(seal: @escaping (IndexPage, [UInt8]) -> [UInt8]) {
        self.seal = seal
    }

    mutating func begin(_ table: UInt8) {
        self.table = table
        pages = []
    }

    /// Adds an entry behind those of the table; where it stands.
    ///
    /// The keys of an ``IndexedTable`` come in their order.
    @discardableResult
    mutating func add<Object>(_ key: ObjectID<Object>, _ value: [UInt8]) -> EntryPlace {
        if pending.bytes.count + value.count > Self.pageLength { finishPage() }
        if first == nil { first = ObjectID(key) }
        let place = EntryPlace(page: UInt32(pages.count), offset: UInt32(pending.bytes.count))
        pending.append(key)
        pending.write(value)
        return place
    }

    mutating func finish(entries: Int) -> IndexDirectory {
        finishPage()
        return IndexDirectory(table: table, entries: entries, pages: pages)
    }

    private mutating func finishPage() {
        guard let first else { return }
        let sealed = seal(IndexPage(table: table, number: UInt32(pages.count)), pending.bytes)
        pages.append(IndexDirectory.Page(first: first, offset: bytes.count, length: sealed.count))
        bytes += sealed
        pending = ByteWriter()
        self.first = nil
    }
}
