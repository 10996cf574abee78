import SecauditRegister

/// A JSON value that is always written the same way: keys in order, two spaces for each level.
enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case array([JSONValue])
    case object(JSONMembers)
    /// A value in the form in which it is written, on one line.
    case written([UInt8])
    /// An array whose elements are made one by one while they are written.
    case lazy((_ each: (JSONValue) -> Void) -> Void)

    static func elements<Values: Sequence>(
        of values: Values,
        _ value: @escaping (Values.Element) -> JSONValue
    ) -> JSONValue {
        .lazy { each in
            for element in values { each(value(element)) }
        }
    }

    static func day(_ day: CalendarDay) -> JSONValue { .text(day.description) }

    static func maybe(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

    static func maybe(_ day: CalendarDay?) -> JSONValue { day.map(JSONValue.day) ?? .null }

    /// A text ready to be written, for one that stands in thousands of objects.
    static func prepared(_ text: String) -> JSONValue {
        var bytes: [UInt8] = []
        write(text, to: &bytes)
        return .written(bytes)
    }

    /// Appends the UTF-8 form.
    func write(to bytes: inout [UInt8], level: Int = 0) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += String(value).utf8
        case .text(let text): Self.write(text, to: &bytes)
        case .written(let written): bytes += written
        case .array(let values):
            var list = JSONBrackets("[", "]", level: level)
            for value in values {
                list.next(to: &bytes)
                value.write(to: &bytes, level: level + 1)
            }
            list.close(to: &bytes)
        case .lazy(let values):
            var list = JSONBrackets("[", "]", level: level)
            values { value in
                list.next(to: &bytes)
                value.write(to: &bytes, level: level + 1)
            }
            list.close(to: &bytes)
        case .object(let members):
            var list = JSONBrackets("{", "}", level: level)
            for member in members.list {
                list.next(to: &bytes)
                Self.write(member.key, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, level: level + 1)
            }
            list.close(to: &bytes)
        }
    }

    /// Writes the UTF-8 form, piece by piece: an element of a long list at a time.
    func write(to sink: inout ByteSink, level: Int = 0) {
        switch self {
        case .null, .bool, .int, .text, .written: sink.append { write(to: &$0, level: level) }
        case .array(let values):
            var list = JSONBrackets("[", "]", level: level)
            for value in values {
                sink.append { list.next(to: &$0) }
                value.writeElement(to: &sink, level: level + 1)
            }
            sink.append { list.close(to: &$0) }
        case .lazy(let values):
            var list = JSONBrackets("[", "]", level: level)
            values { value in
                sink.append { list.next(to: &$0) }
                value.writeElement(to: &sink, level: level + 1)
            }
            sink.append { list.close(to: &$0) }
        case .object(let members):
            var list = JSONBrackets("{", "}", level: level)
            for member in members.list {
                sink.append { bytes in
                    list.next(to: &bytes)
                    Self.write(member.key, to: &bytes)
                    bytes += ": ".utf8
                }
                member.value.write(to: &sink, level: level + 1)
            }
            sink.append { list.close(to: &$0) }
        }
    }

    /// Writes an element of a list at once, unless it holds a list that is made while it is written.
    private func writeElement(to sink: inout ByteSink, level: Int) {
        if hasLazy { write(to: &sink, level: level) } else { sink.append { write(to: &$0, level: level) } }
    }

    private var hasLazy: Bool {
        switch self {
        case .null, .bool, .int, .text, .written: false
        case .lazy: true
        case .array(let values): values.contains(where: \.hasLazy)
        case .object(let members): members.list.contains(where: \.value.hasLazy)
        }
    }

    /// Writes the value in one line, without spaces, as a line of NDJSON has it.
    func writeLine(to sink: inout ByteSink) {
        switch self {
        case .null, .bool, .int, .text, .written: write(to: &sink)
        case .array(let values):
            sink.write("[")
            for (place, value) in values.enumerated() {
                if place > 0 { sink.write(",") }
                value.writeLine(to: &sink)
            }
            sink.write("]")
        case .lazy(let values):
            sink.write("[")
            var isFirst = true
            values { value in
                if !isFirst { sink.write(",") }
                isFirst = false
                value.writeLine(to: &sink)
            }
            sink.write("]")
        case .object(let members):
            sink.write("{")
            for (place, member) in members.list.enumerated() {
                if place > 0 { sink.write(",") }
                sink.append { Self.write(member.key, to: &$0) }
                sink.write(":")
                member.value.writeLine(to: &sink)
            }
            sink.write("}")
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        // Nearly all texts stand as they are, and are copied at once.
        if text.utf8.allSatisfy({ !isEscaped($0) }) {
            bytes += text.utf8
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x00...0x1f, 0x7f:
                let digits = String(byte, radix: 16)
                bytes += ("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8
            default: bytes.append(byte)
            }
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7f
    }
}
