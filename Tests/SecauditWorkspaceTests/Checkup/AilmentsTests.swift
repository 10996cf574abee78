import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

@Suite struct AilmentsTests {
    private let sample: SampleWorkspace
    private let petr = Person(id: "petr", surname: "Примеров", given: "Пётр")

    init() throws {
        sample = try SampleWorkspace()
        try sample.founder.acceptGrants(at: SampleWorkspace.start)
    }

    private func ailments(
        of workspace: Workspace? = nil,
        day: Int64 = 0,
        digests: [String: String] = [:]
    ) -> [Ailment] {
        (workspace ?? sample.founder).ailments(
            at: Instant(seconds: SampleWorkspace.start + day * SampleWorkspace.dayLength),
            zone: SampleWorkspace.zone,
            digests: digests
        )
    }

    @Test func `a town of one has one coordinator and one holder`() throws {
        #expect(ailments() == [.soleCoordinator(name: "Образцова А.")])
        _ = try sample.addCredential(password: "Zx7-plainly-a-sample")
        try sample.founder.acceptGrants(at: SampleWorkspace.start)
        #expect(
            ailments() == [
                .soleHolder(credential: "vk.com/obrazcovsk", holder: "Образцова А."),
                .soleCoordinator(name: "Образцова А."),
            ]
        )
    }

    @Test func `a second coordinator who holds and has opened everything mends both`() throws {
        let login = try sample.addCredential(password: "Zx7-plainly-a-sample")
        let second = try sample.addMember(petr, roles: [.coordinator, .officer])
        try sample.founder.grant(login, to: second.vault.ownID, withSeed: true, at: SampleWorkspace.start)
        try sample.founder.acceptGrants(at: SampleWorkspace.start)
        #expect(
            ailments() == [
                .grantsNotOpened(
                    member: "Примеров П.",
                    credentials: ["vk.com/obrazcovsk"],
                    since: try #require(CalendarDay("2026-01-12"))
                )
            ]
        )
        try second.refresh()
        try second.acceptGrants(at: SampleWorkspace.start)
        #expect(ailments(of: second).isEmpty)
    }

    @Test(arguments: [(0, false), (1, true)])
    func `who left is named from the day after the last`(day: Int64, isNamed: Bool) throws {
        let login = try sample.addCredential(password: "Zx7-plainly-a-sample")
        let second = try sample.addMember(petr, roles: [.coordinator, .officer])
        try sample.founder.grant(login, to: second.vault.ownID, withSeed: true, at: SampleWorkspace.start)
        let last = try #require(CalendarDay("2026-01-12"))
        _ = try sample.founder.leave("petr", lastDay: last, at: SampleWorkspace.start)
        let expected = Ailment.leftHolder(person: "Примеров П.", lastDay: last, credential: "vk.com/obrazcovsk")
        #expect(ailments(day: day).contains(expected) == isNamed)
    }

    @Test func `a removed holder's key is owed until a holder opens the vault`() throws {
        let login = try sample.addCredential(password: "Zx7-plainly-a-sample")
        let second = try sample.addMember(petr, roles: [.coordinator, .officer])
        let start = SampleWorkspace.start
        let sealed = try sample.addMember(Person(id: "anton", surname: "Тестов", given: "Антон"), at: start)
        try sample.founder.grant(login, to: sealed.vault.ownID, withSeed: true, at: start)
        try second.refresh()
        try second.removeMember(sealed.vault.ownID, orphan: false, at: start)
        let owed = Ailment.rekeyOwed(
            credential: "vk.com/obrazcovsk",
            removed: "Тестов А.",
            holders: ["Образцова А."]
        )
        #expect(ailments(of: second).contains(owed))
        try sample.founder.refresh()
        #expect(try !sample.founder.settleOwed(at: start).isEmpty)
        try second.refresh()
        #expect(!ailments(of: second).contains(owed))
    }

    @Test func `a credential whose only holder was removed has none`() throws {
        let login = try sample.addCredential(password: "Zx7-plainly-a-sample")
        let start = SampleWorkspace.start
        let second = try sample.addMember(petr, roles: [.coordinator, .officer])
        try sample.founder.grant(login, to: second.vault.ownID, withSeed: true, at: start)
        try sample.founder.withdraw(login, from: second.vault.ownID, at: start)
        try second.refresh()
        try second.removeMember(sample.founder.vault.ownID, orphan: true, at: start)
        #expect(
            ailments(of: second) == [
                .noHolder(credential: "vk.com/obrazcovsk"), .soleCoordinator(name: "Примеров П."),
            ]
        )
    }

    @Test func `a member who has not said who he is is bound to nobody`() throws {
        let identity = Identity(created: SampleWorkspace.start)
        let known = try sample.founder.addPerson(petr, to: sample.town, at: SampleWorkspace.start)
        try sample.founder.addMember(
            identity.card,
            roles: .officer,
            name: "Примеров П.",
            person: known,
            organs: [sample.organ],
            at: SampleWorkspace.start
        )
        #expect(
            ailments() == [
                .soleCoordinator(name: "Образцова А."),
                .memberUnbound(name: "Примеров П.", fingerprint: identity.id.shortFingerprint),
                .grantsNotOpened(
                    member: "Примеров П.",
                    credentials: [],
                    since: try #require(CalendarDay("2026-01-12"))
                ),
            ]
        )
    }

    @Test func `a policy file that is gone, or not the one that was bound, is named`() throws {
        try sample.founder.bind(
            PolicyBinding(policy: "sample-1", digest: "aa"),
            to: sample.town,
            at: SampleWorkspace.start
        )
        let sole = Ailment.soleCoordinator(name: "Образцова А.")
        let town = "Город Образцовск"
        #expect(ailments() == [sole, .policyMissing(municipality: town, policy: "sample-1")])
        #expect(
            ailments(digests: ["sample-1": "bb"]) == [sole, .policyChanged(municipality: town, policy: "sample-1")]
        )
        #expect(ailments(digests: ["sample-1": "aa", "sample-2": "bb"]) == [sole])
    }
}
