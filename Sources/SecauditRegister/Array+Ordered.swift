extension Array {
    /// The elements in the order of their keys; large values are moved once and not at every comparison.
    // Other rooms sort thousands of large values: what they compare by is to be known where they are compiled.
    @inlinable
    package func ordered<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
        let keys = enumerated().map { (key: key($1), place: $0) }
        let isOrdered = zip(keys, keys.dropFirst()).allSatisfy { $0.key <= $1.key }
        if isOrdered { return self }
        return keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { self[$0.place] }
    }
}
