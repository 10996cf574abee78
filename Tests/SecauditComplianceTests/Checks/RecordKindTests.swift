import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct RecordKindTests {
    private func judge(_ rule: Rule, _ account: Account, persons: [Person] = [.anna, .pyotr]) throws -> Verdict {
        try verdict(of: rule, in: .sample(organs: [.sample(accounts: [account])], persons: persons))
    }

    @Test
    func `every field of the row is filled`() throws {
        let rule = Rule.sample(
            .registerFields,
            ["fields": .words(["organ", "address", "created", "responsible", "position", "phone", "email"])]
        )
        #expect(try judge(rule, .sample(appointments: [.sample("anna")])) == .pass)
        #expect(try judge(rule, .sample(created: nil, appointments: [.sample("anna")])) == .fail)
        #expect(try judge(rule, .sample(appointments: nil)) == .unknown)
        #expect(try judge(rule, .sample(appointments: [])) == .fail)
        // Without telephone and e-mail.
        #expect(try judge(rule, .sample(appointments: [.sample("pyotr")])) == .fail)
    }

    @Test(arguments: [("Анна", nil as String?, Verdict.pass), ("А.", "И.", .fail), ("А", nil, .fail)])
    func `no patronymic is complete and initials are not`(
        given: String,
        patronymic: String?,
        expected: Verdict
    ) throws {
        let rule = Rule.sample(.registerFields, ["fields": .words(["responsible"])])
        let person = Person(id: "p", surname: "Примерова", given: given, patronymic: patronymic)
        #expect(try judge(rule, .sample(appointments: [.sample("p")]), persons: [person]) == expected)
    }

    @Test
    func `a change of address keeps the address before it`() throws {
        let rule = Rule.sample(.addressHistory)
        let moved = Event(kind: .addressChanged, on: day("2026-07-01"))
        var page = Account.sample(events: [moved])
        #expect(try judge(rule, page) == .fail)
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-06-30"))]
        #expect(try judge(rule, page) == .fail)
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-01"))]
        #expect(try judge(rule, page) == .pass)
        #expect(try judge(rule, .sample(events: [])) == .pass)
        #expect(try judge(rule, .sample(events: nil)) == .unknown)
        // One address is kept; whether it is the only one that was given up nobody has said.
        page.events = nil
        #expect(try judge(rule, page) == .unknown)
    }

    @Test
    func `the register lists every account that a credential manages`() throws {
        let rule = Rule.sample(.registerExists)
        let organs = [Organ.sample(accounts: [.sample()])]
        #expect(try verdict(of: rule, in: .sample(organs: organs, credentials: [.sample()])) == .pass)
        let stray = Credential.sample(manages: ["page", "stray"])
        #expect(try verdict(of: rule, in: .sample(organs: organs, credentials: [stray])) == .fail)
        #expect(try verdict(of: rule, in: .sample(organs: [.sample()])) == .unknown)
    }

    @Test
    func `a link counts only for the present address`() throws {
        let rule = Rule.sample(.siteLink, ["places": .words(["city-page", "own-site"])])
        let link = Event(kind: .linkPublished, on: day("2026-07-01"), place: "city-page")
        var page = Account.sample(events: [link])
        #expect(try judge(rule, page) == .pass)
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-02"))]
        #expect(try judge(rule, page) == .unknown)
        #expect(try judge(rule, .sample(events: nil)) == .unknown)
        // One address is kept; whether it is the only one that was given up nobody has said.
        page.events = nil
        #expect(try judge(rule, page) == .unknown)
    }

    @Test
    func `the connection and the mark are looked at as the policy wants`() throws {
        let mark = Rule.sample(.officialPage, ["mark": .boolean(true)])
        var page = Account.sample()
        #expect(try judge(.sample(.officialPage), page) == .unknown)
        page.gospublikiSince = day("2026-09-30")
        #expect(try judge(.sample(.officialPage), page) == .pass)
        #expect(try judge(mark, page) == .unknown)
        page.markSeen = day("2026-09-30")
        #expect(try judge(mark, page) == .pass)
    }

    @Test(arguments: [("2026-07-02", Verdict.pass), ("2026-07-01", .fail)])
    func `a password is as old as its last change`(changed: String, expected: Verdict) throws {
        let rule = Rule.sample(.passwordAge, ["days": .integer(90)])
        let changes = [
            SecretChange(on: day(changed), differs: .first), SecretChange(on: day("2026-09-01"), differs: .unknown),
        ]
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(secretChanges: changes)]
        )
        #expect(try verdict(of: rule, in: town) == expected)
        let unknown = Municipality.sample(organs: [.sample(accounts: [.sample()])], credentials: [.sample()])
        #expect(try verdict(of: rule, in: unknown) == .unknown)
    }

    /// The ban of March 2022, here with an act in force before it.
    @Test(arguments: [("2026-08-31", Verdict.pass), ("2026-09-01", .remark)])
    func `a banned network is a remark from the day of the ban`(asOf: String, expected: Verdict) throws {
        let ban = ProhibitedNetwork(
            network: "ig",
            since: day("2026-09-01"),
            basis: Bilingual(russian: "решение суда", english: "a court's decision")
        )
        let rule = Rule.sample(.prohibitedNetworks)
        let town = Municipality.sample(organs: [.sample(accounts: [.sample(network: "ig")])])
        let policy = PolicyInForce.sample([rule], prohibitedNetworks: [ban])
        #expect(try verdict(of: rule, in: town, asOf: day(asOf), under: policy) == expected)
        #expect(try verdict(of: rule, in: town) == .unknown)
    }
}
