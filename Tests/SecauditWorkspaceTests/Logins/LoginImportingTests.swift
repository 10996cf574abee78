import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditWorkspace

struct LoginImportingTests {
    private static let later = SampleWorkspace.start + SampleWorkspace.dayLength

    private static let networks = NetworkCatalogue(networks: [
        NetworkDescription(
            id: "vk",
            russianName: "ВКонтакте",
            englishName: "VKontakte",
            hosts: ["vk.com"],
            rules: [AddressPattern("{name}")].compactMap(\.self).map {
                AddressRule(pattern: $0, outcome: .page(address: "vk.com/{name}", nativeID: nil, isProfile: false))
            }
        ),
        NetworkDescription(id: "ok", russianName: "Одноклассники", englishName: "OK", hosts: ["ok.ru"], rules: []),
    ])

    private func file(_ text: String) throws -> LoginFile {
        try LoginFile.read(SecretBytes(copying: Array(text.utf8)))
    }

    private static let sheet = """
        Орган;Сеть;Ссылка;Название;Логин;Пароль;totp
        Администрация;;https://vk.com/obrazcovsk;;press@example.org;p1;GEZDGNBVGY3TQOJQ
        админ;Одноклассники;;Резервная;second;p2;
        Школа;ВКонтакте;;;third;p3;
        ;;;;fourth;p4;
        ;vk;;;PRESS@example.org;p5;
        ;ok;;;sixth;;
        ;ok;;;seventh;p7;1!
        """

    @Test
    func `each entry finds its page or is refused by its line and reason`() throws {
        let sample = try SampleWorkspace()
        let plan = try sample.founder.plan(try file(Self.sheet), networks: Self.networks)
        #expect(
            plan.rows == [
                LoginPlan.Row(entry: 0, place: 2, organ: "office", network: "vk", manages: ["page"], label: nil),
                LoginPlan.Row(entry: 1, place: 3, organ: "office", network: "ok", manages: [], label: "Резервная"),
            ]
        )
        #expect(
            plan.refused == [
                LoginPlan.Refusal(place: 4, reason: .organUnknown("Школа")),
                LoginPlan.Refusal(place: 5, reason: .networkUnknown),
                LoginPlan.Refusal(place: 6, reason: .repeated(firstPlace: 2)),
                LoginPlan.Refusal(place: 7, reason: .entry(.passwordMissing)),
                LoginPlan.Refusal(place: 8, reason: .entry(.seedUnreadable)),
            ]
        )
    }

    @Test
    func `an import is one entry of the ledger, and what was in the file can be read by its holder`() throws {
        let sample = try SampleWorkspace()
        let file = try file(Self.sheet)
        let plan = try sample.founder.plan(file, networks: Self.networks)
        let before = sample.founder.vault.state.number
        try sample.founder.importLogins(
            plan,
            from: file,
            opened: { _ in day("2026-01-13") },
            at: Self.later
        )
        #expect(sample.founder.vault.state.number == before + 1)
        let made = try #require(
            sample.founder.facts.credentials.values.map(\.fact).first { $0.credential.label == nil }
        )
        #expect(made.credential.opened == day("2026-01-13"))
        var passwords: Set<String> = []
        for fact in sample.founder.facts.credentials.values.map(\.fact) {
            let sheet = try sample.founder.secretSheet(of: fact.credential.id)
            if let password = sheet.text(.password) { passwords.insert(password) }
        }
        #expect(passwords == ["p1", "p2"])
        let again = try sample.founder.plan(try self.file(Self.sheet), networks: Self.networks)
        #expect(again.rows.isEmpty)
        #expect(again.refused.filter { if case .known = $0.reason { true } else { false } }.map(\.place) == [2, 3, 6])
    }

    @Test
    func `what is exported comes back whole`() throws {
        let sample = try SampleWorkspace()
        let file = try file(Self.sheet)
        let plan = try sample.founder.plan(file, networks: Self.networks)
        try sample.founder.importLogins(plan, from: file, opened: { _ in day("2026-01-13") }, at: Self.later)
        let ids = sample.founder.facts.credentials.keys.sorted()
        let export = try sample.founder.exportLogins(of: ids)
        #expect(export.notHeld.isEmpty)
        let text = export.logins.bitwardenJSON()
        let other = try SampleWorkspace()
        let read = try LoginFile.read(text)
        let second = try other.founder.plan(read, networks: Self.networks)
        #expect(second.refused.isEmpty)
        #expect(second.rows.count == 2)
    }

    @Test
    func `a seed finds its login`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "p")
        let file = try file(
            "otpauth://totp/VK:press%40example.org?secret=GEZDGNBVGY3TQOJQ&digits=8\notpauth://totp/x?secret=AAAA\n"
        )
        let plan = try sample.founder.plan(file, networks: Self.networks)
        #expect(plan.seeds.map(\.credential) == [id])
        #expect(plan.refused == [LoginPlan.Refusal(place: 2, reason: .loginUnknown("x"))])
        try sample.founder.importLogins(plan, from: file, opened: { _ in day("2026-01-13") }, at: Self.later)
        let sheet = try sample.founder.seedSheet(of: id)
        let seed = sheet.text(.seed)
        #expect(seed == "1234567890")
        #expect(Workspace.parameters(in: sheet) == OneTimeCode(hash: .sha1, digits: 8, period: 30))
    }
}

struct SecretHistoryTests {
    private static let later = SampleWorkspace.start + SampleWorkspace.dayLength

    private static func password(of id: Credential.ID, _ sample: SampleWorkspace) throws -> String? {
        try sample.founder.secretSheet(of: id).text(.password)
    }

    private func changed(_ sample: SampleWorkspace) throws -> Credential.ID {
        let id = try sample.addCredential(password: "old")
        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("new"),
            changesPassword: true,
            at: Self.later
        )
        return id
    }

    @Test
    func `each version tells its author, its moment and what changed`() throws {
        let sample = try SampleWorkspace()
        let history = try sample.founder.secretHistory(of: try changed(sample))
        #expect(history.map(\.number) == [1, 2])
        #expect(history.map(\.time) == [SampleWorkspace.start, Self.later])
        #expect(history.map(\.author) == [sample.founder.vault.ownID, sample.founder.vault.ownID])
        #expect(history.map(\.changed) == [[.login, .password], [.password]])
        #expect(history.map(\.isReadable) == [true, true])
    }

    @Test
    func `an undo is a new version, and an undo of the undo too`() throws {
        let sample = try SampleWorkspace()
        let id = try changed(sample)
        try sample.founder.undoSecret(of: id, to: 1, at: Self.later)
        #expect(try Self.password(of: id, sample) == "old")
        try sample.founder.undoSecret(of: id, to: 2, at: Self.later)
        #expect(try Self.password(of: id, sample) == "new")
        #expect(try sample.founder.secretHistory(of: id).map(\.number) == [1, 2, 3, 4])
        let number = sample.founder.vault.state.number
        #expect(throws: WorkspaceError.versionIsCurrent(version: 4)) {
            try sample.founder.undoSecret(of: id, to: 4, at: Self.later)
        }
        #expect(throws: WorkspaceError.versionUnknown(credential: "vk.com/obrazcovsk", version: 5)) {
            try sample.founder.undoSecret(of: id, to: 5, at: Self.later)
        }
        #expect(sample.founder.vault.state.number == number)
    }

    @Test
    func `a newcomer sees that there were versions, and cannot read or bring back one`() throws {
        let sample = try SampleWorkspace()
        let id = try changed(sample)
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"), at: Self.later)
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: true, at: Self.later)
        try petr.refresh()
        let history = try petr.secretHistory(of: id)
        #expect(history.map(\.isReadable) == [false, false, true])
        #expect(history.map(\.isResealed) == [false, false, true])
        #expect(history.map(\.changed) == [nil, nil, nil])
        #expect(throws: WorkspaceError.versionUnreadable(credential: "vk.com/obrazcovsk", version: 1)) {
            try petr.undoSecret(of: id, to: 1, at: Self.later)
        }
    }
}
