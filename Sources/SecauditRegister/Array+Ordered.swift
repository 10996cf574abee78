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
    ///
    /// Open to the rooms above, as ``inOrder(ofTexts:)`` is.
    @inlinable package func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
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
        return isOrdered ? nil : texts.orderedPlaces
    }
}

extension [String] {
    /// The places of identifiers' texts, that of the first in order first.
    ///
    /// Strings are compared by the tables of Unicode unless both are ASCII, as nearly all identifiers are; of those eight
    /// bytes mostly decide.
    package var orderedPlaces: [Int] {
        var keys: [OrderingKey] = []
        keys.reserveCapacity(count)
        for place in indices {
            guard let start = self[place].orderingStart else { return indices.sorted(by: isBefore) }
            keys.append(OrderingKey(start: start, place: place))
        }
        keys.sort { $0.start == $1.start ? isBefore($0.place, $1.place) : $0.start < $1.start }
        return keys.map(\.place)
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        self[left] == self[right] ? left < right : self[left] < self[right]
    }
}

/// A text of a list by its place, with its first eight bytes, the first of them highest.
private struct OrderingKey {
    let start: UInt64
    let place: Int
}

extension String {
    /// The first eight bytes of a text in ASCII; `nil` of another.
    fileprivate var orderingStart: UInt64? {
        let bytes = utf8.span
        var start: UInt64 = 0
        var all: UInt8 = 0
        for place in bytes.indices {
            if place < 8 { start |= UInt64(bytes[place]) << UInt64(8 * (7 - place)) }
            all |= bytes[place]
        }
        return all < 0x80 ? start : nil
    }
}
