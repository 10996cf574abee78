import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct PropertyTests {
    private static let rules: [Rule] = [
        .sample(.twoFactorEnabled), .sample(.maxHolders, ["n": .integer(3)]), .sample(.credentialRecorded),
        .sample(.holdersAuthorised), .sample(.rotatedAfterDeparture), .sample(.responsibleAppointed),
        .sample(.responsibleCurrent),
    ]

    private static func town(_ organ: Organ.ID = "org") -> Municipality {
        let page = Account.ID("\(organ)-page")
        return .sample(
            organs: [.sample(organ, accounts: [.sample(page, appointments: [.sample("anna")])])],
            credentials: [
                .sample(
                    Credential.ID("\(organ)-login"),
                    manages: [page],
                    grants: [.key("anna"), .key("tamara", to: "2026-08-14")],
                    secretChanges: [SecretChange(on: day("2026-08-15"), differs: .proved)],
                    twoFactor: [
                        TwoFactorEvidence(state: .on, method: .app, on: day("2026-09-01")),
                        TwoFactorEvidence(state: .off, on: day("2026-08-01")),
                    ]
                )
            ]
        )
    }

    private func findings(_ town: Municipality) throws -> [Finding] {
        try Assessor.assess(town, under: .sample(Self.rules), scope: CheckScope(asOf: sampleDay), calendar: .sample)
            .findings
    }

    @Test
    func `everything known makes everything pass`() throws {
        #expect(try findings(Self.town()).map(\.verdict) == Array(repeating: .pass, count: Self.rules.count))
    }

    @Test(arguments: 0..<5)
    func `a fact taken away gives not confirmed and never a failure`(which: Int) throws {
        var town = Self.town()
        switch which {
        case 0: town.credentials[0].grants = nil
        case 1: town.credentials[0].secretChanges = nil
        case 2: town.credentials[0].twoFactor = nil
        case 3: town.credentials[0].custody = nil
        default: town.organs[0].accounts[0].appointments = nil
        }
        let verdicts = Set(try findings(town).map(\.verdict))
        #expect(verdicts == [.pass, .unknown])
    }

    @Test
    func `the order of lists changes nothing`() throws {
        var town = Self.town("a")
        let other = Self.town("b")
        town.organs += other.organs
        town.credentials += other.credentials
        let expected = try findings(town)
        town.organs.reverse()
        town.credentials.reverse()
        town.persons.reverse()
        for place in town.credentials.indices {
            town.credentials[place].grants?.reverse()
            town.credentials[place].twoFactor?.reverse()
        }
        #expect(try findings(town) == expected)
    }

    @Test
    func `an unrelated organ changes no other finding`() throws {
        let alone = try findings(Self.town("b"))
        var town = Self.town("b")
        town.organs.insert(.sample("a", accounts: [.sample("stray")]), at: 0)
        town.credentials.append(.sample("x", manages: ["stray"], grants: nil))
        #expect(try findings(town).filter { $0.subject.organ == "b" } == alone)
    }

    @Test
    func `one person answers for two organs and counts once in each`() throws {
        var town = Self.town("a")
        let other = Self.town("b")
        town.organs += other.organs
        town.credentials += other.credentials
        for (per, limit, expected) in [("organ", 1, [Verdict.pass, .pass]), ("all", 1, [.pass])] {
            let rule = Rule.sample(.maxHolders, ["n": .integer(limit), "per": .word(per)])
            #expect(try SecauditTestSupport.findings(of: rule, in: town).map(\.verdict) == expected)
        }
    }
}
