import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct RotatedAfterDepartureTests {
    private let rule = Rule.sample(.rotatedAfterDeparture)

    private func town(_ credential: Credential, persons: [Person] = [.anna, .tamara]) -> Municipality {
        .sample(organs: [.sample(accounts: [.sample()])], persons: persons, credentials: [credential])
    }

    private func left(_ changes: [SecretChange]?, obligations: [Obligation]? = nil) -> Municipality {
        town(
            .sample(
                grants: [.key("anna"), .key("tamara", to: "2026-08-14")],
                secretChanges: changes,
                obligations: obligations
            )
        )
    }

    @Test(arguments: [
        ("2026-08-13", Verdict.fail), ("2026-08-14", .pass), ("2026-08-15", .pass), ("2026-10-01", .fail),
    ])
    func `a change counts from the last day of access on`(changed: String, expected: Verdict) throws {
        let town = left([SecretChange(on: day(changed), differs: .proved)])
        #expect(try verdict(of: rule, in: town) == expected)
    }

    @Test
    func `a failure names the person, the last day and the due day`() throws {
        let found = try findings(of: rule, in: left([]))
        #expect(
            found.map(\.facts) == [[.secret(.unchanged("login", .person("tamara"), lastDay: day("2026-08-14")))]]
        )
        #expect(
            found.map(\.due) == [DueDay(day("2026-08-14"), from: day("2026-08-14"), count: 0, unit: .workingDay)]
        )
    }

    @Test(arguments: [
        (SecretChange.Difference.proved, Verdict.pass), (.stated, .pass), (.first, .unknown), (.unknown, .unknown),
    ])
    func `only a change that differs is evidence`(differs: SecretChange.Difference, expected: Verdict) throws {
        #expect(try verdict(of: rule, in: left([SecretChange(on: day("2026-08-20"), differs: differs)])) == expected)
    }

    @Test
    func `the entry and the network are two lines`() throws {
        let obligation = Obligation(
            kind: .password,
            raised: day("2026-08-14"),
            cause: "tamara",
            entryChanged: day("2026-08-15"),
            statedChanged: day("2026-08-16")
        )
        let found = try findings(of: rule, in: left(nil, obligations: [obligation]))
        #expect(found.map(\.verdict) == [.pass])
        #expect(
            found.map(\.facts) == [
                [
                    .secret(
                        .changed(
                            "login",
                            .person("tamara"),
                            lastDay: day("2026-08-14"),
                            entry: day("2026-08-15"),
                            stated: day("2026-08-16")
                        )
                    )
                ]
            ]
        )
    }

    @Test
    func `what nobody knows is not confirmed`() throws {
        #expect(try verdict(of: rule, in: left(nil)) == .unknown)
        #expect(try verdict(of: rule, in: town(.sample(grants: nil))) == .unknown)
        let owed = Obligation(kind: .password, raised: day("2026-08-14"), cause: "tamara")
        #expect(try verdict(of: rule, in: left(nil, obligations: [owed])) == .fail)
    }

    @Test(arguments: [
        ("2026-08-13", Verdict.pass), ("2026-08-14", .pending), ("2026-08-15", .pending), ("2026-08-19", .pending),
        ("2026-08-20", .fail),
    ])
    func `three working days of grace end on the third`(asOf: String, expected: Verdict) throws {
        let rule = Rule.sample(.rotatedAfterDeparture, ["grace-working-days": .integer(3)])
        #expect(try verdict(of: rule, in: left([]), asOf: day(asOf)) == expected)
    }

    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-09-29", .fail)])
    func `the end of employment counts even with an open grant`(last: String, expected: Verdict) throws {
        let town = town(.sample(grants: [.key("tamara")], secretChanges: []), persons: [.tamara.left(day(last))])
        #expect(try verdict(of: rule, in: town) == expected)
    }

    @Test
    func `who got access again lost nothing`() throws {
        let grants = [Grant.key("tamara", to: "2026-08-14"), .key("tamara", from: "2026-09-01")]
        #expect(try verdict(of: rule, in: town(.sample(grants: grants, secretChanges: []))) == .pass)
    }

    @Test
    func `the password of a person's own profile is not the organ's`() throws {
        let own = Credential.sample(owner: .personal, grants: [.key("tamara", to: "2026-08-14")], secretChanges: [])
        #expect(try verdict(of: rule, in: town(own)) == .notApplicable)
    }

    @Test
    func `a term into a year without a calendar ends the check`() {
        let rule = Rule.sample(.rotatedAfterDeparture, ["grace-working-days": .integer(5)])
        let town = town(.sample(grants: [.key("tamara", to: "2026-12-30")], secretChanges: []))
        #expect(throws: AssessmentError.calendarYearMissing(2027)) {
            try findings(of: rule, in: town, asOf: day("2026-12-31"))
        }
    }

    @Test
    func `access given after the last working day makes no new term`() throws {
        // Left on the 14th, was given access on the 20th, lost it on the day of the check.
        let tamara = Person.tamara.left(day("2026-08-14"))
        let given = Grant.key("tamara", from: "2026-08-20", to: "2026-09-30")
        let town = town(.sample(grants: [.key("anna"), given], secretChanges: []), persons: [.anna, tamara])
        #expect(try verdict(of: rule, in: town, asOf: day("2026-09-30")) == .fail)
    }
}
