extension Sequence {
    /// The elements in the order of their keys; large values are moved once and not at every comparison.
    package func ordered<Object>(by key: (Element) -> Identifier<Object>) -> [Element] {
        inOrder(ofTexts: { key($0).text })
    }

    /// The elements in the order of the texts of their identifiers.
    ///
    /// Open to the rooms above: there it is compiled for the values that are sorted.
    @inlinable package func inOrder(ofTexts text: (Element) -> String) -> [Element] {
        let elements = Array(self)
        if elements.count < 2 { return elements }
        guard let places = TextOrder.places(elements.map(text)) else { return elements }
        return places.map { elements[$0] }
    }
}

extension Array {
    /// The elements in order; of what stands in order nothing is copied, and most lists of a register do, or have one
    /// element or none.
    package func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
        let isOrdered = indices.dropFirst().allSatisfy { !precedes(self[$0], self[$0 - 1]) }
        return isOrdered ? self : sorted(by: precedes)
    }
}

/// In which order texts stand.
@usableFromInline enum TextOrder {
    /// The places of the texts in a list, in the order of the texts; `nil`: they stand in order already.
    ///
    /// Of equal ones the first comes first.
    @usableFromInline static func places(_ texts: [String]) -> [Int]? {
        let isOrdered = texts.indices.dropFirst().allSatisfy { !(texts[$0] < texts[$0 - 1]) }
        return isOrdered ? nil : texts.indices.map { OrderingKey(texts[$0], place: $0) }.sorted().map(\.place)
    }
}

/// An identifier with its place in a list, compared by its first bytes where they differ.
///
/// Strings are compared by the tables of Unicode unless both are ASCII, as nearly all identifiers are; of those eight
/// bytes mostly decide.
private struct OrderingKey: Comparable {
    let text: String
    let place: Int
    /// The first eight bytes, the first of them highest; `nil` of a text that is not ASCII.
    let start: UInt64?

    init(_ text: String, place: Int) {
        self.text = text
        self.place = place
        var start: UInt64 = 0
        var count = 0
        var all: UInt8 = 0
        for byte in text.utf8 {
            if count < 8 { start = start << 8 | UInt64(byte) }
            count += 1
            all |= byte
        }
        if count < 8 { start <<= UInt64(8 * (8 - count)) }
        self.start = all < 0x80 ? start : nil
    }

    static func < (left: OrderingKey, right: OrderingKey) -> Bool {
        if let one = left.start, let other = right.start, one != other { return one < other }
        return left.text == right.text ? left.place < right.place : left.text < right.text
    }

    static func == (left: OrderingKey, right: OrderingKey) -> Bool {
        left.place == right.place && left.text == right.text
    }
}

extension Array where Element == String {
    /// The places of identifiers' texts, that of the first in order first.
    package var orderedPlaces: [Int] {
        var keys: [OrderingKey] = []
        keys.reserveCapacity(count)
        for place in indices { keys.append(OrderingKey(self[place], place: place)) }
        keys.sort()
        return keys.map(\.place)
    }
}
