/// The stable name of one object; the type parameter keeps an organ's apart from a person's.
///
/// People never need to read it: screens show names. It is a UUID in a vault and may be any short word in a file.
package struct Identifier<Object>: Hashable, Sendable, Comparable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
