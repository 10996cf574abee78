import FoundationEssentials
import SecauditCrypto
import SecauditTestSupport
import Testing

/// What an officer does in the first hour, by flags alone.
@Suite struct FirstHourTests {
    @Test func `a workspace is made once`() throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        let again = try office.chief.run(
            "init",
            "--municipality",
            "Город",
            "--policy",
            "aleysk-205",
            "--zone",
            "UTC+7",
            "--name",
            "Образцова Анна"
        )
        #expect(again.status == 73, "\(again)")
        #expect(try office.vaultBytes() == before)
        let mode = try FileManager.default.attributesOfItem(atPath: office.chief.identity)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `what was entered is listed`() throws {
        let chief = try Office.furnished().chief
        #expect(try chief.done("organ", "list").output == "Администрация города  (администрация, аккаунтов: 1)\n")
        #expect(
            try chief.done("person", "list").output
                == """
                Образцова Анна, начальник отдела
                Примеров Пётр Петрович, специалист
                Тестова Татьяна, специалист

                """
        )
        #expect(try chief.done("account", "list").output == "Администрация города — vk.com/obrazcovsk\n")
        #expect(
            try chief.done("appoint", "list").output
                == "vk.com/obrazcovsk  Образцова А.  ответственный  с 01.02.2024  распоряжение 01.02.2024 № 12\n"
        )
        #expect(
            try chief.done("credential", "list").output
                == "1  vk.com/obrazcovsk  имеют доступ: Образцова А.\n     пароль: надёжный, среди сличённых такого нет\n"
        )
    }

    @Test func `a secret is shown masked`() throws {
        let shown = try Office.furnished().chief.done("credential", "show", "obrazcovsk")
        #expect(
            shown.output
                == """
                vk.com/obrazcovsk
                  логин:  p•••rg
                  пароль: ••••••••  (--reveal)
                  имеют доступ: Образцова А.

                """
        )
    }

    @Test func `a secret is not revealed to a pipe by mistake`() throws {
        let refused = try Office.furnished().chief.run("credential", "show", "obrazcovsk", "--reveal")
        #expect(refused.status == 64)
        #expect(refused.output.isEmpty)
        #expect(!refused.errors.contains(Office.password))
        #expect(refused.errors.contains("--to-pipe"))
    }

    @Test func `a secret goes to a pipe when that is asked for`() throws {
        let piped = try Office.furnished().chief.done("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(piped.output == "\(Office.password)\n")
        #expect(piped.errors.isEmpty)
    }

    @Test func `a made-up password differs each time and is kept`() throws {
        let chief = try Office.furnished().chief
        var seen: Set<String> = [Office.password + "\n"]
        for _ in 0..<2 {
            let made = try chief.done("credential", "edit", "obrazcovsk", "--generate")
            let kept = try chief.done("credential", "show", "obrazcovsk", "--to-pipe").output
            #expect(seen.insert(kept).inserted)
            #expect(kept.utf8.count == 21)
            #expect(!made.output.contains(kept.dropLast()))
        }
    }

    @Test func `a one-time code is that of this half minute`() throws {
        let chief = try Office.furnished().chief
        // The seed of the standard's own vectors, whose codes are tested with the function itself.
        let seed = SecretBytes(copying: Array("12345678901234567890".utf8))
        let before = OneTimeCode.usual.code(seed: seed, at: Self.now)
        let shown = try chief.done("credential", "totp", "obrazcovsk")
        let after = OneTimeCode.usual.code(seed: seed, at: Self.now)
        #expect([before + "\n", after + "\n"].contains(shown.output), "\(shown)")
    }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970) }

    @Test func `the ledger tells what happened and names nobody's password`() throws {
        let office = try Office.furnished()
        let log = try office.chief.done("vault", "log").output
        #expect(log.split(separator: "\n").count { $0.first?.isNumber == true } == 14, "\(log)")
        #expect(log.contains("внесено: vk.com/obrazcovsk"))
        #expect(!log.contains(Office.password))
        let file = try office.vaultBytes()
        #expect(!Data(file).contains(bytes: Array(Office.password.utf8)))
        #expect(!Data(file).contains(bytes: Array("press@example.org".utf8)))
    }
}

extension Data {
    /// Whether these bytes stand anywhere in it, one after the other.
    func contains(bytes: [UInt8]) -> Bool {
        firstRange(of: Data(bytes)) != nil
    }
}
