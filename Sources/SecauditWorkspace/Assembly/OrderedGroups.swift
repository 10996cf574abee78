internal import SecauditRegister

/// The values of a table in the order of their ids, apart by what they belong to: places alone, for the values are large.
struct OrderedGroups<Object, Value, Owner: Hashable> {
    private typealias Table = [Identifier<Object>: Value]

    private let table: Table
    private var places: [Owner: [Table.Index]] = [:]

    init(_ table: [Identifier<Object>: Value], by owner: (Value) -> Owner) {
        self.table = table
        let indices = Array(table.indices)
        for place in indices.map({ table[$0].key.text }).orderedPlaces {
            places[owner(table.values[indices[place]]), default: []].append(indices[place])
        }
    }

    /// What `body` makes of the values that belong to `owner`.
    func map<Result>(of owner: Owner, _ body: (Value) -> Result) -> [Result] {
        (places[owner] ?? []).map { body(table.values[$0]) }
    }

    /// What `body` makes of the values that belong to several owners, those of one owner after another.
    ///
    /// Each result is made where it stays: it is large, and a list of lists would be copied into one.
    func map<Result>(of owners: some Sequence<Owner>, _ body: (Value) -> Result) -> [Result] {
        let groups = owners.compactMap { places[$0] }
        var results: [Result] = []
        results.reserveCapacity(groups.reduce(0) { $0 + $1.count })
        for group in groups {
            for place in group { results.append(body(table.values[place])) }
        }
        return results
    }
}
