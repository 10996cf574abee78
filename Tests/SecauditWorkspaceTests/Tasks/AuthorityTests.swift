import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

struct AuthorityTests {
    private static let later = SampleWorkspace.start + SampleWorkspace.dayLength

    @Test
    func `a coordinator who holds nothing checks everything and reads no password`() throws {
        let sample = try SampleWorkspace()
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        let id = try officer.addCredential(
            Credential(id: "login", organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet("a secret of the officer"),
            at: Self.later
        )
        try sample.founder.refresh()

        #expect(try sample.credential(id)?.grants?.map(\.person) == ["petr"])
        #expect(throws: WorkspaceError.notAHolder(credential: "vk.com/obrazcovsk")) {
            _ = try sample.founder.secretSheet(of: id)
        }
        #expect(throws: WorkspaceError.notAHolder(credential: "vk.com/obrazcovsk")) {
            try sample.founder.grant(id, to: sample.founder.vault.ownID, withSeed: true, at: Self.later)
        }
        for (record, state) in sample.founder.vault.state.records where state.current.value.recordClass == .holder {
            #expect(throws: VaultError.self) { _ = try sample.founder.vault.secret(record) }
        }
    }

    @Test
    func `an officer writes no coordinator's facts`() throws {
        let sample = try SampleWorkspace()
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        #expect(throws: WorkspaceError.coordinatorOnly) {
            try officer.addOrgan(Organ(id: "", name: "Ещё один", kind: .body), to: sample.town, at: Self.later)
        }
        #expect(throws: WorkspaceError.coordinatorOnly) {
            try officer.bind(PolicyBinding(policy: "any"), to: sample.town, at: Self.later)
        }
        #expect(throws: WorkspaceError.coordinatorOnly) {
            try officer.removeMember(sample.founder.vault.ownID, orphan: true, at: Self.later)
        }
    }

    @Test
    func `an inspector reads and writes nothing`() throws {
        let sample = try SampleWorkspace()
        let inspector = try sample.addMember(
            Person(id: "inna", surname: "Проверкина", given: "Инна"),
            roles: .inspector
        )
        #expect(
            try inspector.register().municipalities.first?.organs.first?.accounts.map(\.address) == [
                "vk.com/obrazcovsk"
            ]
        )
        #expect(throws: VaultError.refused(.readersOnly)) {
            try inspector.addPerson(Person(id: "", surname: "А", given: "Б"), to: sample.town, at: Self.later)
        }
    }

    @Test
    func `the only holder cannot be withdrawn, nor removed without saying so`() throws {
        let sample = try SampleWorkspace()
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        let id = try petr.addCredential(
            Credential(id: "login", organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet("secret"),
            at: Self.later
        )
        try sample.founder.refresh()
        #expect(throws: WorkspaceError.soleHolder(name: "Примеров П.")) {
            try petr.withdraw(id, from: petr.vault.ownID, at: Self.later)
        }
        #expect(throws: WorkspaceError.soleHolder(name: "Примеров П.")) {
            try sample.founder.removeMember(petr.vault.ownID, orphan: false, at: Self.later)
        }
        try sample.founder.removeMember(petr.vault.ownID, orphan: true, at: Self.later)
        #expect(sample.founder.vault.state.members[petr.vault.ownID]?.removed == Self.later)
    }

    @Test
    func `the same password again is no change`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "unchanged")
        let before = sample.founder.vault.state.number
        #expect(throws: WorkspaceError.samePassword) {
            try sample.founder.changeSecret(
                of: id,
                to: try SampleWorkspace.sheet("unchanged"),
                changesPassword: true,
                at: Self.later
            )
        }
        #expect(sample.founder.vault.state.number == before)
    }

    @Test
    func `a newcomer reads what is kept now, and no password from before`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "old")
        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("new"),
            changesPassword: true,
            at: Self.later
        )
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"), at: Self.later)
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: true, at: Self.later)
        try petr.refresh()
        let shown = try petr.secretSheet(of: id).text(.password)
        #expect(shown == "new")
        let record = try #require(petr.facts.credentials[id]?.fact.secret?.record)
        #expect(throws: VaultError.self) { _ = try petr.vault.secret(record, version: 1) }
        #expect(throws: VaultError.self) { _ = try petr.vault.secret(record, version: 2) }
    }
}
