import SecauditRegister

/// Which credentials manage each page, in their order.
struct ManagedPages {
    private var pages: TextPlaces
    /// Page by page in one list: a list for each would be a hundred thousand lists of one.
    private var credentials: [CredentialView]
    /// Where those of each page begin, and at last where those of the last end.
    private var starts: [Int]

    init(_ all: [CredentialView] = []) {
        pages = TextPlaces(capacity: all.count)
        var managed: [(page: Int, credential: Int)] = []
        managed.reserveCapacity(all.count)
        var counts: [Int] = []
        counts.reserveCapacity(all.count)
        for number in all.indices {
            for page in all[number].manages {
                guard let place = pages.insert(page.text) ?? pages.place(of: page.text) else { continue }
                if place == counts.count { counts.append(0) }
                counts[place] += 1
                managed.append((place, number))
            }
        }
        starts = [0]
        starts.reserveCapacity(counts.count + 1)
        for place in counts.indices { starts.append(starts[place] + counts[place]) }
        // Each goes to the next free place of its page.
        var next = starts
        var order = Array(repeating: 0, count: managed.count)
        for (page, credential) in managed {
            order[next[page]] = credential
            next[page] += 1
        }
        credentials = order.map { all[$0] }
    }

    func managing(_ page: Account.ID) -> ArraySlice<CredentialView> {
        pages.place(of: page.text).map { credentials[starts[$0]..<starts[$0 + 1]] } ?? []
    }
}
