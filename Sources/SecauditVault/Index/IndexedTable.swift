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
            if let whole = read.whole { return whole[id] }
            guard let number = directory.page(of: id) else { return nil }
            if let page = read.pages[number] { return page.value(of: id) }
            if read.pages.count >= max(Self.fewPages, directory.pages.count / Self.pagesPerWhole) {
                return whole(&read)[id]
            }
            let place = directory.pages[number]
            guard let content = file.open(number, of: directory.table, at: place), let page = page(content) else {
                let whole = recover()
                read = Read(whole: whole)
                return whole[id]
            }
            read.pages[number] = page
            return page.value(of: id)
        }
    }

    var all: [ObjectID<Object>: Value] {
        read.withLock { whole(&$0) }
    }

    private func whole(_ read: inout Read) -> [ObjectID<Object>: Value] {
        if let whole = read.whole { return whole }
        var whole: [ObjectID<Object>: Value] = [:]
        whole.reserveCapacity(directory.entries)
        let isWhole = file.open(directory) { content in
            entries(of: content) { id, value in whole[id] = value }
        }
        if !isWhole { whole = recover() }
        read = Read(whole: whole)
        return whole
    }

    private func page(_ content: [UInt8]) -> Page? {
        var page = Page()
        let isWhole = entries(of: content) { id, value in
            page.ids.append(id)
            page.values.append(value)
        }
        return isWhole ? page : nil
    }

    /// Shows `body` the entries of a page; `false`: they are not what an index holds.
    private func entries(of content: [UInt8], _ body: (ObjectID<Object>, Value) -> Void) -> Bool {
        var reader = ByteReader(content)
        do throws(FormatError) {
            while !reader.isAtEnd {
                let id: ObjectID<Object> = try reader.readID()
                body(id, try decode(&reader, id))
            }
        } catch {
            return false
        }
        return true
    }
}
