package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Records the posts of several pages in one transaction; what is on record already is left out.
    ///
    /// Returns how many weeks were new or had another number.
    @discardableResult
    package func recordPosts(_ counts: [Account.ID: [PostCount]], at time: Int64) throws -> Int {
        let known = Dictionary(grouping: facts.posts, by: \.fact.account)
        var fresh: [(account: Account.ID, own: CompartmentID, counts: [PostCount])] = []
        for (account, counts) in counts.sorted(by: { $0.key < $1.key }) {
            let own = try organCompartment(of: account)
            let latest = Self.latest(known[account] ?? [])
            let new = counts.filter { latest[$0.week] != $0 }.sorted { $0.week < $1.week }
            if !new.isEmpty { fresh.append((account, own, new)) }
        }
        if fresh.isEmpty { return 0 }
        try perform(at: time) { draft in
            for item in fresh {
                try draft.put(.posts(PostsFact(account: item.account, counts: item.counts)), in: item.own)
            }
        }
        return fresh.reduce(0) { $0 + $1.counts.count }
    }

    /// The count of each week that was recorded last.
    private static func latest(_ facts: [Recorded<PostsFact>]) -> [ISOWeek: PostCount] {
        var latest: [ISOWeek: PostCount] = [:]
        for recorded in facts.sorted(by: { $0.entry < $1.entry }) {
            for count in recorded.fact.counts { latest[count.week] = count }
        }
        return latest
    }

    /// Records what was seen on a page.
    package func recordPage(_ seen: PageSeen, of account: Account.ID, at time: Int64) throws {
        let own = try organCompartment(of: account)
        try perform(at: time) { draft in
            try draft.put(.page(PageSeenFact(account: account, seen: seen)), in: own)
        }
    }
}
