import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// Who has access, and who should not: cases 1 to 4, 6, 29, 31.
@Suite struct HolderCases {
    @Test func `case 1: who left and can still open it is counted and not authorised`() throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with(holders: ["anna", "oleg", "pyotr", "tamara"]) { town in
            town.change("tamara") { $0.employedTo = day("2026-03-14") }
        }
        let asOf = day("2026-03-20")
        let authorised = try #require(try act.findings("holders-authorised", town, asOf: asOf).first)
        #expect(authorised.verdict == .fail)
        #expect(authorised.facts == [.holders(.notEmployed("tamara", lastDay: day("2026-03-14")))])
        let holders = try #require(try act.findings("max-holders", town, asOf: asOf).first)
        #expect(holders.verdict == .fail)
        #expect(holders.facts.first == .holders(.count(4, limit: 3)))
        #expect(holders.facts.contains(.holders(.holder(Holder(bearer: .person("tamara"), sources: [.key])))))
        // On the last working day the access was still rightful.
        #expect(try act.verdicts("holders-authorised", town, asOf: day("2026-03-14")) == ["page pass"])
    }

    @Test(arguments: ["aleysk-205", "khasyn-2022"])
    func `case 1: acts without a limit of holders judge nobody by it`(id: String) throws {
        let town = CaseTown.with(holders: ["anna", "tamara"]) { town in
            town.change("tamara") { $0.employedTo = day("2026-03-14") }
        }
        var before = town
        before.change("tamara") { $0.employedTo = nil }
        let act = try RealAct(id)
        let asOf = CheckScope(asOf: day("2026-03-20"))
        #expect(try act.assess(town, asOf).findings == act.assess(before, asOf).findings)
    }

    @Test func `case 2: access withdrawn the same day and the password unchanged`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with { town in
            town.change("tamara") { $0.employedTo = day("2026-03-14") }
            town.login.grants?.append(.key("tamara", to: "2026-03-14"))
        }
        let asOf = day("2026-03-20")
        #expect(try act.verdicts("holders-authorised", town, asOf: asOf) == ["page pass"])
        let open = try #require(try act.findings("rotated-after-departure", town, asOf: asOf).first)
        #expect(open.verdict == .fail)
        #expect(open.facts == [.secret(.unchanged("login", .person("tamara"), lastDay: day("2026-03-14")))])
        #expect(open.rule.clauses[0].number == "1.6 абз. 4")
        town.login.secretChanges?.append(SecretChange(on: day("2026-03-16"), differs: .proved))
        #expect(try act.verdicts("rotated-after-departure", town, asOf: asOf) == ["page pass"])
    }

    @Test func `case 3: one person answering for two organs is one person under every reading`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with()
        CaseTown.addCulture(to: &town)
        #expect(try act.verdicts("responsible-appointed", town) == ["page pass", "culture-page pass"])
        for finding in try act.findings("max-holders", town) {
            #expect(finding.readings.count == 6)
            #expect(finding.readings.allSatisfy { $0.outcome.facts.first == .holders(.count(1, limit: 3)) })
        }
        let plan = try HandoverPlan(
            for: CaseTown.people[0],
            in: town,
            policy: nil,
            calendar: .sample,
            on: sampleDay
        )
        #expect(plan.responsibilities.map(\.account) == ["page", "culture-page"])
        #expect(plan.access.map(\.credential) == ["login", "culture-login"])
    }

    @Test func `case 4: three holders and the coordinating unit depend on the reading`() throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with(holders: ["anna", "oleg", "pyotr", "vera"]) { $0.coordinators = ["vera"] }
        #expect(try act.verdicts("max-holders", town) == ["page remark"])
        #expect(
            try act.figures("max-holders", town) == [
                "account fail", "account-without-coordinator pass", "organ fail", "organ-without-coordinator pass",
                "all fail", "all-without-coordinator pass",
            ]
        )
        #expect(try act.fixing("max-holders", "account").verdicts("max-holders", town) == ["page fail"])
        let without = act.fixing("max-holders", "account-without-coordinator")
        let finding = try #require(try without.findings("max-holders", town).first)
        #expect(finding.verdict == .pass)
        #expect(finding.facts.contains(.holders(.coordinatorNotCounted("vera"))))
        #expect(finding.applied.fixedReading?.basis == "письмо от 09.01.2025 № 1")
    }

    @Test func `case 6: managers seen by the network count beside the keys`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with(holders: ["anna", "pyotr"])
        #expect(try act.verdicts("max-holders", town) == ["page pass"])
        let editors = ["1001", "1002", "1003", "9001", "9002"].map { ManagersSeen.Manager(user: $0, role: .editor) }
        let moderator = ManagersSeen.Manager(user: "9003", role: .moderator)
        let seen = day("2026-09-15")
        town.page.managersSeen = [ManagersSeen(on: seen, managers: editors + [moderator], source: "stated")]
        let finding = try #require(try act.findings("max-holders", town).first)
        #expect(finding.verdict == .fail)
        #expect(finding.facts.first == .holders(.count(5, limit: 3)))
        let holders = finding.facts.compactMap { fact -> Holder? in
            if case .holders(.holder(let holder)) = fact { holder } else { nil }
        }
        let shown = Holder.Source.seen(.editor, on: seen)
        #expect(holders.first { $0.bearer == .person("anna") }?.sources == [.key, shown])
        #expect(holders.first { $0.bearer == .person("tamara") }?.sources == [shown])
        #expect(!holders.contains { $0.bearer == .profile(NetworkIdentity(network: "vk", user: "9003")) })
    }

    @Test func `case 29: a personal profile has no password to keep or to change`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with { town in
            town.login.owner = .personal
            town.login.custody = nil
            town.login.secretChanges = nil
            town.login.grants?.append(.key("tamara", to: "2026-03-14"))
        }
        #expect(try act.verdicts("credential-recorded", town) == ["page pass"])
        #expect(try act.verdicts("rotated-after-departure", town) == ["page not-applicable"])
        #expect(try act.verdicts("two-factor-enabled", town) == ["page pass"])
        town.login.twoFactor = nil
        #expect(try act.verdicts("two-factor-enabled", town) == ["page unknown"])
    }

    @Test func `case 31: withdrawal alone is not enough while somebody may keep an old copy`() throws {
        let act = try RealAct("novoaltaysk-608")
        let asOf = day("2026-08-20")
        var town = CaseTown.with { $0.login.grants?.append(.key("tamara", to: "2026-08-14")) }
        #expect(try act.verdicts("rotated-after-departure", town, asOf: asOf) == ["page fail"])
        // An entry that is not known to differ may be the old password.
        town.login.secretChanges = [SecretChange(on: day("2026-08-15"), differs: .unknown)]
        #expect(try act.verdicts("rotated-after-departure", town, asOf: asOf) == ["page unknown"])
        town.login.secretChanges = [SecretChange(on: day("2026-08-15"), differs: .proved)]
        #expect(try act.verdicts("rotated-after-departure", town, asOf: asOf) == ["page pass"])
    }
}
