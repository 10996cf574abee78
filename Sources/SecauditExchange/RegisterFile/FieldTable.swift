/// The keys of one kind of object in a register file.
package protocol RecordField: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == String {
    /// Made once per kind; matching a key costs a comparison of bytes and no string.
    static var table: FieldTable<Self> { get }
}

/// The keys of a ``RecordField``, ready for comparison with the bytes of a file; a class, for every object refers to it.
package final class FieldTable<Field: RecordField>: Sendable {
    let fields: [Field]
    let names: [String]
    let keys: WrittenKeys

    /// Keys are kept in order, so that in a file written with sorted keys the next one is usually the next field.
    package init() {
        fields = Field.allCases.sorted { $0.rawValue < $1.rawValue }
        names = fields.map(\.rawValue)
        keys = WrittenKeys(names)
        precondition(fields.count <= UInt32.bitWidth, "the keys already seen are bits of one word")
    }
}

/// The members of one object while they are read.
package struct Members<Field: RecordField> {
    let table: FieldTable<Field>
    var more: Bool
    var isFirst = true
    var next = 0
    var seen: UInt32 = 0
}

/// A value that a register file writes as an object.
package protocol FileRecord {
    init(reading reader: inout RegisterReader) throws(RegisterFileError)
}
