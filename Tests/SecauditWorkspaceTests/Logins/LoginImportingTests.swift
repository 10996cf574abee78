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

    /// All that is kept of a login.
    private struct Kept: Hashable {
        let network: NetworkID
        let pages: [Account.ID]
        let label: String?
        let fields: [String?]
        let seed: String?
        let code: OneTimeCode

        static func all(in workspace: Workspace) throws -> Set<Kept> {
            Set(
                try workspace.facts.credentials.values.map { recorded in
                    let credential = recorded.fact.credential
                    let sheet = try workspace.secretSheet(of: credential.id)
                    let seed = try workspace.seedSheet(of: credential.id)
                    let names: [SecretSheet.Field] = [.login, .password, .recoveryCodes, .recoveryContacts, .note]
                    var fields: [String?] = []
                    for name in names { fields.append(sheet.text(name)) }
                    return Kept(
                        network: credential.network,
                        pages: credential.manages,
                        label: credential.label,
                        fields: fields,
                        seed: seed.text(.seed),
                        code: Workspace.parameters(in: seed)
                    )
                }
            )
        }
    }

    private static let whole = """
        Сеть;Ссылка;Название;Логин;Пароль;totp;Резервные коды;Восстановление;Примечание
        ;https://vk.com/obrazcovsk;;press@example.org;"p;1";otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&digits=8;1111;+79000000000;приёмная
        ok;;Резервная;second; p2 ;GEZDGNBVGY3TQOJQ;;;
        """

    @Test
    func `what is exported comes back whole`() throws {
        let sample = try SampleWorkspace()
        let file = try file(Self.whole)
        let plan = try sample.founder.plan(file, networks: Self.networks)
        try sample.founder.importLogins(plan, from: file, opened: { _ in day("2026-01-13") }, at: Self.later)
        let kept = try Kept.all(in: sample.founder)
        let eightDigits = try #require(OneTimeCode(hash: .sha1, digits: 8, period: 30))
        #expect(
            kept == [
                Kept(
                    network: "vk",
                    pages: ["page"],
                    label: nil,
                    fields: ["press@example.org", "p;1", "1111", "+79000000000", "приёмная"],
                    seed: "1234567890",
                    code: eightDigits
                ),
                Kept(
                    network: "ok",
                    pages: [],
                    label: "Резервная",
                    fields: ["second", " p2 ", nil, nil, nil],
                    seed: "1234567890",
                    code: .usual
                ),
            ]
        )
        let export = try sample.founder.exportLogins(of: sample.founder.facts.credentials.keys.sorted())
        #expect(export.notHeld.isEmpty)
        for text in [Box(export.logins.bitwardenJSON()), Box(export.logins.keePassXML())] {
            let other = try SampleWorkspace()
            let read = try LoginFile.read(text.secret.slice(0..<text.secret.count))
            let second = try other.founder.plan(read, networks: Self.networks)
            #expect(second.refused.isEmpty)
            try other.founder.importLogins(second, from: read, opened: { _ in day("2026-01-13") }, at: Self.later)
            #expect(try Kept.all(in: other.founder) == kept)
        }
    }

    @Test
    func `a name that begins with another organ's is not that organ`() throws {
        let sample = try SampleWorkspace()
        for (id, name) in [("school", "Школа № 1"), ("garden", "Детский сад № 12 «Пример»")] {
            _ = try sample.founder.addOrgan(
                Organ(id: Organ.ID(id), name: name, kind: .institution),
                to: sample.town,
                at: SampleWorkspace.start
            )
        }
        let rows = [
            "Школа № 12", "Администрация Ленинского района", "Детский сад № 1", "школа № 1", "Админ", "детский сад",
            "Детский сад № 12 Пример",
        ]
        let text = rows.enumerated().map { "\($1);ok;login\($0);p" }.joined(separator: "\n")
        let plan = try sample.founder.plan(try file("Орган;Сеть;Логин;Пароль\n\(text)\n"), networks: Self.networks)
        #expect(plan.rows.map(\.place) == [5, 6, 7, 8])
        #expect(plan.rows.map(\.organ) == ["school", "office", "garden", "garden"])
        #expect(
            plan.refused == [
                LoginPlan.Refusal(place: 2, reason: .organUnknown("Школа № 12")),
                LoginPlan.Refusal(place: 3, reason: .organUnknown("Администрация Ленинского района")),
                LoginPlan.Refusal(place: 4, reason: .organUnknown("Детский сад № 1")),
            ]
        )
    }

    @Test
    func `a login becomes no label, in whatever letters it is the title`() throws {
        let sample = try SampleWorkspace()
        let text = "Сеть;Название;Логин;Пароль\nok;SECOND;second;p\nok;Ёж Я;ёЖ я;p\nok;Другая;Третья;p\n"
        let plan = try sample.founder.plan(try file(text), networks: Self.networks)
        #expect(plan.rows.map(\.label) == [nil, nil, "Другая"])
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

    @Test
    func `a seed goes to the login of the network that gave it out, and only once`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "p")
        let labels = [
            "Google:press@example.org?secret=AAAA", "press@example.org?secret=AAAA&issuer=Google",
            "OK:press@example.org?secret=AAAA", "VK%20ID:PRESS@example.org?secret=AAAA",
            "press@example.org?secret=BBBB", "vk.com/obrazcovsk?secret=BBBB",
        ]
        let text = labels.map { "otpauth://totp/\($0)\n" }.joined()
        let plan = try sample.founder.plan(try file(text), networks: Self.networks)
        #expect(plan.seeds == [LoginPlan.Seed(entry: 3, place: 4, credential: id)])
        #expect(
            plan.refused == [
                LoginPlan.Refusal(place: 1, reason: .networkUnknown),
                LoginPlan.Refusal(place: 2, reason: .networkUnknown),
                LoginPlan.Refusal(place: 3, reason: .loginUnknown("press@example.org")),
                LoginPlan.Refusal(place: 5, reason: .repeated(firstPlace: 4)),
                LoginPlan.Refusal(place: 6, reason: .repeated(firstPlace: 4)),
            ]
        )
    }

    @Test
    func `a login that is closed, or whose seed others hold, takes none`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "p")
        let seed = try file("otpauth://totp/press@example.org?secret=AAAA\n")
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"), at: Self.later)
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: false, at: Self.later)
        try petr.refresh()
        let refused = [LoginPlan.Refusal(place: 1, reason: .loginUnknown("press@example.org"))]
        #expect(try petr.plan(seed, networks: Self.networks).refused == refused)
        #expect(try sample.founder.plan(seed, networks: Self.networks).refused.isEmpty)
        var closed = try #require(sample.founder.facts.credentials[id]?.fact.credential)
        closed.closed = day("2026-01-13")
        try sample.founder.editCredential(closed, at: Self.later)
        #expect(try sample.founder.plan(seed, networks: Self.networks).refused == refused)
    }

    private final class Box {
        let secret: SecretBytes

        init(_ secret: consuming SecretBytes) {
            self.secret = secret
        }
    }
}
