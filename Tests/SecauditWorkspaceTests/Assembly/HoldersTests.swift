import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

struct HoldersTests {
    private static let later = SampleWorkspace.start + 3 * SampleWorkspace.dayLength
    private static let muchLater = SampleWorkspace.start + 9 * SampleWorkspace.dayLength

    @Test
    func `holders are those whom the signed manifests name, with the days`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "first")
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: true, at: Self.later)

        let granted = try sample.credential(id)?.grants
        #expect(granted?.map(\.person) == ["anna", "petr"])
        #expect(granted?.map(\.basis) == [.proved, .proved])
        #expect(granted?.map(\.from.description) == ["2026-01-12", "2026-01-15"])
        #expect(granted?.map(\.to) == [nil, nil])
        // The newcomer's client has not opened it yet.
        #expect(granted?.map(\.accepted?.description) == ["2026-01-12", nil])

        try sample.founder.withdraw(id, from: petr.vault.ownID, at: Self.muchLater)
        let withdrawn = try sample.credential(id)?.grants?.last
        #expect(withdrawn?.to?.description == "2026-01-21")
        #expect(withdrawn?.isOpen(on: try #require(CalendarDay("2026-01-20"))) == true)
        #expect(withdrawn?.isOpen(on: try #require(CalendarDay("2026-01-21"))) == false)
    }

    @Test
    func `a withdrawal raises every obligation, and only a change made after it counts`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "first")
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: true, at: Self.later)
        // The same day, but before the withdrawal: he has read it.
        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("second"),
            changesPassword: true,
            at: Self.muchLater
        )
        try sample.founder.withdraw(id, from: petr.vault.ownID, at: Self.muchLater + 60)
        let raised = try sample.credential(id)?.obligations ?? []
        #expect(raised.map(\.kind) == Obligation.Kind.allCases)
        #expect(raised.allSatisfy { $0.cause == "petr" && $0.entryChanged == nil && $0.statedChanged == nil })

        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("third"),
            changesPassword: true,
            at: Self.muchLater + 120
        )
        try sample.founder.stateChange(
            of: .password,
            credential: id,
            on: try #require(CalendarDay("2026-01-21")),
            at: Self.muchLater + 180
        )
        let password = try sample.credential(id)?.obligations?.first { $0.kind == .password }
        #expect(password?.entryChanged?.description == "2026-01-21")
        #expect(password?.statedChanged?.description == "2026-01-21")
        #expect(password?.attribution?.person == "anna")
    }

    @Test
    func `sealing the same content again is no change of the secret`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "first")
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: true, at: Self.later)
        try sample.founder.withdraw(id, from: petr.vault.ownID, at: Self.muchLater)
        #expect(try sample.credential(id)?.secretChanges?.map(\.on.description) == ["2026-01-12"])
    }

    @Test
    func `a removed member counts until a holder's client has changed the keys`() throws {
        let sample = try SampleWorkspace()
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        let tatiana = try sample.addMember(Person(id: "tatiana", surname: "Тестова", given: "Татьяна"))
        let id = try petr.addCredential(
            Credential(id: "login", organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet("secret"),
            at: SampleWorkspace.start
        )
        try petr.grant(id, to: tatiana.vault.ownID, withSeed: true, at: Self.later)
        try sample.founder.refresh()
        try sample.founder.removeMember(tatiana.vault.ownID, orphan: false, at: Self.muchLater)

        let owed = try sample.credential(id)?.grants?.first { $0.person == "tatiana" }
        #expect(owed?.rekeyOwed == true)
        #expect(owed?.isOpen(on: try #require(CalendarDay("2026-03-01"))) == true)

        try petr.refresh()
        #expect(try petr.settleOwed(at: Self.muchLater + 60).count == 2)
        try sample.founder.refresh()
        let settled = try sample.credential(id)?.grants?.first { $0.person == "tatiana" }
        #expect(settled?.rekeyOwed == nil)
        #expect(settled?.to?.description == "2026-01-21")
    }

    @Test
    func `an unbound member is a holder without a person`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "first")
        let identity = Identity(created: SampleWorkspace.start)
        let card = identity.card
        try sample.founder.addMember(
            card,
            roles: .officer,
            name: "Без имени",
            person: nil,
            organs: [sample.organ],
            at: Self.later
        )
        try sample.founder.grant(id, to: card.id, withSeed: false, at: Self.later)
        let last = try sample.credential(id)?.grants?.last
        #expect(last?.person == nil)
        #expect(last?.member == card.id.shortFingerprint)
    }
}
