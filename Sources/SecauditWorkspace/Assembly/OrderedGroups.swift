internal import SecauditRegister

/// The values of a table in the order of their ids, apart by what they belong to: places alone, for the values are large.
struct OrderedGroups<Object, Value, Owner: Hashable> {
    private typealias Table = [Identifier<Object>: Value]

    private let table: Table
    /// Where the values lie in the table, in the order of their ids.
    private let order: [Table.Index]
    private let chains: Chains<Owner>

    /// `expected`: how many owners there may be.
    init(_ table: [Identifier<Object>: Value], expecting expected: Int = 0, by owner: (Value) -> Owner) {
        self.table = table
        let indices = Array(table.indices)
        let order = indices.map { table[$0].key.text }.orderedPlaces.map { indices[$0] }
        self.order = order
        chains = Chains(count: order.count, expecting: expected) { owner(table.values[order[$0]]) }
    }

    /// What `body` makes of the values that belong to `owner`.
    func map<Result>(of owner: Owner, _ body: (Value) -> Result) -> [Result] {
        map(of: CollectionOfOne(owner), body)
    }

    /// What `body` makes of the values that belong to several owners, those of one owner after another.
    ///
    /// Each result is made where it stays: it is large, and a list of lists would be copied into one.
    func map<Result>(of owners: some Sequence<Owner>, _ body: (Value) -> Result) -> [Result] {
        let groups = owners.compactMap(chains.places)
        var results: [Result] = []
        results.reserveCapacity(groups.reduce(0) { $0 + $1.count })
        for group in groups {
            for place in group { results.append(body(table.values[order[place]])) }
        }
        return results
    }
}
