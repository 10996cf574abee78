internal import Synchronization

/// A table of an index: pages of entries in the order of their keys, each read when it is first asked for.
final class IndexedTable<Object, Value: Sendable>: Sendable {
    private let file: IndexFile
    private let directory: IndexDirectory
    private let decode: @Sendable (inout ByteReader, ObjectID<Object>) throws(FormatError) -> Value
    /// Called when a page is not what it was: gives the values from elsewhere.
    private let recover: @Sendable () -> [ObjectID<Object>: Value]
    private let read = Mutex(Read())

    private struct Read {
        var pages: [Int: Page] = [:]
        var whole: [ObjectID<Object>: Value]?
    }

    /// A page's entries in the order of their keys: searched, and not hashed, for most are never asked for.
    private struct Page {
        var ids: [ObjectID<Object>] = []
        var values: [Value] = []

        func value(of id: ObjectID<Object>) -> Value? {
            var low = 0
            var high = ids.count
            while low < high {
                let middle = (low + high) / 2
                if ids[middle] < id { low = middle + 1 } else { high = middle }
            }
            return low < ids.count && ids[low] == id ? values[low] : nil
        }
    }

    init(
        file: IndexFile,
        directory: IndexDirectory,
        recover: @escaping @Sendable () -> [ObjectID<Object>: Value],
        decode: @escaping @Sendable (inout ByteReader, ObjectID<Object>) throws(FormatError) -> Value
    ) {
        self.file = file
        self.directory = directory
        self.recover = recover
        self.decode = decode
    }

    func value(of id: ObjectID<Object>) -> Value? {
        read.withLock { read in
            if let whole = read.whole { return whole[id] }
            guard let number = directory.page(of: id) else { return nil }
            if let page = read.pages[number] { return page.value(of: id) }
            guard let page = page(number) else {
                read = Read(whole: recover())
                return read.whole?[id]
            }
            read.pages[number] = page
            return page.value(of: id)
        }
    }

    var all: [ObjectID<Object>: Value] {
        read.withLock { read in
            if let whole = read.whole { return whole }
            var whole: [ObjectID<Object>: Value] = [:]
            whole.reserveCapacity(directory.entries)
            for number in directory.pages.indices {
                guard let page = read.pages[number] ?? page(number) else {
                    whole = recover()
                    break
                }
                for (id, value) in zip(page.ids, page.values) { whole[id] = value }
            }
            read = Read(whole: whole)
            return whole
        }
    }

    private func page(_ number: Int) -> Page? {
        let place = directory.pages[number]
        guard
            let bytes = file.open(
                IndexPage(table: directory.table, number: UInt32(number)),
                at: file.pagesStart + place.offset,
                count: place.length
            )
        else { return nil }
        var page = Page()
        var reader = ByteReader(bytes)
        do throws(FormatError) {
            while !reader.isAtEnd {
                let id: ObjectID<Object> = try reader.readID()
                page.values.append(try decode(&reader, id))
                page.ids.append(id)
            }
        } catch {
            return nil
        }
        return page
    }
}

extension IndexedTable: LedgerTableBase {}
