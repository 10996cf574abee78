import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

struct MaxHoldersTests {
    private let rule = Rule.sample(.maxHolders, ["n": .integer(3)])

    private func town(
        _ credentials: [Credential],
        seen: [ManagersSeen]? = nil,
        persons: [Person] = [.anna, .pyotr, .tamara],
        coordinators: [Person.ID]? = nil
    ) -> Municipality {
        .sample(
            organs: [.sample(accounts: [.sample(managersSeen: seen)])],
            persons: persons,
            credentials: credentials,
            coordinators: coordinators
        )
    }

    private func managers(_ users: [(String, ManagersSeen.Role)], bot: String? = nil) -> ManagersSeen {
        ManagersSeen(
            on: day("2026-09-12"),
            managers: users.map { ManagersSeen.Manager(user: $0.0, role: $0.1, isBot: $0.0 == bot) },
            source: "stated"
        )
    }

    @Test(arguments: [(2, Verdict.pass), (3, .pass), (4, .fail)])
    func `three may have access and four may not`(count: Int, expected: Verdict) throws {
        let grants = (1...count).map { Grant.key(Person.ID("p\($0)")) }
        #expect(try verdict(of: rule, in: town([.sample(grants: grants)])) == expected)
    }

    @Test
    func `a person with two credentials is one person`() throws {
        let town = town([
            .sample("a", grants: [.key("anna"), .key("pyotr")]), .sample("b", grants: [.key("anna"), .key("tamara")]),
        ])
        let facts = try findings(of: rule, in: town).first?.facts.first
        #expect(facts == .holders(.count(3, limit: 3)))
    }

    @Test
    func `editors whom the network shows count, each with its sources`() throws {
        let seen = managers([
            ("1001", .editor), ("1003", .administrator), ("77", .editor), ("88", .moderator), ("9", .service),
        ])
        let found = try findings(of: rule, in: town([.sample(grants: [.key("anna"), .key("pyotr")])], seen: [seen]))
        #expect(found.map(\.verdict) == [.fail])
        #expect(
            found.first?.facts == [
                .holders(.count(4, limit: 3)),
                .holders(
                    .holder(Holder(bearer: .person("anna"), sources: [.key, .seen(.editor, on: day("2026-09-12"))]))
                ),
                .holders(.holder(Holder(bearer: .person("pyotr"), sources: [.key]))),
                .holders(
                    .holder(Holder(bearer: .person("tamara"), sources: [.seen(.administrator, on: day("2026-09-12"))]))
                ),
                .holders(
                    .holder(
                        Holder(
                            bearer: .profile(NetworkIdentity(network: "vk", user: "77")),
                            sources: [.seen(.editor, on: day("2026-09-12"))]
                        )
                    )
                ),
                .holders(.automatic(bots: 0, service: 1)),
            ]
        )
    }

    @Test
    func `a bot is no person and a service profile stands for those who can use it`() throws {
        let seen = managers([("501", .administrator), ("900", .editor)], bot: "900")
        let town = town([.sample(grants: [.key("anna"), .key("pyotr")], profile: "501")], seen: [seen])
        let facts = try findings(of: rule, in: town).first?.facts
        #expect(facts?.first == .holders(.count(2, limit: 3)))
        #expect(facts?.last == .holders(.automatic(bots: 1, service: 0)))
    }

    @Test
    func `unknown grants are not confirmed unless those known are too many already`() throws {
        let unknown = Credential.sample("b", grants: nil)
        let three = Credential.sample(grants: ["p1", "p2", "p3"].map { .key($0) })
        let four = Credential.sample(grants: ["p1", "p2", "p3", "p4"].map { .key($0) })
        #expect(try verdict(of: rule, in: town([unknown])) == .unknown)
        #expect(try verdict(of: rule, in: town([])) == .unknown)
        #expect(try verdict(of: rule, in: town([three, unknown])) == .unknown)
        #expect(try verdict(of: rule, in: town([four, unknown])) == .fail)
    }

    @Test(arguments: [("2026-09-29", 0), ("2026-09-30", 0), ("2026-10-01", 1)])
    func `access that was withdrawn on the day of the check has ended`(last: String, count: Int) throws {
        let town = town([.sample(grants: [.key("anna", to: last)], secretChanges: [])])
        #expect(try findings(of: rule, in: town).first?.facts.first == .holders(.count(count, limit: 3)))
    }

    @Test
    func `an ended grant counts while the key change is owed`() throws {
        var grant = Grant.key("anna", to: "2026-08-01")
        grant.rekeyOwed = true
        let facts = try findings(of: rule, in: town([.sample(grants: [grant])])).first?.facts
        #expect(
            facts?.prefix(2) == [
                .holders(.count(1, limit: 3)),
                .holders(.holder(Holder(bearer: .person("anna"), sources: [.keyChangeOwed]))),
            ]
        )
    }

    @Test
    func `who left with an unchanged secret is listed apart and not counted`() throws {
        let left = Credential.sample(grants: [.key("tamara", to: "2026-08-14")], secretChanges: [])
        let facts = try findings(of: rule, in: town([left])).first?.facts
        #expect(facts?.first == .holders(.count(0, limit: 3)))
        #expect(facts?.last == .holders(.possiblyHasAccess(.person("tamara"), lastDay: day("2026-08-14"))))
    }

    @Test
    func `a person who left and still holds the key counts`() throws {
        let town = town([.sample(grants: [.key("anna")])], persons: [.anna.left(day("2026-03-14"))])
        #expect(try findings(of: rule, in: town).first?.facts.first == .holders(.count(1, limit: 3)))
    }

    @Test
    func `whether the coordinating unit counts is a reading`() throws {
        let credential = Credential.sample(grants: ["anna", "p1", "p2", "p3"].map { .key($0) })
        let readings = [
            Reading.sample("with", ["count-coordinator": .boolean(true)]),
            Reading.sample("without", ["count-coordinator": .boolean(false)]),
        ]
        let rule = Rule.sample(.maxHolders, ["n": .integer(3)], readings: readings)
        let town = town([credential], coordinators: ["anna"])
        let open = try findings(of: rule, in: town)
        #expect(open.map(\.verdict) == [.remark])
        #expect(open.first?.facts == [.scope(.dependsOnReading)])
        #expect(open.first?.readings.map(\.outcome.verdict) == [.fail, .pass])
        #expect(
            open.first?.readings.map(\.outcome.facts.first) == [
                .holders(.count(4, limit: 3)), .holders(.count(3, limit: 3)),
            ]
        )
        for (choice, expected) in [("with", Verdict.fail), ("without", .pass)] {
            let fixed = FixedReading(choice: choice, basis: "письмо от 01.02.2026 № 5")
            let policy = PolicyInForce.sample([rule], fixedReadings: ["max-holders": fixed])
            let found = try findings(of: rule, in: town, under: policy)
            #expect(found.map(\.verdict) == [expected])
            let title = try #require(readings.first { $0.id == choice }).title
            #expect(found.first?.facts.last == .scope(.readingFixed(fixed, title: title)))
            #expect(found.first?.readings.isEmpty == true)
        }
    }

    @Test(arguments: [("account", Verdict.pass, 2), ("organ", .fail, 1), ("all", .fail, 1)])
    func `persons are counted by account, by organ or over all`(per: String, expected: Verdict, subjects: Int) throws {
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample("x"), .sample("y")])],
            credentials: [
                .sample("a", manages: ["x"], grants: ["p1", "p2", "p3"].map { .key($0) }),
                .sample("b", manages: ["y"], grants: ["p3", "p4"].map { .key($0) }),
            ]
        )
        let rule = Rule.sample(.maxHolders, ["n": .integer(3), "per": .word(per)])
        let found = try findings(of: rule, in: town)
        #expect(found.map(\.verdict) == Array(repeating: expected, count: subjects))
    }

    @Test
    func `readings by account and over all meet at the account`() throws {
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample("x"), .sample("y")])],
            credentials: [
                .sample("a", manages: ["x"], grants: ["p1", "p2", "p3", "p4"].map { .key($0) }),
                .sample("b", manages: ["y"], grants: [.key("p5")]),
            ]
        )
        let rule = Rule.sample(
            .maxHolders,
            ["n": .integer(3)],
            readings: [.sample("each", ["per": .word("account")]), .sample("all", ["per": .word("all")])]
        )
        #expect(try findings(of: rule, in: town).map(\.verdict) == [.fail, .remark])
    }

    @Test(arguments: ["organ", "all"])
    func `without a page there is nothing to count`(per: String) throws {
        let rule = Rule.sample(.maxHolders, ["n": .integer(3), "per": .word(per)])
        let found = try findings(of: rule, in: .sample(organs: [.sample()]))
        #expect(found.map(\.verdict) == [.notApplicable])
        #expect(found.map(\.facts) == [[.scope(.noAccounts)]])
    }

    @Test func `what a page has is told, and what it has not is not`() throws {
        let claimed = Grant(person: "pyotr", from: day("2025-02-10"), basis: .claimed)
        let found = try findings(of: rule, in: town([.sample(grants: [.key("anna"), claimed])], seen: [managers([])]))
        #expect(found.map(\.verdict) == [.pass])
        #expect(
            found.map(\.facts) == [
                [
                    .holders(.count(2, limit: 3)),
                    .holders(.holder(Holder(bearer: .person("anna"), sources: [.key]))),
                    .holders(.holder(Holder(bearer: .person("pyotr"), sources: [.stated]))),
                ]
            ]
        )
        #expect(
            found.first?.evidence.filter { $0.what == .grant } == [
                EvidenceCitation(
                    .grant,
                    on: day("2025-01-10"),
                    author: Attribution(person: "anna", basis: .signed),
                    standing: .proved
                ),
                EvidenceCitation(
                    .grant,
                    on: day("2025-02-10"),
                    author: Attribution(person: "pyotr", basis: .claimed),
                    standing: .claimed
                ),
            ]
        )
    }

    /// On the last day of a grant the key change that it leaves behind is not owed yet.
    @Test(arguments: [("2026-09-29", Holder.Source.keyChangeOwed), ("2026-09-30", .key)])
    func `a key change is owed from the day after the end`(last: String, source: Holder.Source) throws {
        var grant = Grant.key("anna", to: last)
        grant.rekeyOwed = true
        let facts = try findings(of: rule, in: town([.sample(grants: [grant])])).first?.facts
        #expect(facts?.contains(.holders(.holder(Holder(bearer: .person("anna"), sources: [source])))) == true)
    }

    @Test func `those who left stand in order`() throws {
        let grants = [("tamara", "2026-08-14"), ("anna", "2026-08-15"), ("pyotr", "2026-08-13")]
            .map { Grant.key(Person.ID($0), to: $1) }
        let facts = try findings(of: rule, in: town([.sample(grants: grants, secretChanges: [])])).first?.facts
        #expect(
            facts?.suffix(3) == [
                .holders(.possiblyHasAccess(.person("anna"), lastDay: day("2026-08-15"))),
                .holders(.possiblyHasAccess(.person("pyotr"), lastDay: day("2026-08-13"))),
                .holders(.possiblyHasAccess(.person("tamara"), lastDay: day("2026-08-14"))),
            ]
        )
    }

    /// A peak is a day with more than on the last; as many are none.
    @Test(arguments: [(1, false), (2, true)])
    func `the day of the greatest number is told where it is not the last`(count: Int, isPeak: Bool) throws {
        let then = ["pyotr", "tamara"].prefix(count).map {
            Grant.key(Person.ID($0), from: "2026-08-01", to: "2026-08-02")
        }
        let town = town([.sample(grants: then + [.key("anna", from: "2026-08-20")], secretChanges: nil)])
        let peak = Rule.sample(.maxHolders, ["n": .integer(3), "window": .word("period-max")])
        let facts = try #require(try findings(of: peak, in: town).first?.facts)
        #expect(facts.contains(.holders(.peak(day("2026-08-01")))) == isPeak)
    }

    @Test func `the look at managers that counts is the last by the day`() {
        var page = Account.sample()
        page.managersSeen = ["2026-08-01", "2026-08-02", "2026-08-03"].map {
            ManagersSeen(on: day($0), managers: [], source: "stated")
        }
        #expect(page.latestManagers(on: day("2026-07-31")) == nil)
        #expect(page.latestManagers(on: day("2026-08-01"))?.on == day("2026-08-01"))
        #expect(page.latestManagers(on: day("2026-08-02"))?.on == day("2026-08-02"))
    }

    /// A long list is found by a table; the seventeenth holder is the first that goes into it.
    @Test(arguments: [15, 16, 17, 18])
    func `a person with two ways in is one, however many there are`(count: Int) throws {
        let grants = (1...count).map { Grant.key(Person.ID("p\($0)")) }
        let again = (1...count).map { Grant(person: Person.ID("p\($0)"), from: day("2025-01-10"), basis: .claimed) }
        let facts = try findings(of: rule, in: town([.sample("a", grants: grants), .sample("b", grants: again)])).first?
            .facts
        #expect(facts?.first == .holders(.count(count, limit: 3)))
        let holders = (facts ?? []).filter {
            if case .holders(.holder(let one)) = $0 { one.sources.count == 2 } else { false }
        }
        #expect(holders.count == count)
    }
}
