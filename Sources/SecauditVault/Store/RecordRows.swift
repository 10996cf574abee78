/// The sealed rows of a compartment in the order of record and version, one behind another in one piece of memory.
///
/// A check reads rows by the hundred thousand, each of which would otherwise be memory of its own.
package struct RecordRows: Sendable {
    private var rows: [Row] = []
    private var bytes: [UInt8] = []

    private struct Row: Sendable {
        let record: RecordID
        let version: UInt64
        let bytes: Range<Int>
    }

    /// Makes room for so many rows, of which most have one or two blocks of padded content.
    package init(expecting count: Int = 0) {
        rows.reserveCapacity(count)
        bytes.reserveCapacity(count * Self.usualLength)
    }

    private static let usualLength = 384

    /// Rows that lie apart.
    init(_ rows: [RecordRow]) {
        self.init(expecting: rows.count)
        for row in rows { append(row.key.record, row.key.version) { $0 += row.sealed } }
    }

    /// Adds the next row, whose sealed bytes `write` puts behind the others.
    package mutating func append(_ record: RecordID, _ version: UInt64, _ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        rows.append(Row(record: record, version: version, bytes: start..<bytes.count))
    }

    /// The sealed bytes of a version; `nil`: there is no such row.
    func sealed(_ record: RecordID, _ version: UInt64) -> ArraySlice<UInt8>? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if (rows[middle].record, rows[middle].version) < (record, version) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < rows.count, rows[low].record == record, rows[low].version == version else { return nil }
        return bytes[rows[low].bytes]
    }
}
