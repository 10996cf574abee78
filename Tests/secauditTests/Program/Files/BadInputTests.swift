import FoundationEssentials
import SecauditTestSupport
import Testing

/// Bad input of every kind: a clear error in the reader's language, the right exit code, an unchanged vault.
@Suite struct BadInputTests {
    @Test func `a wrong passphrase`() throws {
        let office = try Office.furnished()
        var desk = office.chief
        desk.passphrase = "не та фраза"
        try office.expectRefusal(
            "account",
            "list",
            by: desk,
            status: 77,
            "Парольная фраза не подошла",
            "The passphrase does not fit"
        )
    }

    @Test(arguments: [0, 5, 60, 200])
    func `a damaged identity`(position: Int) throws {
        let office = try Office.furnished()
        let path = office.chief.identity
        var bytes = Array(try Data(contentsOf: URL(filePath: path)))
        try #require(bytes.count > position)
        bytes[position] ^= 0x40
        try Data(bytes).write(to: URL(filePath: path))
        let outcome = try office.chief.run("account", "list")
        // Only where the sealed part itself was hit can damage look like a wrong passphrase.
        #expect(outcome.status == (position < 60 ? 65 : outcome.status))
        #expect(outcome.status == 65 || outcome.status == 77, "\(outcome)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `a cut identity`() throws {
        let office = try Office.furnished()
        let path = office.chief.identity
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
        try office.expectRefusal("account", "list", status: 65, "ключ", "identity")
    }

    @Test func `a missing identity`() throws {
        let office = try Office.furnished()
        try FileManager.default.removeItem(atPath: office.chief.identity)
        try office.expectRefusal("account", "list", status: 66, "identity restore", "identity restore")
    }

    @Test func `an identity open to others`() throws {
        let office = try Office.furnished()
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: office.chief.identity)
        try office.expectRefusal("account", "list", status: 65, "chmod 600", "chmod 600")
    }

    @Test func `a file that is no database`() throws {
        let office = try Office.furnished()
        try Data("это не база данных, а письмо".utf8).write(to: URL(filePath: office.chief.vaultFile))
        try office.expectRefusal("account", "list", status: 65, "не хранилище", "no vault")
    }

    @Test func `a corrupt database`() throws {
        let office = try Office.furnished()
        var bytes = try office.vaultBytes()
        for index in stride(from: 5000, to: bytes.count, by: 97) { bytes[index] ^= 0x5A }
        try Data(bytes).write(to: URL(filePath: office.chief.vaultFile))
        let outcome = try office.chief.run("account", "list")
        #expect(outcome.status == 65, "\(outcome)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `no vault at all`() throws {
        let office = try Office()
        for (language, words) in [("ru", "secaudit init"), ("en", "There is no vault")] {
            let outcome = try office.chief.reading(language).run("check")
            #expect(outcome.status == 66, "\(outcome)")
            #expect(outcome.errors.contains(words))
        }
    }

    @Test func `an older copy of the vault is refused with both numbers`() throws {
        let office = try Office.furnished()
        let old = try Data(contentsOf: URL(filePath: office.chief.vaultFile))
        let number = try office.chief.done("vault", "log").output.split(separator: "\n")
            .count { $0.first?.isNumber == true }
        try office.chief.done("person", "add", "--name", "Новикова Проба")
        try old.write(to: URL(filePath: office.chief.vaultFile))
        for name in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: office.chief.vaultFile + name) }
        try office.expectRefusal("account", "list", status: 65, "\(number)", "\(number)")
        try office.expectRefusal("account", "list", status: 65, "\(number + 1)", "\(number + 1)")
        try office.expectRefusal("account", "list", "--first-use", status: 65, "\(number + 1)", "\(number + 1)")
    }

    @Test(
        arguments: [
            ("https://vk.com/оbrazcovsk2", "U+043E"), ("https://vk.com/obr\u{200B}azcovsk2", "U+200B"),
            ("https://vk.com/obr\u{202E}azcovsk2", "U+202E"), ("", ""),
        ])
    func `an address that is not what it looks like`(address: String, named: String) throws {
        try Office.furnished().expectRefusal(
            "account",
            "add",
            "--organ",
            "администрация",
            "--address",
            address,
            "--created",
            "2024-02-01",
            status: 65,
            named.isEmpty ? "адрес" : named,
            named.isEmpty ? "address" : named
        )
    }

    @Test func `a day that no calendar knows`() throws {
        let office = try Office.furnished()
        try office.chief.done(
            "municipality",
            "bind",
            "--policy",
            "novoaltaysk-608",
            "--parameter",
            "publication-day=2018-01-09"
        )
        try office.chief.done(
            "account",
            "add",
            "--organ",
            "администрация",
            "--address",
            "https://ok.ru/group/51234567890123",
            "--created",
            "2019-06-03"
        )
        try office.expectRefusal("check", "--as-of", "2019-06-28", status: 65, "2019", "2019")
    }

    @Test(arguments: ["2026-02-30", "31.11.2026", "вчера-то", "2026-13-01", "99999999999999999999-01-01"])
    func `a day that is none`(text: String) throws {
        try Office.furnished().expectRefusal(
            "account",
            "add",
            "--organ",
            "администрация",
            "--address",
            "vk.com/another",
            "--created",
            text,
            status: 64,
            text,
            text
        )
    }

    @Test(
        arguments: [
            ("a;\"b\n", "кавычка", "quote"), ("", "пуста", "empty"), ("PK\u{3}\u{4}\u{0}\u{0}", "повреждён", "damaged"),
            ("a;b\u{0}", "не текст", "not text"),
            ("Название;Чужое\nа;б\n", "столб", "column"),
        ])
    func `a broken table`(text: String, russian: String, english: String) throws {
        let office = try Office.furnished()
        try office.write(text, to: "table.csv")
        try office.expectRefusal("organ", "import", office.path("table.csv"), status: 65, russian, english)
    }

    @Test func `a file that is not there`() throws {
        let office = try Office.furnished()
        try office.expectRefusal("check", "--register", office.path("none.json"), status: 66, "Нет файла", "no file")
        try office.expectRefusal("organ", "import", office.path("none.csv"), status: 66, "Нет файла", "no file")
        try office.expectRefusal("member", "add", office.path("none.card"), status: 66, "Нет файла", "no file")
    }

    @Test(arguments: ["{", "[]", "{\"format\": \"secaudit/register/9\"}", "{\"format\": 1}", "\u{FEFF}"])
    func `a register file that is none`(text: String) throws {
        let office = try Office.furnished()
        try office.write(text, to: "register.json")
        try office.expectRefusal(
            "check",
            "--register",
            office.path("register.json"),
            status: 65,
            "secaudit: ",
            "secaudit: "
        )
    }

    @Test func `a card that is none`() throws {
        let office = try Office.furnished()
        try office.write("secaudit-card-1 00ff", to: "bad.card")
        try office.expectRefusal("member", "add", office.path("bad.card"), status: 65, "арточк", "card")
    }

    @Test func `a folder that cannot be written`() throws {
        let office = try Office.furnished()
        try office.write("", to: "file")
        for target in [["--output", office.path("none/report")], ["--per-organ", office.path("file/reports")]] {
            for (language, words) in [("ru", "Не записывается"), ("en", "Cannot be written")] {
                let outcome = try office.chief.reading(language).prepared(["check"] + target).finished()
                #expect(outcome.status == 73, "\(outcome)")
                #expect(outcome.errors.contains(words))
            }
        }
    }

    @Test func `an organ that nobody knows`() throws {
        try Office.furnished().expectRefusal(
            "check",
            "--organ",
            "Водоканал",
            status: 66,
            "Нет такого органа: Водоканал",
            "There is no such organ: Водоканал"
        )
    }

    @Test func `nothing to check`() throws {
        let office = try Office()
        try office.chief.done(
            "init",
            "--kdf",
            "interactive",
            "--municipality",
            "Пустое",
            "--policy",
            "aleysk-205",
            "--zone",
            "UTC+7",
            "--name",
            "Образцова Анна"
        )
        try office.expectRefusal("check", status: 65, "secaudit: ", "secaudit: ")
    }

    @Test(
        arguments: [
            ["frobnicate"], ["check", "--frobnicate"], ["account", "add", "extra"], ["evidence", "event", "eaten"],
            ["organ", "import"], ["account", "list", "--passphrase-fd", "three"],
        ])
    func `words that the program does not know`(arguments: [String]) throws {
        for (language, words) in [("ru", "Ошибка: "), ("en", "Error: ")] {
            var run = ProgramRun(Desk.program, arguments, environment: try Office().chief.environment())
            run.environment["SECAUDIT_LANGUAGE"] = language
            let outcome = try run.finished()
            #expect(outcome.status == 64, "\(outcome)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix(words), "\(outcome)")
        }
    }
}
