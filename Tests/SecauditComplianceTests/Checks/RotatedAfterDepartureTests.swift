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

    @Test func `a page without any credential is not confirmed`() throws {
        let found = try findings(of: rule, in: .sample(organs: [.sample(accounts: [.sample()])]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(.noCredentialKnown)]])
    }

    @Test func `where nobody lost access that is said, and nothing else`() throws {
        let found = try findings(of: rule, in: town(.sample(grants: [.key("anna")])))
        #expect(found.map(\.verdict) == [.pass])
        #expect(found.map(\.facts) == [[.secret(.nobodyLostAccess)]])
    }

    private func owed(_ entry: String?, _ stated: String?, cause: Person.ID? = "tamara", raised: String = "2026-08-14")
        -> Obligation
    {
        Obligation(
            kind: .password,
            raised: day(raised),
            cause: cause,
            entryChanged: entry.map(day),
            statedChanged: stated.map(day)
        )
    }

    @Test(
        arguments: [
            ("2026-08-14", "2026-08-14", Verdict.pass), ("2026-08-13", "2026-08-14", .unknown),
            ("2026-08-14", "2026-08-13", .unknown), ("2026-08-13", "2026-08-13", .fail), (nil, "2026-08-14", .unknown),
            ("2026-08-14", nil, .unknown), (nil, nil, .fail),
        ] as [(String?, String?, Verdict)]
    )
    func `in the vault both the entry and the statement are wanted, from the last day on`(
        entry: String?,
        stated: String?,
        expected: Verdict
    ) throws {
        #expect(try verdict(of: rule, in: left(nil, obligations: [owed(entry, stated)])) == expected)
    }

    @Test(arguments: [Credential.Custody.journal, .none])
    func `a password kept elsewhere has no entry to change`(custody: Credential.Custody) throws {
        let credential = Credential.sample(
            custody: custody,
            grants: [.key("anna"), .key("tamara", to: "2026-08-14")],
            obligations: [owed(nil, "2026-08-14")]
        )
        #expect(try verdict(of: rule, in: town(credential)) == .pass)
    }

    /// One that names nobody belongs to those who had lost access by the day it was raised.
    @Test(arguments: [("2026-08-14", Verdict.pass), ("2026-08-15", .pass), ("2026-08-13", .fail)])
    func `an obligation without a cause counts by its day`(raised: String, expected: Verdict) throws {
        let obligation = owed("2026-08-20", "2026-08-20", cause: nil, raised: raised)
        #expect(try verdict(of: rule, in: left([], obligations: [obligation])) == expected)
    }

    /// 14 August 2026 is a Friday: the third working day after it is Wednesday, the 19th.
    @Test(
        arguments: [
            ("2026-08-19", Verdict.pass, nil), ("2026-08-20", .passLate, "2026-08-19"), (nil, .fail, "2026-08-19"),
        ] as [(String?, Verdict, String?)]
    )
    func `where days are granted a later change is late`(changed: String?, expected: Verdict, due: String?) throws {
        let rule = Rule.sample(.rotatedAfterDeparture, ["grace-working-days": .integer(3)])
        let changes = changed.map { [SecretChange(on: day($0), differs: .proved)] } ?? []
        let found = try findings(of: rule, in: left(changes))
        #expect(found.map(\.verdict) == [expected])
        #expect(found.map { $0.due?.day } == [due.map(day)])
    }

    @Test func `of several terms the earliest is printed`() throws {
        let rule = Rule.sample(.rotatedAfterDeparture, ["grace-working-days": .integer(3)])
        for ends in [("2026-08-14", "2026-09-04"), ("2026-09-04", "2026-08-14")] {
            let credential = Credential.sample(
                grants: [.key("anna"), .key("pyotr", to: ends.0), .key("tamara", to: ends.1)],
                secretChanges: []
            )
            let found = try findings(of: rule, in: town(credential, persons: [.anna, .pyotr, .tamara]))
            #expect(found.map { $0.due?.day } == [day("2026-08-19")])
        }
    }

    /// The third working day after a Friday and after the Saturday behind it is the same Wednesday.
    @Test(arguments: [("2026-08-14", "2026-08-15"), ("2026-08-15", "2026-08-14")])
    func `of two terms that end on one day that of the first person is printed`(first: String, second: String) throws {
        let rule = Rule.sample(.rotatedAfterDeparture, ["grace-working-days": .integer(3)])
        let credential = Credential.sample(
            grants: [.key("anna"), .key("pyotr", to: first), .key("tamara", to: second)],
            secretChanges: []
        )
        let found = try findings(of: rule, in: town(credential, persons: [.anna, .pyotr, .tamara]))
        #expect(found.map(\.due) == [DueDay(day("2026-08-19"), from: day(first), count: 3, unit: .workingDay)])
    }
}
