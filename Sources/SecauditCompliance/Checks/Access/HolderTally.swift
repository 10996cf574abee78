import SecauditRegister

/// How many persons have access to some accounts on a day, where nobody asks who they are.
struct HolderTally {
    private var bearers: Set<Bearer> = []
    /// Whether the list is complete as far as grants go.
    private(set) var isComplete = true

    init(_ all: some Sequence<Holders>) {
        for holders in all {
            holders.forEachBearer { bearers.insert($0) }
            if !holders.isComplete { isComplete = false }
        }
    }

    func count(without excluded: Set<Person.ID> = []) -> Int {
        bearers.count - excluded.count { bearers.contains(.person($0)) }
    }
}
