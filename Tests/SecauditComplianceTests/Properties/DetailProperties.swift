import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What is left out because nobody will look at it changes nothing of what stays, on random towns under all five acts.
@Suite struct DetailProperties {
    @Test(arguments: PoliciesFolder.acts)
    func `findings that are not kept are counted all the same`(id: String) throws {
        let act = try RealAct(id)
        var leftOut = 0
        for seed in OrderProperties.seeds {
            let town = RandomTown(seed: seed).municipality
            let scope = CheckScope(asOf: OrderProperties.asOf, groups: Set(RuleGroup.allCases))
            let whole = try act.assess(town, scope)
            let short = try act.assess(town, scope, keeping: .shortcomings)
            let kept = whole.findings.filter { FindingDetail.shortcomings.keeps($0.verdict) }
            #expect(short.findings == kept, "seed \(seed)")
            #expect(short.apart == whole.apart.filter { FindingDetail.shortcomings.keeps($0.verdict) }, "seed \(seed)")
            #expect(short.total == whole.total, "seed \(seed)")
            #expect(short.organs == whole.organs, "seed \(seed)")
            #expect(short.ruleCount == whole.ruleCount, "seed \(seed)")
            #expect(short.waivers == whole.waivers, "seed \(seed)")
            leftOut += whole.findings.count - kept.count
        }
        #expect(leftOut > 0)
    }

    @Test func `a glance says what the judgement says`() throws {
        var kinds: Set<Kind> = []
        var verdicts: Set<Verdict> = []
        for act in try PoliciesFolder.acts.map({ try RealAct($0).inForce() }) {
            for seed in OrderProperties.seeds {
                let scope = CheckScope(asOf: OrderProperties.asOf, groups: Set(RuleGroup.allCases))
                let town = RandomTown(seed: seed).municipality.seen(in: scope)
                let register = RegisterView(town, act: ActView(act), scope: scope, calendar: try RealAct.calendar())
                let accounts = register.organs.flatMap(\.accounts)
                for rule in act.policy.rules {
                    for reading in try PreparedRule(rule, under: act).checks {
                        let seen = try glances(of: reading.check, at: accounts, register.organs, in: register)
                        for (glance, judged, subject) in seen {
                            #expect(judged == [glance], "seed \(seed), \(rule.id), \(subject)")
                            kinds.insert(rule.kind)
                            verdicts.insert(glance)
                        }
                    }
                }
            }
        }
        #expect(kinds.count > 9, "\(kinds)")
        #expect(kinds.isSuperset(of: [.accountRequired, .siteLink]))
        #expect(verdicts == [.pass, .notApplicable])
    }

    /// What a check says at a glance, with what it says on a closer look, of each of its subjects.
    private func glances(
        of check: Check,
        at accounts: [AccountView],
        _ organs: [OrganView],
        in register: RegisterView
    ) throws -> [(glance: Verdict, judged: [Verdict], subject: String)] {
        switch check {
        case .account(let check, _):
            try accounts.compactMap { account in
                try check.glance(at: account, in: register).map { glance in
                    (glance, try check.judge(account, in: register).map(\.verdict), account.account.id.text)
                }
            }
        case .organ(let check):
            try organs.compactMap { organ in
                try check.glance(at: organ, in: register).map { glance in
                    (glance, try check.judge(organ, in: register).map(\.verdict), organ.id.text)
                }
            }
        case .municipality: []
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `figures are those of the whole judgement`(countsCoordinator: Bool, overPeriod: Bool) throws {
        let check = MaxHolders(
            RuleParameters([
                "count-coordinator": .boolean(countsCoordinator),
                "window": .word(overPeriod ? "period-max" : "as-of"),
            ]),
            limit: 3
        )
        var figures: Set<Outcome> = []
        for seed in OrderProperties.seeds {
            let scope = CheckScope(asOf: OrderProperties.asOf)
            let town = RandomTown(seed: seed).municipality.seen(in: scope)
            let register = RegisterView(town, act: ActView(.sample([])), scope: scope, calendar: .sample)
            #expect(check.figures(register) == check.judge(register).map(\.figure), "seed \(seed)")
            for organ in register.organs {
                #expect(check.figures(organ, in: register) == check.judge(organ, in: register).map(\.figure))
                figures.formUnion(check.figures(organ, in: register))
            }
        }
        #expect(figures.count > 3)
    }

    @Test func `people called alike are always looked at closely`() {
        let people = People([
            .named("p1", "Образцова"), .named("p2", "образцова"), .named("p3", "Ёлкина"), .named("p4", "Елкина"),
            .named("p5", "«Примерова»"), .named("p6", "Примерова"), .named("p7", "Тестова"),
        ])
        for pair in [("p1", "p2"), ("p3", "p4"), ("p5", "p6")] as [(Person.ID, Person.ID)] {
            #expect(people.namesakes[pair.0] == people.namesakes[pair.1])
            #expect(people.namesakes[pair.0] != nil)
            #expect(people.mayHaveNamesakes([.person(pair.0), .person("p7"), .person(pair.1)]))
        }
        #expect(!people.mayHaveNamesakes([.person("p1"), .person("p3"), .person("p7"), .person("nobody")]))
    }
}

extension Person {
    fileprivate static func named(_ id: Person.ID, _ surname: String) -> Person {
        Person(id: id, surname: surname, given: "Анна")
    }
}
