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
        var pages: [Int: Entries] = [:]
        var whole: Entries?
    }

    private typealias Entries = SortedEntries<Object, Value>

    /// Keys have no order that a caller could know: whoever has asked for an eighth of the pages wants most of them.
    private static var pagesPerWhole: Int { 8 }
    /// A table of so few pages is read page by page.
    private static var fewPages: Int { 16 }

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
            if read.whole != nil { return read.whole?.value(of: id) }
            guard let number = directory.page(of: id) else { return nil }
            if read.pages[number] != nil { return read.pages[number]?.value(of: id) }
            if read.pages.count >= max(Self.fewPages, directory.pages.count / Self.pagesPerWhole) {
                return whole(&read).value(of: id)
            }
            let place = directory.pages[number]
            guard let content = file.open(number, of: directory.table, at: place), let page = page(content) else {
                return recovered(&read).value(of: id)
            }
            read.pages[number] = page
            return page.value(of: id)
        }
    }

    /// The values of many keys, in their order.
    func values(of ids: some Collection<ObjectID<Object>>) -> [Value?] {
        let known = read.withLock { $0.whole?.values(of: ids) }
        return known ?? ids.map(value)
    }

    /// All entries, in the order of their keys.
    var all: SortedEntries<Object, Value> {
        read.withLock { whole(&$0) }
    }

    private func whole(_ read: inout Read) -> Entries {
        if let whole = read.whole { return whole }
        var whole = Entries(capacity: directory.entries)
        let isWhole = file.open(directory) { content in
            entries(of: content) { id, value in whole.append(id, value) }
        }
        guard isWhole else { return recovered(&read) }
        whole.finish()
        read = Read(whole: whole)
        return whole
    }

    private func recovered(_ read: inout Read) -> Entries {
        let whole = Entries(recover())
        read = Read(whole: whole)
        return whole
    }

    private func page(_ content: [UInt8]) -> Entries? {
        var page = Entries()
        let isWhole = entries(of: content) { id, value in page.append(id, value) }
        return isWhole ? page : nil
    }

    /// Shows `body` the entries of a page; `false`: they are not what an index holds, or `body` does not take one.
    private func entries(of content: [UInt8], _ body: (ObjectID<Object>, Value) -> Bool) -> Bool {
        var reader = ByteReader(content)
        do throws(FormatError) {
            while !reader.isAtEnd {
                let id: ObjectID<Object> = try reader.readID()
                guard body(id, try decode(&reader, id)) else { return false }
            }
        } catch {
            return false
        }
        return true
    }
}
