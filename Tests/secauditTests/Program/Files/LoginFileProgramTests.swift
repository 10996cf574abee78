import FoundationEssentials
import SecauditTestSupport
import Testing

/// Logins come in and go out of the program as files.
struct LoginFileProgramTests {
    private static let sheet =
        "Ссылка;Логин;Пароль\nvk.com/obrazcovsk;smm;Zx7-second-sample\nvk.com/obrazcovsk;third;\n"

    @Test func `a bad row stops an import without a person there, and nothing is written`() throws {
        let office = try Office.furnished()
        try office.write(Self.sheet, to: "sheet.csv")
        let before = try office.vaultBytes()
        let refused = try office.chief.run("credential", "import", office.path("sheet.csv"))
        #expect(refused.status == 65, "\(refused)")
        #expect(refused.output.contains("! строка 3: нет пароля: впишите его в файл\n"), "\(refused)")
        #expect(try office.vaultBytes() == before)
        let dry = try office.chief.run("credential", "import", office.path("sheet.csv"), "--dry-run")
        #expect(dry.status == 0)
        #expect(try office.vaultBytes() == before)
    }

    @Test(arguments: ["ru", "en"], [[], ["--column", "login=2", "--column", "password=3"]])
    func `of a sheet without a heading no cell is printed`(language: String, columns: [String]) throws {
        let office = try Office.furnished()
        try office.write("vk.com/obrazcovsk;smm@obrazcovsk.example;Zx7-second-sample\n", to: "sheet.csv")
        let command = ["credential", "import", office.path("sheet.csv")]
        let refused = try office.chief.reading(language).runAll(command + columns)
        #expect(refused.status == 65, "\(refused)")
        let said = (refused.output + refused.errors).oneLine
        for cell in ["vk.com/obrazcovsk", "smm@obrazcovsk", "Zx7-second"] { #expect(!said.contains(cell), "\(said)") }
        #expect(said.contains(language == "ru" ? "нет названий столбцов" : "names no columns"), "\(said)")
    }

    @Test func `a column that no name tells is asked for and shown by its number`() throws {
        let office = try Office.furnished()
        try office.write("Ссылка;Zx7-second-sample;Логин\nvk.com/obrazcovsk;kT7-wq_Zp4!mVx9;smm\n", to: "sheet.csv")
        let refused = try office.chief.run("credential", "import", office.path("sheet.csv"))
        #expect(refused.status == 65, "\(refused)")
        #expect(refused.errors.oneLine.contains("Есть: Ссылка, № 2, Логин."), "\(refused)")
        let taken = try office.chief.done("credential", "import", office.path("sheet.csv"), "--column", "password=2")
        #expect(taken.output.contains("  № 2 → пароль\n"), "\(taken)")
        #expect(taken.output.contains("! Первая строка взята как названия столбцов"), "\(taken)")
        #expect(!(refused.output + refused.errors + taken.output + taken.errors).contains("Zx7-second-sample"))
    }

    @Test func `the good rows are taken when that is said, and the source is to be destroyed`() throws {
        let office = try Office.furnished()
        try office.write(Self.sheet, to: "sheet.csv")
        let taken = try office.chief.done("credential", "import", office.path("sheet.csv"), "--skip-bad")
        #expect(taken.output.contains("✓ Внесено записей: 1."))
        #expect(taken.output.contains("shred -u '\(office.path("sheet.csv"))'"))
        #expect(!taken.output.contains("Zx7-second-sample"))
        let again = try office.chief.run("credential", "import", office.path("sheet.csv"), "--skip-bad")
        #expect(again.status == 65)
        #expect(again.output.contains("! строка 2: этот логин в хранилище уже есть"), "\(again)")
    }

    @Test func `a bundle goes out sealed and comes back, into another vault`() throws {
        let office = try Office.furnished()
        let phrase = "перо чернила бумага"
        let bundle = office.path("bundle")
        try office.chief.done("credential", "export", bundle, "--bundle-passphrase-fd", "4", more: [phrase])
        let bytes = Array(try Data(contentsOf: URL(filePath: bundle)))
        #expect(bytes.starts(with: "secaudit-bundle\n".utf8))
        #expect(
            try office.chief.run("credential", "export", bundle, "--bundle-passphrase-fd", "4", more: [phrase]).status
                == 73
        )
        let wrong = try office.chief.run(
            "credential",
            "import",
            bundle,
            "--bundle-passphrase-fd",
            "4",
            more: ["другая фраза"]
        )
        #expect(wrong.status == 65)
        let known = try office.chief.run("credential", "import", bundle, "--bundle-passphrase-fd", "4", more: [phrase])
        #expect(known.output.contains("этот логин в хранилище уже есть"), "\(known)")
    }

    @Test func `a bundle of one town is taken in by another`() throws {
        let office = try Office.furnished()
        let phrase = "перо чернила бумага"
        let bundle = office.path("bundle")
        try office.chief.done("credential", "export", bundle, "--bundle-passphrase-fd", "4", more: [phrase])
        let other = try Office()
        try other.chief.done(
            "init",
            "--kdf",
            "interactive",
            "--municipality",
            "Город Примерск",
            "--policy",
            "novoaltaysk-608",
            "--parameter",
            "publication-day=2023-03-31",
            "--zone",
            "UTC+7",
            "--name",
            "Тестова Татьяна",
            "--position",
            "специалист"
        )
        try other.chief.done("organ", "add", "--name", "Администрация города", "--kind", "administration")
        let taken = try other.chief.done("credential", "import", bundle, "--bundle-passphrase-fd", "4", more: [phrase])
        #expect(taken.output.contains("✓ Внесено записей: 1."), "\(taken)")
        #expect(try other.chief.done("credential", "show", "1", "--to-pipe").output == "\(Office.password)\n")
        let open = other.path("open.json")
        try other.chief.done("credential", "export", open, "--format", "bitwarden-json", "--plain-text")
        let text = String(decoding: try Data(contentsOf: URL(filePath: open)), as: UTF8.self)
        #expect(text.contains("\"totp\":\"\(Office.seed)\""))
    }

    @Test func `plain text goes out only when that is said`() throws {
        let office = try Office.furnished()
        let path = office.path("out.json")
        let refused = try office.chief.run("credential", "export", path, "--format", "bitwarden-json")
        #expect(refused.status == 64, "\(refused)")
        #expect(!FileManager.default.fileExists(atPath: path))
        try office.chief.done("credential", "export", path, "--format", "bitwarden-json", "--plain-text")
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(text.contains("\"password\":\"\(Office.password)\""))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect("\(mode ?? 0)" == "\(0o600)")
        try office.chief.done("credential", "export", office.path("out.xml"), "--format", "keepass-xml", "--plain-text")
    }

    @Test func `a weak password is warned of, a leaked one too, and neither is refused`() throws {
        let office = try Office.furnished()
        let weak = try office.chief.done("credential", "edit", "1", "--password-fd", "4", more: ["Образцовск2024"])
        #expect(weak.errors.contains("! Пароль очень слабый: "), "\(weak)")
        #expect(!weak.errors.contains("Образцовск2024"))
        // The SHA-1 of «kT7-wq_Zp4!mVx9», as a list has it.
        try office.write("not a list\n", to: "leaks")
        let wrong = try office.chief.run(
            "credential",
            "edit",
            "1",
            "--password-fd",
            "4",
            "--breach-list",
            office.path("leaks"),
            more: ["kT7-wq_Zp4!mVx9"]
        )
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("Это не список утёкших паролей"), "\(wrong)")
    }

    @Test func `history names the versions, and an undo brings one back`() throws {
        let office = try Office.furnished()
        try office.chief.done("credential", "edit", "1", "--password-fd", "4", more: ["kT7-wq_Zp4!mVx9"])
        let history = try office.chief.done("credential", "history", "1").output
        #expect(history.contains("запись  № 1"), "\(history)")
        #expect(history.contains("запись  № 2, изменено: пароль"), "\(history)")
        try office.chief.done("credential", "edit", "1", "--undo", "1")
        #expect(try office.chief.done("credential", "show", "1", "--to-pipe").output == "\(Office.password)\n")
        #expect(try office.chief.run("credential", "edit", "1", "--undo", "9").status == 64)
    }

    @Test func `an undo together with something new is refused, and neither is done`() throws {
        let office = try Office.furnished()
        for new in [["--login", "other@example.org"], ["--changed", "password"], ["--generate"], ["--seed"]] {
            for undo in [["--undo", "1"], ["--undo-seed", "1"]] {
                let before = try office.vaultBytes()
                let refused = try office.chief.runAll(["credential", "edit", "1"] + undo + new)
                #expect(refused.status == 64 && refused.errors.contains("--undo"), "\(refused)")
                #expect(try office.vaultBytes() == before)
            }
        }
    }

    @Test func `the journal tells who got what and what was changed, and no secret`() throws {
        let office = try Office.shared()
        try office.chief.done("credential", "edit", "1", "--password-fd", "4", more: ["kT7-wq_Zp4!mVx9"])
        try office.chief.done("access", "revoke", "--credential", "1", "--member", "примеров")
        let table = try office.chief.done("credential", "journal", "--format", "csv").output
        // Cells with a comma stand in quotes.
        let lines = table.filter { $0 != "\"" }.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ";").map { String($0) } }
        #expect(
            lines.dropFirst().map { $0[5] }
                == [
                    "доступ предоставлен (логин и пароль, второй фактор): Образцова А.",
                    "внесено впервые (логин и пароль)",
                    "доступ предоставлен (логин и пароль, второй фактор): Примеров П. П.",
                    "получение подтверждено (логин и пароль, второй фактор)",
                    "внесено новое (логин и пароль)",
                    "доступ прекращён, ключ сменён (логин и пароль, второй фактор): Примеров П. П.",
                ]
        )
        #expect(lines.dropFirst().allSatisfy { $0[2] == "Город Образцовск" && $0[3] == "Администрация города" })
        #expect(!table.contains("kT7-wq_Zp4!mVx9") && !table.contains(Office.password))
        let later = try office.chief.done("credential", "journal", "--from", "2999-01-01").output
        #expect(later == "Записей нет.\n")
    }

    @Test func `an organ without credentials has no journal, and is told what to do`() throws {
        let office = try Office.furnished()
        try office.chief.done("organ", "add", "--name", "Отдел культуры", "--kind", "other")
        try office.expectRefusal(
            "credential",
            "journal",
            "--organ",
            "культуры",
            "--format",
            "html",
            status: 66,
            "внести учётную запись: secaudit credential add",
            "enter a credential: secaudit credential add"
        )
    }

    @Test(arguments: ["html", "docx", "xlsx"])
    func `the journal is a paper of one organ in each format, with all five parts and no secret`(
        format: String
    ) throws {
        let office = try Office.shared()
        let path = office.path("journal.\(format)")
        try office.chief.done("credential", "journal", "--organ", "администрация", "--output", path)
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect("\(mode ?? 0)" == "\(0o600)")
        guard format == "html" else {
            #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            return
        }
        // On paper initials and numbers are not parted from what they belong to.
        let text = String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
        for part in ["Часть I. ", "Часть II. ", "Часть III. ", "Часть IV. ", "Часть V. "] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.contains("Примеров П. П., специалист"))
        #expect(text.contains("распоряжение от 01.02.2024 № 12"))
        #expect(!text.contains(Office.password) && !text.contains("press@example.org"))
        let again = try office.chief.run("credential", "journal", "--organ", "администрация", "--output", path)
        #expect(again.status == 73, "\(again)")
    }
}

extension String {
    /// Words are broken into lines at the width of a screen.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
