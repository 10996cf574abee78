import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct MinPostsTests {
    private static func week(_ text: String) -> ISOWeek {
        guard let week = ISOWeek(text) else { preconditionFailure("not a week: \(text)") }
        return week
    }

    private static func count(
        _ week: String,
        _ posts: Int,
        reposts: Int? = nil,
        pinned: Int? = nil,
        counted: String? = nil
    ) -> PostCount {
        PostCount(week: Self.week(week), posts: posts, reposts: reposts, pinned: pinned, counted: counted.map(day))
    }

    private func rule(_ values: [String: ParameterValue] = [:]) -> Rule {
        .sample(.minPosts, ["n": .integer(8)].merging(values) { _, new in new })
    }

    private func page(_ counts: [PostCount]?, id: Account.ID = "page", created: String = "2024-02-01") -> Account {
        var page = Account.sample(id, created: day(created))
        page.posts = counts
        return page
    }

    /// Two weeks end by then within the quarter: W27 on 5 July, W28 on 12 July.
    private let asOf = day("2026-07-12")

    private func verdict(_ rule: Rule, _ pages: [Account], asOf: CalendarDay? = nil) throws -> Verdict {
        try SecauditTestSupport.verdict(
            of: rule,
            in: .sample(organs: [.sample(accounts: pages)]),
            asOf: asOf ?? self.asOf
        )
    }

    @Test(
        arguments: [
            ([8, 8], Verdict.pass), ([8, 7], .fail), ([0, 0], .fail), ([100, 7], .fail), ([8, nil], .unknown),
            ([7, nil], .fail), ([nil, nil], .unknown),
        ] as [([Int?], Verdict)]
    )
    func `every whole week has to reach the norm`(posts: [Int?], expected: Verdict) throws {
        let counts = zip(["2026-W27", "2026-W28"], posts).compactMap { week, posts in
            posts.map { Self.count(week, $0) }
        }
        #expect(try verdict(rule(), [page(counts)]) == expected)
    }

    @Test func `nobody has counted`() throws {
        let found = try findings(of: rule(), in: .sample(organs: [.sample(accounts: [page(nil)])]), asOf: asOf)
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.posts(.notCounted(weeks: 2, required: 8))]])
    }

    @Test(arguments: [("2026-07-04", Verdict.notApplicable), ("2026-07-05", .fail)])
    func `a week is judged from its Sunday on`(asOf: String, expected: Verdict) throws {
        #expect(try verdict(rule(), [page([Self.count("2026-W27", 7)])], asOf: day(asOf)) == expected)
    }

    /// The week from 29 December 2025 to 4 January 2026 ends in the first quarter, and in it alone.
    @Test(arguments: [("2025-12-31", 0), ("2026-01-31", 1)])
    func `a week over the turn of the year is judged once`(asOf: String, count: Int) throws {
        let town = Municipality.sample(organs: [.sample(accounts: [page([Self.count("2026-W01", 1)])])])
        let found = try findings(of: rule(), in: town, asOf: day(asOf))
        let short = found.flatMap(\.facts).filter { fact in
            if case .posts(.short) = fact { true } else { false }
        }
        #expect(short.count == count)
    }

    @Test(arguments: [
        ("2026-07-06", "skip", 7, Verdict.fail), ("2026-07-07", "skip", 0, .notApplicable),
        // 8 × 6 ÷ 7, rounded down, is 6.
        ("2026-07-07", "prorate", 6, .pass), ("2026-07-07", "prorate", 5, .fail),
        ("2026-07-12", "prorate", 1, .pass), ("2026-07-12", "prorate", 0, .fail),
    ])
    func `of a week in which the page began nothing is asked, or a part`(
        created: String,
        partial: String,
        posts: Int,
        expected: Verdict
    ) throws {
        let page = page([Self.count("2026-W28", posts)], created: created)
        #expect(try verdict(rule(["partial-weeks": .word(partial)]), [page]) == expected)
    }

    @Test(arguments: [(0, Verdict.fail), (1, .pass)])
    func `some weeks may be missed where the rule says so`(allowed: Int, expected: Verdict) throws {
        let counts = [Self.count("2026-W27", 7), Self.count("2026-W28", 8)]
        #expect(try verdict(rule(["allowed-missed-weeks": .integer(allowed)]), [page(counts)]) == expected)
    }

    @Test(arguments: [
        (["repost", "advert"], 3 as Int?, Verdict.pass), (["advert"], 3, .fail), (["advert"], 0, .pass),
        // Nobody counted the reposts apart: with 8 posts in all nobody knows.
        (["advert"], nil, .unknown), (["repost", "advert"], nil, .pass),
    ])
    func `reposts count or do not`(counted: [String], reposts: Int?, expected: Verdict) throws {
        let counts = ["2026-W27", "2026-W28"].map { Self.count($0, 8, reposts: reposts) }
        #expect(try verdict(rule(["count": .words(counted)]), [page(counts)]) == expected)
    }

    @Test func `fewer posts than the norm fail whatever the reposts are`() throws {
        let counts = ["2026-W27", "2026-W28"].map { Self.count($0, 7) }
        #expect(try verdict(rule(["count": .words([])]), [page(counts)]) == .fail)
    }

    @Test(arguments: [(["repost", "advert"], Verdict.fail), (["repost", "advert", "pinned"], .pass)])
    func `an old pinned post counts only where it is named`(counted: [String], expected: Verdict) throws {
        let counts = [Self.count("2026-W27", 8), Self.count("2026-W28", 8, pinned: 1)]
        #expect(try verdict(rule(["count": .words(counted)]), [page(counts)]) == expected)
    }

    @Test(arguments: [("2026-07-11", 7, Verdict.unknown), ("2026-07-11", 8, .pass), ("2026-07-12", 7, .fail)])
    func `what was counted before the week was over may have grown`(
        counted: String,
        posts: Int,
        expected: Verdict
    ) throws {
        let counts = [Self.count("2026-W27", 8), Self.count("2026-W28", posts, counted: counted)]
        #expect(try verdict(rule(), [page(counts)]) == expected)
    }

    @Test func `the latest count of a week stands`() throws {
        let old = Self.count("2026-W28", 9, counted: "2026-07-13")
        let new = Self.count("2026-W28", 7, counted: "2026-08-01")
        let first = Self.count("2026-W27", 8)
        #expect(try verdict(rule(), [page([first, old, new])]) == .fail)
        #expect(try verdict(rule(), [page([new, old, first])]) == .fail)
    }

    @Test(arguments: [("flagship", Verdict.fail), ("active", .pass), ("card", .notApplicable)])
    func `a category has a norm of its own, or none`(category: String, expected: Verdict) throws {
        var page = page(["2026-W27", "2026-W28"].map { Self.count($0, 4) })
        page.category = Account.Category(rawValue: category)
        let rule = rule(["n-flagship": .integer(10), "n-active": .integer(3), "n-card": .integer(0)])
        #expect(try verdict(rule, [page]) == expected)
    }

    @Test(
        arguments: [(7, 1, Verdict.pass), (6, 1, .fail), (8, nil, .pass), (7, nil, .unknown)] as [(Int, Int?, Verdict)]
    )
    func `of an organ all pages together`(first: Int, second: Int?, expected: Verdict) throws {
        let weeks = ["2026-W27", "2026-W28"]
        let pages = [
            page(weeks.map { Self.count($0, first) }, id: "a"),
            page(second.map { posts in weeks.map { Self.count($0, posts) } }, id: "b"),
        ]
        #expect(try verdict(rule(["per": .word("organ")]), pages) == expected)
    }

    @Test func `a number does not prove a topic`() throws {
        let rule = rule(["topic-limited": .boolean(true)])
        let page = page(["2026-W27", "2026-W28"].map { Self.count($0, 8) })
        #expect(try verdict(rule, [page]) == .unknown)
        let answer = Attestation(rule: "min-posts", answer: .yes, on: day("2026-07-10"), through: day("2026-09-30"))
        let town = Municipality.sample(organs: [.sample(accounts: [page], attestations: [answer])])
        #expect(try SecauditTestSupport.verdict(of: rule, in: town, asOf: asOf) == .pass)
        // A word about the topic does not stand in the place of a number.
        let uncounted = Municipality.sample(organs: [.sample(accounts: [self.page(nil)], attestations: [answer])])
        #expect(try SecauditTestSupport.verdict(of: rule, in: uncounted, asOf: asOf) == .unknown)
    }

    @Test func `a suspended page owes nothing`() throws {
        var page = page([Self.count("2026-W27", 0), Self.count("2026-W28", 0)])
        page.suspensions = [Suspension(from: day("2026-07-05"), to: day("2026-07-06"))]
        #expect(try verdict(rule(), [page]) == .notApplicable)
    }

    @Test func `an organ without a page owes no posts`() throws {
        let found = try findings(of: rule(["per": .word("organ")]), in: .sample(organs: [.sample()]), asOf: asOf)
        #expect(found.map(\.verdict) == [.notApplicable])
        #expect(found.map(\.facts) == [[.scope(.noAccounts)]])
    }

    /// What somebody wrote down for a page before it was there is no post of the organ's.
    @Test func `a page that was not there in a week counts for nothing in it`() throws {
        let weeks = ["2026-W27", "2026-W28"]
        let later = page([Self.count("2026-W27", 5), Self.count("2026-W28", 5)], id: "b", created: "2026-07-06")
        for (posts, expected) in [(8, Verdict.pass), (4, .fail)] {
            let pages = [page([Self.count(weeks[0], posts), Self.count(weeks[1], 4)], id: "a"), later]
            #expect(try verdict(rule(["per": .word("organ")]), pages) == expected)
        }
        // Nobody has counted it either: of a page that was not there nothing is missing.
        let uncounted = page([Self.count("2026-W28", 0)], id: "b", created: "2026-07-06")
        let pages = [page(weeks.map { Self.count($0, 8) }, id: "a"), uncounted]
        #expect(try verdict(rule(["per": .word("organ")]), pages) == .pass)
    }

    @Test func `the last week that was counted is cited`() throws {
        let page = page(["2026-W28", "2026-W27"].map { Self.count($0, 8) })
        let found = try findings(of: rule(), in: .sample(organs: [.sample(accounts: [page])]), asOf: asOf)
        #expect(found.map(\.evidence) == [[EvidenceCitation(.posts, on: day("2026-07-12"))]])
    }

    @Test(arguments: [(0, [7, 8], false), (1, [7, 8], true), (1, [8, 8], false)])
    func `that weeks may be missed is told where some were`(allowed: Int, posts: [Int], isTold: Bool) throws {
        let page = page(zip(["2026-W27", "2026-W28"], posts).map { Self.count($0, $1) })
        let rule = rule(["allowed-missed-weeks": .integer(allowed)])
        let facts = try findings(of: rule, in: .sample(organs: [.sample(accounts: [page])]), asOf: asOf).flatMap(
            \.facts
        )
        #expect(facts.contains(.posts(.missedAllowed(allowed))) == isTold)
    }

    @Test func `an answer about the topic leaves the figures where they are`() throws {
        let page = page(["2026-W27", "2026-W28"].map { Self.count($0, 8) })
        let answer = Attestation(rule: "min-posts", answer: .yes, on: day("2026-07-10"))
        let town = Municipality.sample(organs: [.sample(accounts: [page], attestations: [answer])])
        let found = try findings(of: rule(["topic-limited": .boolean(true)]), in: town, asOf: asOf)
        #expect(
            found.map(\.facts) == [
                [
                    .posts(.weeks(met: 2, of: 2, required: 8)),
                    .answer(.given(.yes, on: day("2026-07-10"), through: nil, byCoordinator: false)),
                ]
            ]
        )
    }
}
