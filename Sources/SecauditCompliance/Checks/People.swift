import SecauditRegister

/// The persons of a register by id, without a second copy of each.
struct People {
    private let list: [Person]
    private let places: [Person.ID: Int]

    init(_ persons: [Person]) {
        list = persons
        places = Dictionary(persons.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Whether a last working day is on record.
    func hasLeft(_ id: Person.ID) -> Bool {
        places[id].map { list[$0].employedTo != nil } ?? false
    }

    subscript(id: Person.ID) -> Person? {
        places[id].map { list[$0] }
    }
}

extension Array {
    /// The elements in the order of their keys; large values are moved once and not at every comparison.
    func ordered<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
        let keys = enumerated().map { (key: key($1), place: $0) }
        let isOrdered = zip(keys, keys.dropFirst()).allSatisfy { $0.key <= $1.key }
        if isOrdered { return self }
        return keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { self[$0.place] }
    }
}
