/// One statement with what is bound to it; no value ever becomes part of a statement's text.
struct Statement {
    let text: String
    var parameters: [Parameter] = []

    init(_ text: String, _ parameters: Parameter...) {
        self.text = text
        self.parameters = parameters
    }
}

/// A value on its way to the server, in the server's binary form.
enum Parameter {
    case number(Int64)
    case bytes([UInt8])
    case numbers([Int64])
    case byteArrays([[UInt8]])

    /// The type's number in the server's catalogue: `bigint`, `bytea` and their arrays have had theirs since the first
    /// releases (`pg_type.dat`).
    var type: UInt32 {
        switch self {
        case .number: Self.bigint
        case .bytes: Self.bytea
        case .numbers: 1016
        case .byteArrays: 1001
        }
    }

    private static let bigint: UInt32 = 20
    private static let bytea: UInt32 = 17

    var encoded: [UInt8] {
        switch self {
        case .number(let number): Self.bigEndian(UInt64(bitPattern: number))
        case .bytes(let bytes): bytes
        case .numbers(let numbers):
            Self.array(of: Self.bigint, numbers.map { Self.bigEndian(UInt64(bitPattern: $0)) })
        case .byteArrays(let arrays): Self.array(of: Self.bytea, arrays)
        }
    }

    /// One dimension, no nulls, the type of the elements, their number, the first one's index; then each with its length
    /// (`array_recv` of the server).
    private static func array(of type: UInt32, _ elements: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20 + elements.reduce(0) { $0 + $1.count + 4 })
        // An empty array has no dimension.
        bytes += bigEndian(UInt32(elements.isEmpty ? 0 : 1)) + bigEndian(UInt32(0)) + bigEndian(type)
        if elements.isEmpty { return bytes }
        bytes += bigEndian(UInt32(elements.count)) + bigEndian(UInt32(1))
        for element in elements {
            bytes += bigEndian(UInt32(element.count))
            bytes += element
        }
        return bytes
    }

    private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        stride(from: number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
