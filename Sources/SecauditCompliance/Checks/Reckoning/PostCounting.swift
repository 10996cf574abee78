import SecauditRegister

/// Which posts of a week count.
struct PostCounting: Sendable {
    let reposts: Bool
    let adverts: Bool
    let pinned: Bool

    init(_ parameters: RuleParameters) {
        let counted = Set(parameters.words("count") ?? ["repost", "advert"])
        reposts = counted.contains("repost")
        adverts = counted.contains("advert")
        pinned = counted.contains("pinned")
    }

    func tally(_ count: PostCount, of week: ISOWeek) -> PostTally {
        var left = 0
        var isSplit = true
        for (counts, part) in [(reposts, count.reposts), (adverts, count.adverts)] where !counts {
            // What was not counted apart may be all of it.
            if let part { left += part } else { isSplit = false }
        }
        if !pinned { left += count.pinned ?? 0 }
        let most = max(0, count.posts - left)
        return PostTally(
            counted: isSplit ? most : 0,
            reposts: count.reposts,
            left: min(left, count.posts),
            // Counted before the week was over: more may have followed.
            most: (count.counted.map { week.last <= $0 } ?? true) ? most : nil
        )
    }
}

/// The counts of one page by week, the latest of each.
struct PostBook {
    private let account: Account
    private let counting: PostCounting
    private let counts: [ISOWeek: PostCount]

    init(_ account: Account, counting: PostCounting) {
        self.account = account
        self.counting = counting
        var counts: [ISOWeek: PostCount] = [:]
        for count in account.posts ?? [] where counts[count.week].map({ $0.precedes(count) }) ?? true {
            counts[count.week] = count
        }
        self.counts = counts
    }

    /// On how many days of the week the page was run while the act bound.
    func days(of week: ISOWeek, under act: ActView) -> Int {
        (0..<7).count { place in
            let day = week.first.adding(days: place)
            return account.isActive(on: day) && act.binds(on: day)
        }
    }

    func tally(of week: ISOWeek) -> PostTally {
        guard let count = counts[week] else { return PostTally(reposts: nil, most: nil) }
        return counting.tally(count, of: week)
    }

    /// The last count, by its week.
    var evidence: EvidenceCitation? {
        counts.values.max { $0.week < $1.week }.map { count in
            EvidenceCitation(.posts, on: count.counted ?? count.week.last, author: count.attribution)
        }
    }
}
