import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

/// Cases about what stands on a page: its description and its posts.
struct ConductCases {
    private static func counts(_ posts: Int, reposts: Int? = nil, pinned: Int? = nil, weeks: [String]) -> [PostCount] {
        weeks.compactMap { ISOWeek($0) }.map { PostCount(week: $0, posts: posts, reposts: reposts, pinned: pinned) }
    }

    private func verdicts(_ act: RealAct, _ rule: String, _ town: Municipality, asOf: String) throws -> [Verdict] {
        let scope = CheckScope(asOf: day(asOf), groups: Set(RuleGroup.allCases))
        let assessment = try act.assess(town, scope)
        return (assessment.findings + assessment.apart).filter { $0.rule.id == rule }.map(\.verdict)
    }

    /// «При наличии» stands in 2.4 for the page and not in 3.1 for the responsible person.
    @Test(arguments: [(nil, Verdict.pass), ("adm@town.example", .fail)] as [(String?, Verdict)])
    func `case 19: a page need not give an e-mail that the organ does not have`(
        email: String?,
        expected: Verdict
    ) throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with { town in
            town.organs[0].postalAddress = "658000, ул. Примерная, 5"
            town.organs[0].phone = "8 (38500) 2-12-34"
            town.organs[0].email = email
            town.page.pageSeen = [
                PageSeen(
                    on: day("2026-09-01"),
                    name: "Администрация города",
                    postalAddress: "658000, улица Примерная, дом 5",
                    email: "",
                    phone: "+7 38500 2-12-34"
                )
            ]
            town.change("anna") { $0.email = nil }
        }
        #expect(try verdicts(act, "page-description", town, asOf: "2026-09-30") == [expected])
        #expect(try verdicts(act, "register-fields", town, asOf: "2026-09-30") == [.fail])
    }

    /// The week from 29 December to 4 January, in the act of a town seven and of one eleven hours east of Greenwich.
    @Test(arguments: [("novoaltaysk-608", 8), ("khasyn-2022", 3)])
    func `case 25: the week over the New Year belongs to the quarter of its Sunday`(id: String, norm: Int) throws {
        let act = try RealAct(id)
        let town = CaseTown.with { $0.page.posts = Self.counts(norm - 1, weeks: ["2026-W01"]) }
        #expect(try verdicts(act, "min-posts", town, asOf: "2025-12-31") == [.unknown])
        #expect(try verdicts(act, "min-posts", town, asOf: "2026-01-03") == [.notApplicable])
        #expect(try verdicts(act, "min-posts", town, asOf: "2026-01-04") == [.fail])
    }

    /// The last post of the year was made at 23:30 on Sunday in the one town, which is half past three on Monday in
    /// the other.
    @Test(arguments: [("+07:00", "2026-W01"), ("+11:00", "2026-W02")])
    func `case 25: a post belongs to the week of the town's own clocks`(zone: String, week: String) throws {
        let moment = try #require(Instant("2026-01-04T16:30:00Z"))
        #expect(ISOWeek(containing: moment, in: try #require(ZoneOffset(zone))).description == week)
    }

    @Test func `case 25: of the week in which a page was created nothing is asked`() throws {
        let act = try RealAct("novoaltaysk-608")
        let wednesday = CaseTown.with(created: day("2026-07-08")) {
            $0.page.posts = Self.counts(0, weeks: ["2026-W28"])
        }
        #expect(try verdicts(act, "min-posts", wednesday, asOf: "2026-07-12") == [.notApplicable])
        #expect(try verdicts(act, "min-posts", wednesday, asOf: "2026-07-19") == [.unknown])
    }

    @Test func `case 25: own posts, reposts and a pinned post of last year`() throws {
        let act = try RealAct("khasyn-2022")
        func verdict(_ posts: Int, reposts: Int, pinned: Int) throws -> [Verdict] {
            let town = CaseTown.with {
                $0.page.posts = Self.counts(posts, reposts: reposts, pinned: pinned, weeks: ["2026-W27"])
            }
            return try verdicts(act, "min-posts", town, asOf: "2026-07-05")
        }
        // Of three posts two are reposts: they count, for the act does not say what a post is.
        #expect(try verdict(3, reposts: 2, pinned: 0) == [.pass])
        #expect(try verdict(3, reposts: 0, pinned: 1) == [.fail])
    }

    @Test func `case 25: eight posts in one network and two in another depend on the reading`() throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with { town in
            town.page.posts = Self.counts(8, weeks: ["2026-W27"])
            var second = Account.sample("ok-page", network: "ok")
            second.posts = Self.counts(2, weeks: ["2026-W27"])
            town.organs[0].accounts.append(second)
            town.organs[0].attestations = [
                Attestation(rule: "min-posts", answer: .yes, on: day("2026-07-05"), through: day("2026-09-30"))
            ]
        }
        #expect(try verdicts(act, "min-posts", town, asOf: "2026-07-05") == [.remark, .pass])
        let each = act.fixing("min-posts", "account")
        #expect(try verdicts(each, "min-posts", town, asOf: "2026-07-05") == [.fail, .pass])
        let together = act.fixing("min-posts", "organ")
        #expect(try verdicts(together, "min-posts", town, asOf: "2026-07-05") == [.pass])
    }

    @Test func `case 25: what was deleted after the count counts no more`() throws {
        let act = try RealAct("khasyn-2022")
        var town = CaseTown.with { $0.page.posts = Self.counts(3, weeks: ["2026-W27"]) }
        town.page.posts?[0].counted = day("2026-07-06")
        #expect(try verdicts(act, "min-posts", town, asOf: "2026-07-05") == [.pass])
        let later = try #require(ISOWeek("2026-W27"))
        town.page.posts?.append(PostCount(week: later, posts: 2, counted: day("2026-07-20")))
        #expect(try verdicts(act, "min-posts", town, asOf: "2026-07-05") == [.fail])
    }
}
