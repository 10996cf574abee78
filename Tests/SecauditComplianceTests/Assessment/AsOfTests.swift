import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct AsOfTests {
    private static let rules: [Rule] = [
        .sample(.accountRequired), .sample(.oneAccountPerNetwork), .sample(.twoFactorEnabled),
        .sample(.maxHolders, ["n": .integer(1)]), .sample(.credentialRecorded),
        .sample(.holdersAuthorised, ["require-act": .boolean(true)]), .sample(.rotatedAfterDeparture),
        .sample(.responsibleAppointed), .sample(.responsibleCurrent), .sample(.passwordAge, ["days": .integer(90)]),
        .sample(.siteLink, ["places": .words(["city-page"])]), .sample(.officialPage), .sample(.addressHistory),
        .sample(
            .deadlineAfterEvent,
            ["event": .word("changed"), "action": .word("reported"), "n": .integer(3)]
        ),
        .sample(.registerPublished), .sample(.localAct),
    ]

    private static let before: Municipality = .sample(
        organs: [
            .sample(accounts: [
                .sample(
                    appointments: [.sample("anna")],
                    managersSeen: [],
                    events: [
                        Event(kind: .changed, field: "phone", on: day("2026-09-29"))
                    ]
                )
            ])
        ],
        credentials: [
            .sample(
                grants: [.key("anna"), .key("tamara", to: "2026-08-14")],
                secretChanges: [],
                twoFactor: [TwoFactorEvidence(state: .on, method: .app, on: day("2026-09-01"))]
            )
        ],
        events: [],
        attestations: []
    )

    /// The same town with much that happened on `later`.
    private static func after(_ later: CalendarDay) -> Municipality {
        var town = before
        town.persons = town.persons.map { $0.id == "anna" ? $0.left(later) : $0 }
        town.events = [Event(kind: .registerPublished, on: later)]
        town.attestations = [Attestation(rule: "local-act", answer: .no, on: later)]
        town.credentials[0].grants?.append(Grant(person: "pyotr", from: later, basis: .proved))
        town.credentials[0].grants?[0].to = later
        town.credentials[0].grants?[0].rekeyOwed = true
        town.credentials[0].secretChanges = [SecretChange(on: later, differs: .proved)]
        town.credentials[0].twoFactor?.append(TwoFactorEvidence(state: .off, on: later))
        town.credentials[0].obligations = [
            Obligation(kind: .password, raised: day("2026-08-14"), cause: "tamara", statedChanged: later)
        ]
        town.credentials.append(Credential.sample("second", grants: nil))
        town.credentials[1].opened = later
        var page = town.organs[0].accounts[0]
        page.closed = later
        page.previousAddresses = [PreviousAddress(address: page.address, changedOn: later)]
        page.address = "vk.example/new"
        page.suspensions = [Suspension(from: later)]
        page.gospublikiSince = later
        page.appointments?[0].to = later
        page.appointments?.append(
            Appointment(id: "late", person: "pyotr", role: .responsible, from: later)
        )
        page.managersSeen = [
            ManagersSeen(on: later, managers: [.init(user: "5", role: .editor)], source: "stated")
        ]
        page.events?.append(Event(kind: .reported, on: later))
        page.events?.append(Event(kind: .linkPublished, on: later, place: "city-page"))
        town.organs[0].accounts = [page, .sample("new", created: later)]
        town.organs[0].closed = later
        return town
    }

    private func findings(_ town: Municipality, known: CalendarDay? = nil) throws -> [Finding] {
        try Assessor.assess(
            town,
            under: .sample(Self.rules),
            scope: CheckScope(asOf: sampleDay, asKnownOn: known),
            calendar: .sample
        ).findings
    }

    @Test
    func `what happened after the day is not seen`() throws {
        var expected = try findings(Self.before)
        let actual = try findings(Self.after(day("2026-10-01")))
        // That a debt was on record is no later fact: it was raised before the day.
        var town = Self.before
        town.credentials[0].obligations = [Obligation(kind: .password, raised: day("2026-08-14"), cause: "tamara")]
        town.organs[0].accounts[0].previousAddresses = []
        expected = try findings(town)
        #expect(actual == expected)
    }

    @Test
    func `what happened on the day is seen`() throws {
        #expect(try findings(Self.after(sampleDay)).map(\.verdict) != findings(Self.before).map(\.verdict))
    }

    @Test(arguments: [("2026-09-30", ["judged", "opened"]), ("2026-10-01", [])] as [(String, [Credential.ID])])
    func `a password judged later, or of a credential opened later, is equal to none`(
        later: String,
        equal: [Credential.ID]
    ) throws {
        var (first, judged, opened) = (
            Credential.sample("first"), Credential.sample("judged"), Credential.sample("opened")
        )
        first.passwordStanding = PasswordStanding(on: day("2026-09-01"), equalTo: ["judged", "opened"])
        judged.passwordStanding = PasswordStanding(on: day(later), equalTo: ["first", "opened"])
        opened.opened = day(later)
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [first, judged, opened]
        )
        let seen = town.seen(in: CheckScope(asOf: sampleDay)).credentials
        #expect(seen.first?.passwordStanding == PasswordStanding(on: day("2026-09-01"), equalTo: equal))
        let found = try Assessor.assess(
            town,
            under: .sample([.sample(.passwordReuse)]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        ).findings
        // What is not compared by then is an open question, not a failure.
        #expect(found.map(\.verdict) == [equal.isEmpty ? .unknown : .fail])
    }

    @Test(arguments: [("2026-09-10", Verdict.pass), ("2026-09-09", .unknown)])
    func `what was recorded after the day of knowledge is not seen`(known: String, expected: Verdict) throws {
        // 17:00 UTC on the ninth is midnight of the tenth at UTC+7.
        let recorded = try #require(Instant("2026-09-09T17:00:00Z"))
        let evidence = TwoFactorEvidence(
            state: .on,
            method: .app,
            on: day("2026-09-01"),
            attribution: Attribution(basis: .signed, recorded: recorded)
        )
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(twoFactor: [evidence])]
        )
        let found = try findings(town, known: day(known)).first { $0.rule.kind == .twoFactorEnabled }
        #expect(found?.verdict == expected)
    }

    @Test
    func `a list that was not on record is not known, and so nobody is not said of it`() throws {
        var appointment = Appointment.sample("anna")
        appointment.attribution = Attribution(basis: .signed, recorded: Instant("2026-09-20T00:00:00Z"))
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(appointments: [appointment])])])
        let found = try findings(town, known: day("2026-09-10")).first { $0.rule.kind == .responsibleAppointed }
        #expect(found?.verdict == .unknown)
    }
}
