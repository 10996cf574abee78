import FoundationEssentials
import SecauditTestSupport
import Testing

/// Keys in the place of lost ones, and the keys of others that a client has kept.
@Suite struct LostKeysTests {
    @Test func `lost keys are replaced by the coordinator, and each holder confirms anew`() throws {
        let office = try Office.shared()
        let signs = try office.makeCard(for: office.third, as: "third.card")
        let card = office.path("third.card")
        let wrong = try office.chief.run(
            "member",
            "reset",
            card,
            "--member",
            "примеров",
            "--fingerprint",
            "AAAA-AAAA-AAAA-AAAA"
        )
        #expect(wrong.status == 77, "\(wrong)")
        let reset = try office.chief.done("member", "reset", card, "--member", "примеров", "--fingerprint", signs)
        #expect(reset.output.hasPrefix("✓ Новый ключ внесён: Примеров П. П."), "\(reset)")
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(refused.status == 77, "\(refused)")
        let owner = office.third
        let still = try owner.run("credential", "show", "obrazcovsk", "--to-pipe", "--first-use", "--confirm-binding")
        #expect(still.status == 77 && still.output.isEmpty, "\(still)")
        let told = try office.chief.done("access", "list")
        #expect(told.errors.contains("Подтвердите заново: Примеров П. П."), "\(told)")
        #expect(told.output.contains("новый ключ, доступ не подтверждён"), "\(told)")
        // The chief has compared the signs just now; that was the confirmation of the key, not of the access.
        let granted = try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "примеров")
        // What answers the reminder is not preceded by it.
        #expect(!granted.errors.contains("Подтвердите заново"), "\(granted)")
        #expect(try owner.password() == "\(Office.password)\n")
        #expect(!(try office.chief.done("access", "list").errors.contains("Подтвердите заново")))
    }

    @Test func `after a grant that answers one reminder the others are told`() throws {
        let office = try Office.shared()
        let second = ["--account", "ok.ru/obrazcovsk"]
        try office.chief.done("account", "add", "--organ", "администрация", "--address", "ok.ru/obrazcovsk")
        let added = ["credential", "add", "--login", "second@example.org", "--generate"]
        #expect(try office.chief.runAll(added + second).status == 0)
        func grant(_ page: String) throws -> ProgramOutcome {
            try office.chief.done("access", "grant", "--credential", page, "--member", "примеров")
        }
        _ = try grant("ok.ru/obrazcovsk")
        let signs = try office.makeCard(for: office.third, as: "third.card")
        let card = office.path("third.card")
        try office.chief.done("member", "reset", card, "--member", "примеров", "--fingerprint", signs)
        let first = try grant("vk.com/obrazcovsk").errors
        #expect(first.contains("Подтвердите заново: Примеров П. П."), "\(first)")
        #expect(first.contains("--credential 'ok.ru/obrazcovsk'"), "\(first)")
        #expect(!first.contains("vk.com/obrazcovsk"), "\(first)")
        let last = try grant("ok.ru/obrazcovsk").errors
        #expect(!last.contains("Подтвердите заново"), "\(last)")
    }

    /// Who enters the new key is the coordinator; who has to confirm is a holder who was not there.
    @Test func `a holder who was not there types the new key's signs before he confirms the access`() throws {
        let office = try Office.shared()
        let third = try office.makeCard(for: office.third, as: "third.card")
        let officers = ["--organ", "администрация", "--fingerprint"]
        let card = ["member", "add", office.path("third.card"), "--person", "тестова"]
        #expect(try office.chief.runAll(card + officers + [third]).status == 0)
        try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "тестова")
        #expect(try office.third.confirming.password() == "\(Office.password)\n")
        // Примеров has seen the keys of both; now Тестова loses hers.
        try office.newcomer.done("member", "pin", "--member", "тестова", "--fingerprint", third)
        let other = Desk(office: office, home: office.path("other"), vault: office.chief.vault)
        let signs = try office.makeCard(for: other, as: "other.card")
        let reset = ["member", "reset", office.path("other.card"), "--member", "тестова", "--fingerprint", signs]
        #expect(try office.chief.runAll(reset).status == 0)
        #expect(try office.third.run("credential", "show", "obrazcovsk", "--to-pipe").status == 77)
        #expect(try office.newcomer.done("access", "list").errors.contains("Подтвердите заново: Тестова Т."))
        let doctor = try office.newcomer.run("vault", "doctor").output
        #expect(
            doctor.contains(
                "! у Тестова Т. новый ключ взамен потерянного, доступ подтвердите заново: vk.com/obrazcovsk\n  → "
                    + "secaudit access grant --credential vk.com/obrazcovsk --member 'Тестова Т.'"
            ),
            "\(doctor)"
        )
        let grant = ["access", "grant", "--credential", "obrazcovsk", "--member", "тестова"]
        let stopped = try office.newcomer.runAll(grant)
        #expect(stopped.status == 77 && stopped.errors.contains("secaudit member pin"), "\(stopped)")
        try office.newcomer.done("member", "pin", "--member", "тестова", "--fingerprint", signs)
        #expect(try office.newcomer.runAll(grant).status == 0)
        #expect(try other.confirming.password() == "\(Office.password)\n")
        #expect(!(try office.newcomer.done("access", "list").errors.contains("Подтвердите заново")))
    }

    /// The coordinator who enters a false key is one person, the holder who knew the right one another.
    @Test func `a key that another coordinator has put in the place of a known one is a hard stop`() throws {
        let office = try Office.furnished()
        let second = try office.makeCard()
        try office.chief.done(
            "member",
            "add",
            office.path("card"),
            "--person",
            "примеров",
            "--coordinator",
            "--fingerprint",
            second
        )
        try office.newcomer.done("account", "list", "--first-use", "--confirm-binding")
        let third = try office.makeCard(for: office.third, as: "third.card")
        try office.chief.done(
            "member",
            "add",
            office.path("third.card"),
            "--person",
            "тестова",
            "--organ",
            "администрация",
            "--fingerprint",
            third
        )
        try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "тестова")
        let other = Desk(office: office, home: office.path("other"), vault: office.chief.vault)
        let signs = try office.makeCard(for: other, as: "other.card")
        try office.newcomer.done(
            "member",
            "reset",
            office.path("other.card"),
            "--member",
            "тестова",
            "--fingerprint",
            signs
        )
        let grant = ["access", "grant", "--credential", "obrazcovsk", "--member", "тестова"]
        for more in [[], ["--fingerprint", signs]] {
            let stopped = try office.chief.prepared(grant + more).finished()
            #expect(stopped.status == 77, "\(stopped)")
            #expect(stopped.errors.contains("прежний ключ этого не подписал: Тестова Т."), "\(stopped)")
            #expect(stopped.errors.contains("secaudit member pin"))
        }
        #expect(try office.chief.done("member", "pin").output.contains("ДРУГОЙ КЛЮЧ, не сверен"))
        let mistyped = try office.chief.run("member", "pin", "--member", "тестова", "--fingerprint", third)
        #expect(mistyped.status == 77, "\(mistyped)")
        try office.chief.done("member", "pin", "--member", "тестова", "--fingerprint", signs)
        #expect(try office.chief.prepared(grant).finished().status == 0)
        #expect(try other.confirming.password() == "\(Office.password)\n")
    }

    @Test func `pins that cannot be read are refused`() throws {
        let office = try Office.shared()
        let state = "\(office.chief.home)/.local/state/secaudit"
        let pins = try #require(
            try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasSuffix(".pins") }
        )
        try Data("secaudit/1/pins\n".utf8).write(to: URL(filePath: "\(state)/\(pins)"))
        let refused = try office.chief.run("account", "list")
        #expect(refused.status == 65 && refused.errors.contains(pins), "\(refused)")
    }
}
