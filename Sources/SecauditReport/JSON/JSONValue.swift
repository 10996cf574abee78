import SecauditRegister

/// A JSON value that is always written the same way: keys in order, two spaces for each level.
enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])

    static func day(_ day: CalendarDay) -> JSONValue { .text(day.description) }

    static func maybe(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

    static func maybe(_ day: CalendarDay?) -> JSONValue { day.map(JSONValue.day) ?? .null }

    /// Appends the UTF-8 form.
    func write(to bytes: inout [UInt8], level: Int = 0) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += String(value).utf8
        case .text(let text): Self.write(text, to: &bytes)
        case .array(let values):
            Self.write(values, between: ("[", "]"), level: level, to: &bytes) { $0.write(to: &$1, level: level + 1) }
        case .object(let members):
            let sorted = members.sorted { $0.key < $1.key }
            Self.write(sorted, between: ("{", "}"), level: level, to: &bytes) { member, bytes in
                Self.write(member.key, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, level: level + 1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element],
        between marks: (String, String),
        level: Int,
        to bytes: inout [UInt8],
        each: (Element, inout [UInt8]) -> Void
    ) {
        bytes += marks.0.utf8
        for (place, element) in elements.enumerated() {
            bytes += (place == 0 ? "\n" : ",\n").utf8
            bytes += repeatElement(UInt8(ascii: " "), count: 2 * (level + 1))
            each(element, &bytes)
        }
        if !elements.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
        }
        bytes += marks.1.utf8
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
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
        bytes.append(UInt8(ascii: "\""))
    }
}
