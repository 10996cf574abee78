import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct OneAccountPerNetworkTests {
    private func verdicts(_ organs: [Organ], _ values: [String: ParameterValue] = [:]) throws -> [Verdict] {
        try findings(of: .sample(.oneAccountPerNetwork, strength: .mustNot, values), in: .sample(organs: organs))
            .map(\.verdict)
    }

    @Test
    func `one each passes and two in one network fail`() throws {
        #expect(try verdicts([.sample(accounts: [.sample("a"), .sample("b", network: "ok")])]) == [.pass])
        #expect(try verdicts([.sample(accounts: [.sample("a"), .sample("b")])]) == [.fail])
        #expect(try verdicts([.sample(accounts: [])]) == [.notApplicable])
    }

    @Test
    func `the pages of each crowded network are named`() throws {
        let pages = [
            Account.sample("v2"), Account.sample("o1", network: "ok"), Account.sample("v1"),
            Account.sample("t", network: "telegram"), Account.sample("o2", network: "ok"),
        ]
        let found = try findings(
            of: .sample(.oneAccountPerNetwork, strength: .mustNot),
            in: .sample(organs: [.sample(accounts: pages)])
        )
        #expect(
            found.map(\.facts) == [
                [
                    .network(.severalAccounts("ok", ["o1", "o2"], count: 2)),
                    .network(.severalAccounts("vk", ["v1", "v2"], count: 2)),
                ]
            ]
        )
    }

    /// Up to seven pages are compared with one another, more are counted.
    @Test(arguments: [2, 7, 8, 9])
    func `of many pages two in one network are found as of few`(count: Int) throws {
        let pages = (1...count).map { Account.sample(Account.ID("page\($0)"), network: NetworkID("network\($0)")) }
        let rule = Rule.sample(.oneAccountPerNetwork, strength: .mustNot)
        let apart = try findings(of: rule, in: .sample(organs: [.sample(accounts: pages)]))
        #expect(apart.map(\.verdict) == [.pass])
        #expect(apart.map(\.facts) == [[.network(.oneAccountEach)]])
        // The last page stands in the network of the one before it.
        var crowded = pages
        crowded[count - 1] = .sample("second", network: pages[count - 2].network)
        let found = try findings(of: rule, in: .sample(organs: [.sample(accounts: crowded)]))
        let pair = [pages[count - 2].id, "second"]
        #expect(found.map(\.verdict) == [.fail])
        #expect(found.map(\.facts) == [[.network(.severalAccounts(pages[count - 2].network, pair, count: 2))]])
    }

    @Test(arguments: [(true, Verdict.fail), (false, .pass)])
    func `a suspended page counts by the policy`(counts: Bool, expected: Verdict) throws {
        let old = Account.sample("old", suspensions: [Suspension(from: day("2026-01-01"))])
        let values: [String: ParameterValue] = ["count-suspended": .boolean(counts)]
        #expect(try verdicts([.sample(accounts: [old, .sample("new")])], values) == [expected])
    }

    @Test(arguments: [("2026-09-29", Verdict.pass), ("2026-09-30", .fail)])
    func `a closed page counts through its last day`(closed: String, expected: Verdict) throws {
        let old = Account.sample("old", closed: day(closed))
        #expect(try verdicts([.sample(accounts: [old, .sample("new")])]) == [expected])
    }

    @Test(arguments: [("organ", Verdict.pass), ("municipality", .fail)])
    func `by organ or by municipality`(scope: String, expected: Verdict) throws {
        let organs = [
            Organ.sample("a", accounts: [.sample("x")]), Organ.sample("b", kind: .body, accounts: [.sample("y")]),
            Organ.sample("c", kind: .body, accounts: [.sample("z", network: "ok")]),
        ]
        #expect(try verdicts(organs, ["scope": .word(scope)]) == [expected, expected, .pass])
    }

    @Test
    func `both readings open make a remark`() throws {
        let rule = Rule.sample(
            .oneAccountPerNetwork,
            readings: [.sample("organ", ["scope": .word("organ")]), .sample("town", ["scope": .word("municipality")])]
        )
        let organs = [Organ.sample("a", accounts: [.sample("x")]), Organ.sample("b", accounts: [.sample("y")])]
        #expect(try findings(of: rule, in: .sample(organs: organs)).map(\.verdict) == [.remark, .remark])
    }
}
