internal import Glibc

/// The rows that a statement brought, or the number of those it changed.
@safe
final class Answer {
    private let library: LibPQ
    private let result: LibPQ.Handle

    init(_ result: LibPQ.Handle, of library: LibPQ) {
        unsafe self.result = result
        self.library = library
    }

    deinit {
        unsafe library.clear(result)
    }

    var status: Int32 { unsafe library.resultStatus(result) }

    var rowCount: Int { unsafe Int(library.rowCount(result)) }

    /// How many rows an insertion or a deletion has changed.
    var changed: Int {
        guard let text = unsafe library.changedRows(result) else { return 0 }
        return unsafe Int(String(cString: text)) ?? 0
    }

    /// A column's bytes; none where the server has no value.
    func bytes(_ row: Int, _ column: Int) -> [UInt8] {
        let length = unsafe Int(library.length(result, Int32(row), Int32(column)))
        guard length > 0, let start = unsafe library.value(result, Int32(row), Int32(column)) else { return [] }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: length))
    }

    /// A column of type `bigint`; `nil` for anything that is not eight bytes.
    func number(_ row: Int, _ column: Int) -> Int64? {
        let bytes = bytes(row, column)
        guard bytes.count == 8 else { return nil }
        return Int64(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }

    func text(_ row: Int, _ column: Int) -> String {
        String(decoding: bytes(row, column), as: UTF8.self)
    }

    func errorField(_ field: Int32) -> String {
        guard let text = unsafe library.errorField(result, field) else { return "" }
        return unsafe String(cString: text)
    }
}
