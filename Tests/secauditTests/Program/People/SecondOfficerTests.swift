import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// A second officer with an identity of her own: admission, access, withdrawal.
@Suite struct SecondOfficerTests {
    @Test func `a wrong fingerprint stops the admission`() throws {
        let office = try Office.furnished()
        let fingerprint = try office.makeCard()
        let before = try office.vaultBytes()
        let wrong = String(fingerprint.reversed())
        for (language, words) in [("ru", "Знаки не совпали с отпечатком ключа"), ("en", "fingerprint")] {
            let refused = try office.chief.reading(language).run(
                "member",
                "add",
                office.path("card"),
                "--person",
                "примеров",
                "--fingerprint",
                wrong
            )
            #expect(refused.status == 77, "\(refused)")
            #expect(refused.errors.contains(words))
        }
        #expect(try office.vaultBytes() == before)
        let admitted = try office.chief.run(
            "member",
            "add",
            office.path("card"),
            "--person",
            "примеров",
            "--organ",
            "администрация",
            "--fingerprint",
            fingerprint
        )
        #expect(admitted.status == 0, "\(admitted)")
        #expect(admitted.output.contains("Примеров П. П., \(fingerprint)."))
    }

    @Test func `a member without a grant reads no secret`() throws {
        let office = try Office.furnished()
        try office.admitNewcomer(try office.makeCard())
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe", "--first-use")
        #expect(refused.status == 77, "\(refused)")
        #expect(refused.output.isEmpty)
    }

    @Test func `a stranger's key opens nothing`() throws {
        let office = try Office.furnished()
        _ = try office.makeCard()
        let refused = try office.newcomer.run("account", "list", "--first-use")
        #expect(refused.status == 77, "\(refused)")
        #expect(refused.output.isEmpty)
    }

    @Test func `a vault seen for the first time is accepted only when asked for`() throws {
        let office = try Office.furnished()
        try office.admitNewcomer(try office.makeCard())
        try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "примеров")
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(refused.status == 65, "\(refused)")
        #expect(refused.errors.contains("--first-use"))
        #expect(try office.chief.done("access", "list").output.contains("ещё не открывал"))
        let shown = try office.newcomer.done(
            "credential",
            "show",
            "obrazcovsk",
            "--to-pipe",
            "--first-use",
            "--confirm-binding"
        )
        #expect(shown.output == "\(Office.password)\n")
        #expect(!(try office.chief.done("access", "list").output.contains("ещё не открывал")))
    }

    @Test func `a holder reads the code of the second factor too`() throws {
        let code = try Office.shared().newcomer.done("credential", "totp", "obrazcovsk").output
        #expect(code.utf8.count == 7)
    }

    @Test func `withdrawal takes the secret away and leaves what must be changed`() throws {
        let office = try Office.shared()
        let revoked = try office.chief.done("access", "revoke", "--credential", "obrazcovsk", "--member", "примеров")
        #expect(revoked.output.hasPrefix("✓ Доступ прекращён, ключи сменены: Примеров П. П.\n"))
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(refused.status == 77, "\(refused)")
        #expect(refused.output.isEmpty)
        #expect(try office.newcomer.run("credential", "totp", "obrazcovsk").status == 77)
        #expect(try office.chief.done("credential", "show", "obrazcovsk", "--to-pipe").output == "\(Office.password)\n")
        let due = try office.chief.done("credential", "list", "--due").output
        #expect(due.contains("пароль — прекращён доступ: Примеров П. П."))
        #expect(due.contains("второй фактор — прекращён доступ: Примеров П. П."))
        let check = try office.chief.run("check", "--group", "security", "--format", "text")
        #expect(check.output.contains("пароль не сменён после прекращения доступа: Примеров П."), "\(check)")
        #expect(check.output.contains("п. 1.6 абз. 4"))
    }

    @Test func `a new password settles the password and nothing else`() throws {
        let office = try Office.shared()
        try office.chief.done("access", "revoke", "--credential", "obrazcovsk", "--member", "примеров")
        try office.chief.done(
            "credential",
            "edit",
            "obrazcovsk",
            "--password-fd",
            "4",
            "--changed",
            "password",
            more: ["Qw9-another-sample"]
        )
        let due = try office.chief.done("credential", "list", "--due").output
        #expect(!due.contains("пароль — прекращён доступ"), "\(due)")
        #expect(due.contains("второй фактор — прекращён доступ: Примеров П. П."))
        let check = try office.chief.run("check", "--group", "security")
        #expect(!check.output.contains("пароль не сменён"), "\(check)")
    }

    @Test func `a coordinator who holds nothing reads no password`() throws {
        let office = try Office.furnished()
        let fingerprint = try office.makeCard()
        try office.chief.done(
            "member",
            "add",
            office.path("card"),
            "--person",
            "примеров",
            "--coordinator",
            "--fingerprint",
            fingerprint
        )
        let other = office.newcomer
        try other.done("account", "list", "--first-use", "--confirm-binding")
        let own = try other.run("check", "--group", "all", "--format", "json")
        let chiefs = try office.chief.run("check", "--group", "all", "--format", "json")
        #expect(own.status == chiefs.status)
        #expect(own.bytes == chiefs.bytes)
        #expect(!Data(own.bytes).contains(bytes: Array(Office.password.utf8)))
        // Of the password the class and the verdict, and nothing that stands in the entry.
        let seen = try other.done("credential", "show", "obrazcovsk").output
        #expect(seen.contains("  пароль: "), "\(seen)")
        #expect(!seen.contains(Office.password) && !seen.contains("логин"), "\(seen)")
        for command in [["show", "--to-pipe"], ["totp"], ["edit", "--generate"]] {
            let refused = try other.prepared(
                ["credential", command[0], "obrazcovsk"] + command.dropFirst()
            ).finished()
            #expect(refused.status == 77, "\(command) \(refused)")
            #expect(refused.output.isEmpty)
        }
    }

    @Test func `a card may be read by others on the same computer, and the identity may not`() throws {
        let office = try Office.furnished()
        _ = try office.makeCard()
        let files = FileManager.default
        let card = try files.attributesOfItem(atPath: office.path("card"))[.posixPermissions] as? Int
        let identity = try files.attributesOfItem(atPath: office.newcomer.identity)[.posixPermissions] as? Int
        // As the mask of the tests' own user has it.
        let mask = umask(0)
        _ = umask(mask)
        #expect(card == 0o666 & ~Int(mask))
        #expect(identity == 0o600)
    }

    @Test func `alone in a vault there is nobody to give access to`() throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        for (language, words) in [("ru", "secaudit member add КАРТОЧКА"), ("en", "secaudit member add CARD")] {
            let refused = try office.chief.reading(language).run("access", "grant", "--credential", "obrazcovsk")
            #expect(refused.status == 66, "\(refused)")
            #expect(refused.errors.contains(words))
        }
        #expect(try office.vaultBytes() == before)
    }

    @Test func `a file that may not be read is refused in words`() throws {
        let office = try Office.furnished()
        let refused = try office.chief.run("member", "add", office.folder)
        #expect(refused.status == 74, "\(refused)")
        #expect(refused.errors.contains("Не читается (это папка)"))
    }
}
