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
        var pages: [Int: [ObjectID<Object>: Value]] = [:]
        var whole: [ObjectID<Object>: Value]?
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
            guard let number = directory.page(of: id.bytes) else { return nil }
            if let page = read.pages[number] { return page[id] }
            guard let page = page(number) else {
                read = Read(whole: recover())
                return read.whole?[id]
            }
            read.pages[number] = page
            return page[id]
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
                whole.merge(page) { first, _ in first }
            }
            read = Read(whole: whole)
            return whole
        }
    }

    private func page(_ number: Int) -> [ObjectID<Object>: Value]? {
        let place = directory.pages[number]
        guard
            let bytes = file.open(
                IndexPage(table: directory.table, number: UInt32(number)),
                at: file.pagesStart + place.offset,
                count: place.length
            )
        else { return nil }
        var values: [ObjectID<Object>: Value] = [:]
        var reader = ByteReader(bytes)
        do throws(FormatError) {
            while !reader.isAtEnd {
                let id: ObjectID<Object> = try reader.readID()
                values[id] = try decode(&reader, id)
            }
        } catch {
            return nil
        }
        return values
    }
}

extension IndexedTable: LedgerTableBase {}
