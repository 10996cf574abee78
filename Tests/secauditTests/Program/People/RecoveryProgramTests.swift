import FoundationEssentials
import Glibc
import SecauditStrength
import SecauditTestSupport
import Testing

/// Recovery as people type it: two trustees at desks of their own, a holder who compares fingerprints, a recipient.
struct RecoveryProgramTests {
    /// Примеров and Тестова are trustees who only read; their fingerprints are what they read out.
    private struct Arranged {
        let office: Office
        let fingerprints: [String]
        var trustees: [Desk] { [office.newcomer, office.third] }

        init() throws {
            office = try Office.furnished()
            let first = try office.makeCard()
            let second = try office.makeCard(for: office.third, as: "third.card")
            fingerprints = [first, second]
            for (card, person, print) in [("card", "примеров", first), ("third.card", "тестова", second)] {
                try office.chief.done(
                    "member",
                    "add",
                    office.path(card),
                    "--person",
                    person,
                    "--inspector",
                    "--fingerprint",
                    print
                )
            }
            for trustee in trustees {
                let asked = try trustee.run("recovery", "status", "--first-use", "--confirm-binding")
                #expect(asked.status == 1, "\(asked)")
            }
        }
    }

    @Test
    func `it is named, accepted, vouched for and sealed`() throws {
        let arranged = try Arranged()
        let office = arranged.office
        let none = try office.chief.run("recovery", "status")
        #expect(none.status == 1)
        #expect(none.output.contains("Восстановление доступа не устроено"))
        let wrong = try office.chief.run("recovery", "name", "--trustee", "примеров", "--trustee", "примеров")
        #expect(wrong.status == 64, "\(wrong)")
        try office.chief.done("recovery", "name", "--trustee", "примеров", "--trustee", "тестова")
        #expect(try office.chief.run("recovery", "vouch").status == 77)
        for trustee in arranged.trustees {
            let asked = try trustee.run("recovery", "status")
            #expect(asked.errors.contains("! Вас назначили доверенным лицом"), "\(asked)")
            try trustee.done("recovery", "accept")
        }
        // The coordinator has typed both fingerprints when he admitted them: here he is the holder too.
        let status = try office.chief.done("recovery", "status")
        #expect(status.output.contains("записей 1 из 1"), "\(status)")
        let trustee = try office.third.done("recovery", "status").output
        #expect(trustee.contains("Ваших половин: 2, открываются вашим ключом: 2."), "\(trustee)")
        let report = try office.chief.run("check").output.oneLine
        #expect(report.contains("Восстановление доступа: опечатано с"), "\(report)")
        let doctor = try office.chief.run("vault", "doctor", "--format", "json").output.oneLine
        #expect(
            doctor.contains(#""recovery": { "credentials": 1, "kind": "trustees", "sealed": 1, "since": "20"#),
            "\(doctor)"
        )
        #expect(doctor.contains(#""state": "sealed""#), "\(doctor)")
        let log = try office.chief.done("vault", "log").output
        #expect(log.contains("назначены доверенные лица: ") && log.contains("ключ разделён между доверенными лицами"))
    }

    @Test
    func `both trustees let a newcomer in, and the act tells it`() throws {
        let arranged = try Arranged()
        let office = arranged.office
        try office.chief.done("recovery", "name", "--trustee", "примеров", "--trustee", "тестова")
        for trustee in arranged.trustees { try trustee.done("recovery", "accept") }
        try office.chief.done("recovery", "status")
        let fourth = Desk(office: office, home: office.path("fourth"), vault: office.path("vault"))
        try FileManager.default.createDirectory(atPath: office.path("fourth"), withIntermediateDirectories: true)
        try office.chief.done("person", "add", "--name", "Сменов Олег", "--position", "специалист")
        let print = try office.makeCard(for: fourth, as: "fourth.card")
        try office.chief.done(
            "member",
            "add",
            office.path("fourth.card"),
            "--person",
            "сменов",
            "--organ",
            "администрация",
            "--fingerprint",
            print
        )
        let none = try office.chief.run("recovery", "act")
        #expect(none.status == 66, "\(none)")
        func open(_ trustee: Desk) throws -> String {
            try trustee.done("recovery", "open", "--all", "--to", "сменов", "--fingerprint", print, "--yes").output
        }
        #expect(try open(arranged.trustees[0]).contains("Теперь то же делает второе доверенное лицо"))
        let early = try fourth.run("credential", "show", "1", "--to-pipe", "--first-use", "--confirm-binding")
        #expect(early.status == 77, "\(early)")
        #expect(try open(arranged.trustees[1]).contains("Переданы все половины"))
        let shown = try fourth.done("credential", "show", "1", "--to-pipe")
        #expect(shown.output == "\(Office.password)\n", "\(shown)")
        #expect(shown.errors.contains("✓ Доступ восстановлен из половин доверенных лиц"), "\(shown)")
        let due = try office.chief.done("credential", "list", "--due").output
        #expect(due.contains("вскрытие восстановления"), "\(due)")
        try fourth.done("credential", "edit", "1", "--password-fd", "4", more: ["kT7-wq_Zp4!mVx9"])
        let plain = try office.chief.done("recovery", "act").output
        let act = plain.oneLine
        #expect(act.contains("вскрытия конверта с данными для восстановления доступа"))
        #expect(act.contains("Сменов О.") && act.contains("новые данные внесены — запись журнала №"), "\(act)")
        for (name, beginning) in [("act.html", "<!"), ("act.DOCX", "PK"), ("act.txt", String(plain.prefix(2)))] {
            try office.chief.done("recovery", "act", "--output", office.path(name))
            let bytes = try Data(contentsOf: URL(filePath: office.path(name)))
            #expect(bytes.starts(with: Array(beginning.utf8)), "\(name)")
        }
        let journal = try office.chief.done("credential", "journal").output
        #expect(journal.contains("вскрыто, последняя половина ключа передана"), "\(journal)")
        #expect(journal.contains("доступ восстановлен, ключ сменён"), "\(journal)")
        try office.chief.done("vault", "verify")
    }

    @Test
    func `a paper key that may not be made is not written`() throws {
        let arranged = try Arranged()
        let office = arranged.office
        let sheet = office.path("sheet.txt")
        let paper = ["recovery", "paper", "--kdf", "interactive", "--output", sheet]
        // Two could be trustees; and none of them keeps the register.
        #expect(try office.chief.runAll(paper).status == 64)
        #expect(try office.newcomer.runAll(paper).status == 77)
        #expect(!FileManager.default.fileExists(atPath: sheet))
    }

    @Test
    func `halves go to nobody unless somebody has said yes`() throws {
        let arranged = try Arranged()
        let office = arranged.office
        try office.chief.done("recovery", "name", "--trustee", "примеров", "--trustee", "тестова")
        for trustee in arranged.trustees { try trustee.done("recovery", "accept") }
        try office.chief.done("recovery", "status")
        let fingerprint = try office.chief.fingerprint()
        let command = ["recovery", "open", "--all", "--to", "образцова", "--fingerprint", fingerprint]
        try office.newcomer.runAll(["member", "pin", "--member", "образцова", "--fingerprint", fingerprint])
        let before = try office.vaultBytes()
        let piped = try office.newcomer.runAll(command)
        #expect(piped.status == 64 && piped.errors.contains("Укажите: --yes"), "\(piped)")
        let run = try TypedRun(office.newcomer, arguments: command)
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        run.answer("нельзя.", "н")
        let asked = run.finish()
        #expect(asked.status == 0, "\(run.screen)")
        #expect(asked.output == "Ничего не передано.\n", "\(asked)")
        #expect(try office.vaultBytes() == before)
    }

    @Test
    func `a town of one prints a key, and its envelope opens everything`() throws {
        let office = try Office.furnished()
        let sheet = office.path("sheet.txt")
        // What is to be done next is an option that this command has.
        try office.expectRefusal("recovery", "paper", status: 64, "Укажите: --output", "Give it: --output")
        try office.chief.done("recovery", "paper", "--output", sheet, "--kdf", "interactive")
        let text = String(decoding: try Data(contentsOf: URL(filePath: sheet)), as: UTF8.self)
        let phrase = try #require(text.split(separator: "\n").first { $0.hasPrefix("Фраза: ") }).dropFirst(7)
        let words = phrase.split(separator: "-").map(String.init)
        let known = Set(WordList.russian.words.map { Transliteration.spelled($0) })
        #expect(words.count == PasswordRecipe.standardWords)
        // Not what they are: a test's log is no place for a phrase.
        #expect(words.count { known.contains($0) } == PasswordRecipe.standardWords)
        var status = stat()
        try #require(unsafe lstat(sheet, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        let report = try office.chief.run("check").output.oneLine
        #expect(report.contains("ключ на бумаге с"), "\(report)")
        #expect(try office.chief.run("recovery", "paper", "--output", sheet).status == 73)
        var head = office.third
        head.passphrase = String(phrase)
        try head.done("identity", "restore", sheet)
        try head.done("recovery", "open", "--all", "--to", "бумажный", "--yes", "--first-use")
        let shown = try head.done("credential", "show", "1", "--to-pipe")
        #expect(shown.output == "\(Office.password)\n", "\(shown)")
    }
}

extension String {
    /// However the lines were broken.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
