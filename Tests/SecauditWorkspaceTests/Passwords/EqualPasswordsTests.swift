import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditWorkspace

/// Two officers with a login each, and Образцова, who coordinates and holds nothing.
private struct Town {
    let sample: SampleWorkspace
    let petr: Workspace
    let tamara: Workspace

    static let now = SampleWorkspace.start + SampleWorkspace.dayLength
    static var judge: PasswordJudge {
        PasswordJudge { password, _ in
            PasswordVerdict(strength: password.count < 8 ? .weak : .strong, leaked: password.count == 7)
        }
    }

    init() throws {
        sample = try SampleWorkspace()
        petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        tamara = try sample.addMember(Person(id: "tamara", surname: "Тестова", given: "Тамара"))
    }

    func add(_ id: Credential.ID, _ password: String, by holder: Workspace, told: Bool = true) throws {
        try holder.refresh()
        try holder.addCredential(
            Credential(id: id, organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet(password),
            judge: told ? Self.judge : nil,
            at: Self.now
        )
    }

    func renew(_ holder: Workspace, limit: Int = .max) throws -> MarkRenewal {
        try holder.refresh()
        return try holder.renewMarks(atMost: limit, judge: Self.judge, at: Self.now)
    }

    /// What the coordinator sees of each password.
    func seen() throws -> [String] {
        try sample.founder.refresh()
        return try sample.founder.register(passwords: true).municipalities[0].credentials.map { credential in
            guard let standing = credential.passwordStanding else { return "\(credential.id.text): nothing" }
            let equal = standing.equalTo.map { $0.map(\.text).joined(separator: "+") } ?? "stale"
            return "\(credential.id.text): \(standing.strength?.rawValue ?? "-") \(standing.leaked == true) [\(equal)]"
        }
    }
}

struct EqualPasswordsTests {
    @Test
    func `a coordinator who holds nothing sees which are equal, the class and the verdict`() throws {
        let town = try Town()
        try town.add("a", "одно и то же", by: town.petr)
        try town.add("b", "другое слово", by: town.petr)
        #expect(try town.seen() == ["a: strong false []", "b: strong false []"])
        // Тестова comes to hold something of her own: until Примеров's program gives her the key, hers is open.
        try town.add("c", "одно и то же", by: town.tamara)
        #expect(try town.seen() == ["a: strong false []", "b: strong false []", "c: nothing"])
        #expect(try town.renew(town.tamara) == MarkRenewal(made: 0, left: 1, isKeyMissing: true))
        #expect(try town.renew(town.petr) == MarkRenewal(made: 0, left: 0, isKeyMissing: false))
        #expect(try town.renew(town.tamara) == MarkRenewal(made: 1, left: 0, isKeyMissing: false))
        #expect(try town.seen() == ["a: strong false [c]", "b: strong false []", "c: strong false [a]"])
        try town.add("d", "korotko", by: town.petr)
        #expect(try town.seen().last == "d: weak true []")
    }

    @Test
    func `neither an officer nor a coordinator with the store reads what the other has`() throws {
        let town = try Town()
        try town.add("a", "одно и то же", by: town.petr)
        try town.tamara.refresh()
        // An officer's register says nothing of passwords, even when asked.
        #expect(try town.petr.register(passwords: true).municipalities[0].credentials[0].passwordStanding == nil)
        let state = town.petr.vault.state
        let drop = try #require(state.lastDrops.values.first)
        #expect(throws: VaultError.noAccess(.compartment(drop.value.compartment))) {
            _ = try town.petr.vault.content(of: drop)
        }
        try town.sample.founder.refresh()
        let isGiven = try town.sample.founder.vault.transact(at: Town.now) { try $0.fingerprintKey() != nil }
        #expect(!isGiven)
    }

    @Test
    func `what was changed, sealed anew or imported is stale until it is told of again, a few at a time`() throws {
        let town = try Town()
        for id in ["a", "b", "c"] as [Credential.ID] { try town.add(id, "пароль \(id.text)", by: town.petr) }
        try town.petr.changeSecret(
            of: "a",
            to: try SampleWorkspace.sheet("пароль b"),
            changesPassword: true,
            at: Town.now
        )
        // A grant seals the content anew: the same password, to be compared again.
        try town.petr.grant("b", to: town.tamara.vault.ownID, withSeed: false, at: Town.now)
        #expect(try town.seen() == ["a: - false [stale]", "b: strong false [stale]", "c: strong false []"])
        #expect(town.petr.owedMarks().map(\.credential.id) == ["a", "b"])
        #expect(try town.renew(town.petr, limit: 1) == MarkRenewal(made: 1, left: 1, isKeyMissing: false))
        #expect(try town.seen() == ["a: strong false []", "b: strong false [stale]", "c: strong false []"])
        // Whoever holds it can tell of it; she has been given the key with the grant.
        #expect(try town.renew(town.tamara) == MarkRenewal(made: 1, left: 0, isKeyMissing: false))
        #expect(try town.seen() == ["a: strong false [b]", "b: strong false [a]", "c: strong false []"])
    }

    @Test
    func `an erased password is passed over, and those after it are told of`() throws {
        let town = try Town()
        for id in ["a", "b", "c"] as [Credential.ID] {
            try town.add(id, "пароль \(id.text)", by: town.petr, told: false)
        }
        try town.sample.founder.refresh()
        let record = try #require(town.sample.founder.facts.credentials["b"]?.fact.secret?.record)
        try town.sample.founder.perform(at: Town.now) { draft in try draft.erase(record) }
        try town.petr.refresh()
        let all = try town.petr.renewAllMarks(judge: Town.judge, at: Town.now)
        #expect(all == MarkRenewal(made: 2, left: 0, isKeyMissing: false))
        #expect(try town.renew(town.petr) == MarkRenewal(made: 0, left: 0, isKeyMissing: false))
        #expect(try town.seen() == ["a: strong false []", "b: nothing", "c: strong false []"])
    }

    @Test
    func `when a holder leaves the key is another one, and nothing is compared across the two`() throws {
        let town = try Town()
        try town.add("a", "одно и то же", by: town.petr)
        try town.add("b", "одно и то же", by: town.petr)
        try town.petr.grant("a", to: town.tamara.vault.ownID, withSeed: false, judge: Town.judge, at: Town.now)
        #expect(try town.seen() == ["a: strong false [b]", "b: strong false [a]"])
        try town.petr.withdraw("a", from: town.tamara.vault.ownID, judge: Town.judge, at: Town.now + 60)
        // «a» was told of under the new key, «b» under the old one: the same password, and not comparable.
        #expect(try town.seen() == ["a: strong false []", "b: strong false [stale]"])
        #expect(try town.renew(town.petr).made == 1)
        #expect(try town.seen() == ["a: strong false [b]", "b: strong false [a]"])
    }

    @Test
    func `a register as it was known then has the marks of then`() throws {
        let town = try Town()
        try town.add("a", "одно и то же", by: town.petr)
        try town.petr.changeSecret(
            of: "a",
            to: try SampleWorkspace.sheet("korotko"),
            changesPassword: true,
            judge: Town.judge,
            at: Town.now + 100
        )
        try town.sample.founder.refresh()
        func strength(_ time: Int64) throws -> PasswordStanding.Strength? {
            try town.sample.founder.register(knownAt: time, passwords: true).municipalities[0].credentials[0]
                .passwordStanding?.strength
        }
        #expect(try strength(Town.now + 99) == .strong)
        #expect(try strength(Town.now + 100) == .weak)
    }
}
