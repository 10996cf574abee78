/// The sealed rows of a compartment in the order of record and version, one behind another in one piece of memory.
///
/// A check reads rows by the hundred thousand, each of which would otherwise be memory of its own; the rows of the next
/// compartment take the place of those that have been read.
package struct RecordRows: Sendable {
    private var rows: [Row] = []
    private var bytes: [UInt8] = []
    private var starts = KeyStarts()

    private struct Row: Sendable {
        let record: RecordID
        let version: UInt64
        let bytes: Range<Int>
    }

    init() {}

    /// Begins anew with the rows of another compartment, and keeps the room.
    ///
    /// There may be `count` rows, of which most have one or two blocks of padded content. Room that is not written costs
    /// nothing, and where there was too little all is copied.
    mutating func begin(expecting count: Int) {
        rows.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(expecting: count)
        rows.reserveCapacity(count)
        bytes.reserveCapacity(count * Self.usualLength)
    }

    private static let usualLength = 592

    /// Adds the next row, whose sealed bytes `write` puts behind the others.
    package mutating func append(_ record: RecordID, _ version: UInt64, _ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        FramedRow.append(to: &bytes, write)
        rows.append(Row(record: record, version: version, bytes: start..<bytes.count))
        starts.append(record)
    }

    /// The row of a version; `nil`: there is none.
    func row(_ record: RecordID, _ version: UInt64) -> FramedRow? {
        let places = starts.places(of: record)
        let place = places.firstPlace { (rows[$0].record, rows[$0].version) >= (record, version) }
        guard place < places.upperBound, rows[place].record == record, rows[place].version == version else {
            return nil
        }
        return FramedRow(framed: bytes[rows[place].bytes])
    }
}
