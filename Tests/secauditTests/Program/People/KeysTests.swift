import FoundationEssentials
import SecauditTestSupport
import Testing

/// New keys in the place of old ones, as the people concerned meet them.
@Suite struct KeysTests {
    private func fingerprint(_ desk: Desk) throws -> String {
        let line = try desk.done("identity", "show").output.split(separator: "\n").first ?? ""
        return String(line.dropFirst("Отпечаток ключа: ".count))
    }

    private func password(_ desk: Desk) throws -> String {
        try desk.done("credential", "show", "obrazcovsk", "--to-pipe").output
    }

    @Test func `replaced keys read what the old ones read, and the other officer need do nothing`() throws {
        let office = try Office.shared()
        let before = try fingerprint(office.newcomer)
        let rotated = try office.newcomer.done("identity", "rotate", "--kdf", "interactive")
        let after = try fingerprint(office.newcomer)
        #expect(before != after)
        #expect(
            rotated.output.hasPrefix("✓ Ключи заменены: \(before.prefix(19)) → \(after.prefix(19)). Фраза прежняя.\n")
        )
        #expect(rotated.output.contains("identity.old-"))
        #expect(try password(office.newcomer) == "\(Office.password)\n")
        let told = try office.chief.done("access", "list")
        #expect(told.errors.contains("ключ заменён, прежний ключ это подписал"), "\(told)")
        #expect(told.output.contains("Примеров П. П. (\(after.prefix(19)))"), "\(told)")
        // Said once, and the person is the same: nothing is to be changed at the network.
        #expect(!(try office.chief.done("access", "list").errors.contains("ключ заменён")))
        #expect(!(try office.chief.done("credential", "list", "--due").output.contains("Примеров")))
        #expect(try office.chief.done("vault", "verify").output.hasPrefix("✓"))
        let old = try FileManager.default.contentsOfDirectory(atPath: "\(office.newcomer.home)/.config/secaudit")
            .first { $0.hasPrefix("identity.old-") }
        let kept = "\(office.newcomer.home)/.config/secaudit/\(try #require(old))"
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe", "--identity", kept)
        #expect(refused.status == 77 && refused.output.isEmpty, "\(refused)")
    }

    /// Broken off after the vault was told and before the file had its name: the next command finishes it.
    @Test func `a rotation broken off before the file has its place is finished by the next command`() throws {
        let office = try Office.shared()
        let desk = office.newcomer
        let folder = "\(desk.home)/.config/secaudit"
        let state = "\(desk.home)/.local/state/secaudit"
        let marks = try FileManager.default.contentsOfDirectory(atPath: state).sorted()
        try desk.done("identity", "rotate", "--kdf", "interactive")
        let after = try fingerprint(desk)
        // Puts back what a kill at that moment would have left.
        let old = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("identity.old-") }
        )
        try FileManager.default.moveItem(atPath: "\(folder)/identity", toPath: "\(folder)/identity.new")
        try FileManager.default.moveItem(atPath: "\(folder)/\(old)", toPath: "\(folder)/identity")
        for name in try FileManager.default.contentsOfDirectory(atPath: state) where !marks.contains(name) {
            try FileManager.default.removeItem(atPath: "\(state)/\(name)")
        }
        let finished = try desk.done("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(finished.output == "\(Office.password)\n")
        #expect(finished.errors.contains("Замена ключей завершена"), "\(finished)")
        #expect(try fingerprint(desk) == after)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/identity.new"))
    }

    @Test func `waiting keys that the vault was never told of change nothing`() throws {
        let office = try Office.shared()
        let desk = office.newcomer
        let before = try fingerprint(desk)
        _ = try office.makeCard(for: office.third)
        let waiting = "\(desk.home)/.config/secaudit/identity.new"
        try FileManager.default.copyItem(atPath: office.third.identity, toPath: waiting)
        #expect(try password(desk) == "\(Office.password)\n")
        #expect(try fingerprint(desk) == before)
        // The next rotation makes keys of its own.
        try desk.done("identity", "rotate", "--kdf", "interactive")
        #expect(try password(desk) == "\(Office.password)\n")
    }

    @Test func `lost keys are replaced by the coordinator, and each holder confirms anew`() throws {
        let office = try Office.shared()
        let signs = try office.makeCard(for: office.third)
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
        try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "примеров")
        #expect(try password(owner) == "\(Office.password)\n")
        #expect(!(try office.chief.done("access", "list").errors.contains("Подтвердите заново")))
    }

    /// Who enters the new key is the coordinator; who has to confirm is a holder who was not there.
    @Test func `a holder who was not there types the new key's signs before he confirms the access`() throws {
        let office = try Office.shared()
        let third = try office.makeCard(for: office.third)
        let officers = ["--organ", "администрация", "--fingerprint"]
        let card = ["member", "add", office.path("third.card"), "--person", "тестова"]
        #expect(try office.chief.runAll(card + officers + [third]).status == 0)
        try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "тестова")
        #expect(try password(try office.third.confirming) == "\(Office.password)\n")
        // Примеров has seen the keys of both; now Тестова loses hers.
        try office.newcomer.done("member", "pin", "--member", "тестова", "--fingerprint", third)
        let other = Desk(office: office, home: office.path("other"), vault: office.chief.vault)
        let made = try other.done("identity", "create", "--kdf", "interactive", "--card", office.path("other.card"))
        let line = made.errors.split(separator: "\n").first { $0.hasPrefix("Отпечаток ключа: ") } ?? ""
        let signs = String(line.dropFirst("Отпечаток ключа: ".count))
        let reset = ["member", "reset", office.path("other.card"), "--member", "тестова", "--fingerprint", signs]
        #expect(try office.chief.runAll(reset).status == 0)
        #expect(try office.third.run("credential", "show", "obrazcovsk", "--to-pipe").status == 77)
        #expect(try office.newcomer.done("access", "list").errors.contains("Подтвердите заново: Тестова Т."))
        let doctor = try office.newcomer.run("vault", "doctor").output
        #expect(
            doctor.contains(
                "! у Тестова Т. новый ключ взамен потерянного, доступ подтвердите заново: vk.com/obrazcovsk  →  "
                    + "secaudit access grant --credential vk.com/obrazcovsk --member 'Тестова Т.'"
            ),
            "\(doctor)"
        )
        let grant = ["access", "grant", "--credential", "obrazcovsk", "--member", "тестова"]
        let stopped = try office.newcomer.runAll(grant)
        #expect(stopped.status == 77 && stopped.errors.contains("secaudit member pin"), "\(stopped)")
        try office.newcomer.done("member", "pin", "--member", "тестова", "--fingerprint", signs)
        #expect(try office.newcomer.runAll(grant).status == 0)
        #expect(try password(try other.confirming) == "\(Office.password)\n")
        #expect(!(try office.newcomer.done("access", "list").errors.contains("Подтвердите заново")))
    }

    @Test func `a rotation tells of the other vaults that know the old key, and the same keys go into them`() throws {
        let office = try Office.furnished()
        let first = office.chief
        var second = first
        second.vault = office.path("second")
        let founding = [
            "init", "--municipality", "Город Примерово", "--policy", "novoaltaysk-608", "--parameter",
            "publication-day=2023-03-31", "--zone", "UTC+7", "--name",
            "Образцова Анна", "--position", "",
        ]
        let founded = try second.runAll(founding)
        #expect(founded.status == 0, "\(founded)")
        let rotated = try first.done("identity", "rotate", "--kdf", "interactive")
        let old = try #require(
            try FileManager.default.contentsOfDirectory(atPath: "\(first.home)/.config/secaudit")
                .first { $0.hasPrefix("identity.old-") }
        )
        let kept = "\(first.home)/.config/secaudit/\(old)"
        #expect(rotated.errors.contains("! Ключи заменены в одном хранилище."), "\(rotated)")
        let rest = "--identity \(kept) --to \(first.identity)"
        #expect(rotated.errors.contains("secaudit identity rotate --vault FOLDER \(rest)"), "\(rotated)")
        #expect(try first.run("vault", "doctor").output.contains("ещё действует в 1 другом хранилище"))
        // Until then the other vault knows the old key and not the new one.
        #expect(try second.run("organ", "list").status != 0)
        let same = try second.done("identity", "rotate", "--identity", kept, "--to", first.identity)
        #expect(same.output.hasPrefix("✓ Ключи заменены и в этом хранилище: "), "\(same)")
        #expect(try second.run("organ", "list").status == 0)
        #expect(try second.run("organ", "list", "--identity", kept).status == 77)
        #expect(try !first.run("vault", "doctor").output.contains("ещё действует"))
        #expect(try password(first) == "\(Office.password)\n")
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
        let third = try office.makeCard(for: office.third)
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
        let made = try other.done(
            "identity",
            "create",
            "--kdf",
            "interactive",
            "--card",
            office.path("other.card")
        )
        let line = made.errors.split(separator: "\n").first { $0.hasPrefix("Отпечаток ключа: ") } ?? ""
        let signs = String(line.dropFirst("Отпечаток ключа: ".count))
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
        #expect(try password(try other.confirming) == "\(Office.password)\n")
    }

    @Test func `who gives up access loses it at once, and never leaves an entry to nobody`() throws {
        let office = try Office.shared()
        let gone = try office.newcomer.done("access", "revoke", "--credential", "obrazcovsk", "--member", "примеров")
        #expect(gone.output.hasPrefix("✓ Вы отказались от доступа."), "\(gone)")
        #expect(try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe").status == 77)
        let settled = try office.chief.done("access", "list")
        #expect(settled.errors.contains("✓ Ключи сменены, потому что доступ кого-то прекращён: "), "\(settled)")
        #expect(!settled.output.contains("ключ ещё не сменён"), "\(settled)")
        #expect(
            try office.chief.done("credential", "list", "--due").output.contains("доступ прекращён: Примеров П. П.")
        )
        let alone = ["access", "revoke", "--credential", "obrazcovsk", "--member", "образцова"]
        let refused = try office.chief.prepared(alone).finished()
        #expect(refused.status == 64, "\(refused)")
        #expect(try office.chief.prepared(alone + ["--orphan"]).finished().status == 0)
        #expect(try office.chief.run("credential", "show", "obrazcovsk", "--to-pipe").status == 77)
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

    @Test func `an inspector reads and can be given no secret`() throws {
        let office = try Office.furnished()
        let signs = try office.makeCard()
        try office.chief.done(
            "member",
            "add",
            office.path("card"),
            "--person",
            "примеров",
            "--organ",
            "администрация",
            "--inspector",
            "--fingerprint",
            signs
        )
        try office.newcomer.done("account", "list", "--first-use", "--confirm-binding")
        let refused = try office.chief.run("access", "grant", "--credential", "obrazcovsk", "--member", "примеров")
        #expect(refused.status == 77, "\(refused)")
        for command in [
            ["person", "add", "--name", "Новиков Никита"], ["organ", "add", "--name", "Отдел", "--kind", "other"],
            ["evidence", "two-factor", "obrazcovsk", "--state", "off"],
        ] {
            let written = try office.newcomer.prepared(command).finished()
            #expect(written.status == 77, "\(command) \(written)")
        }
    }
}

extension Desk {
    /// Opens the vault for the first time and agrees to everything it asks.
    fileprivate var confirming: Desk {
        get throws {
            try done("account", "list", "--first-use", "--confirm-binding")
            return self
        }
    }
}
