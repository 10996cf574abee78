/// Which page of a table has which keys.
struct IndexDirectory: Equatable {
    let table: UInt8
    let entries: Int
    let pages: [Page]

    struct Page: Equatable {
        /// The first key on the page.
        let first: ObjectID<IndexDirectory>
        /// Counted from the end of the root.
        let offset: Int
        /// Of the sealed page.
        let length: Int

        /// Where the next page can begin.
        var end: Int { offset + length }
    }

    /// The pages from `first` on that lie behind one another in at most `limit` bytes; one page at the least.
    func run(from first: Int, atMost limit: Int) -> Range<Int> {
        var end = first + 1
        while end < pages.count, pages[end].offset == pages[end - 1].end,
            pages[end].end - pages[first].offset <= limit
        { end += 1 }
        return first..<end
    }

    /// The only page that can have a key, in a table in the order of its keys.
    func page<Object>(of id: ObjectID<Object>) -> Int? {
        let key = ObjectID<IndexDirectory>(id)
        var low = 0
        var high = pages.count
        while low < high {
            let middle = (low + high) / 2
            if key < pages[middle].first { high = middle } else { low = middle + 1 }
        }
        return low == 0 ? nil : low - 1
    }

    func write(to writer: inout ByteWriter) {
        writer.write(table)
        writer.write(UInt32(entries))
        writer.write(UInt32(pages.count))
        for page in pages {
            writer.write(page.first)
            writer.write(UInt64(page.offset))
            writer.write(UInt32(page.length))
        }
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        table = try reader.readUInt8()
        entries = Int(try reader.readUInt32())
        let count = try reader.readUInt32()
        var pages: [Page] = []
        for _ in 0..<count {
            let first: ObjectID<IndexDirectory> = try reader.readID()
            guard let offset = Int(exactly: try reader.readUInt64()), offset < 1 << 48 else { throw .tooLong }
            pages.append(Page(first: first, offset: offset, length: Int(try reader.readUInt32())))
        }
        self.pages = pages
    }

    init(table: UInt8, entries: Int, pages: [Page]) {
        self.table = table
        self.entries = entries
        self.pages = pages
    }
}
