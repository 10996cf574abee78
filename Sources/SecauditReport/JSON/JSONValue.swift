import SecauditRegister

/// A JSON value that is always written the same way: keys in order, two spaces for each level.
enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])
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

    /// Appends the UTF-8 form.
    func write(to bytes: inout [UInt8]) {
        bytes += ByteSink.bytes { write(to: &$0) }
    }

    /// Writes the UTF-8 form, piece by piece.
    func write(to sink: inout ByteSink, level: Int = 0) {
        switch self {
        case .null: sink.write("null")
        case .bool(let value): sink.write(value ? "true" : "false")
        case .int(let value): sink.write(String(value))
        case .text(let text): sink.append { Self.write(text, to: &$0) }
        case .array(let values):
            var list = Brackets("[", "]", level: level)
            for value in values {
                list.next(to: &sink)
                value.write(to: &sink, level: level + 1)
            }
            list.close(to: &sink)
        case .lazy(let values):
            var list = Brackets("[", "]", level: level)
            values { value in
                list.next(to: &sink)
                value.write(to: &sink, level: level + 1)
            }
            list.close(to: &sink)
        case .object(let members):
            var list = Brackets("{", "}", level: level)
            for member in members.sorted(by: { $0.key < $1.key }) {
                list.next(to: &sink)
                sink.append { Self.write(member.key, to: &$0) }
                sink.write(": ")
                member.value.write(to: &sink, level: level + 1)
            }
            list.close(to: &sink)
        }
    }

    /// Writes the value in one line, without spaces, as a line of NDJSON has it.
    func writeLine(to sink: inout ByteSink) {
        switch self {
        case .null, .bool, .int, .text: write(to: &sink)
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
            for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if place > 0 { sink.write(",") }
                sink.append { Self.write(member.key, to: &$0) }
                sink.write(":")
                member.value.writeLine(to: &sink)
            }
            sink.write("}")
        }
    }

    /// The marks around the elements of a list, and the lines between them.
    private struct Brackets {
        let opening: String
        let closing: String
        let level: Int
        private var isEmpty = true

        init(_ opening: String, _ closing: String, level: Int) {
            self.opening = opening
            self.closing = closing
            self.level = level
        }

        mutating func next(to sink: inout ByteSink) {
            let level = level
            let mark = isEmpty ? opening + "\n" : ",\n"
            isEmpty = false
            sink.append { bytes in
                bytes += mark.utf8
                bytes += repeatElement(UInt8(ascii: " "), count: 2 * (level + 1))
            }
        }

        func close(to sink: inout ByteSink) {
            if isEmpty { return sink.write(opening + closing) }
            let (level, closing) = (level, closing)
            sink.append { bytes in
                bytes.append(UInt8(ascii: "\n"))
                bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
                bytes += closing.utf8
            }
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
