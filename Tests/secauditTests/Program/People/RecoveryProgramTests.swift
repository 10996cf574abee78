import FoundationEssentials
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
            let second = try office.makeCard(for: office.third)
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
        let made = try fourth.done("identity", "create", "--kdf", "interactive", "--card", office.path("fourth.card"))
        let line = try #require(made.errors.split(separator: "\n").first { $0.hasPrefix("Отпечаток ключа: ") })
        let print = String(line.dropFirst("Отпечаток ключа: ".count))
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
        let act = try office.chief.done("recovery", "act").output.oneLine
        #expect(act.contains("вскрытия конверта с данными для восстановления доступа"))
        #expect(act.contains("Сменов О.") && act.contains("пароль сменён — запись журнала №"), "\(act)")
        for format in ["html", "docx"] {
            try office.chief.done("recovery", "act", "--output", office.path("act.\(format)"))
        }
        let journal = try office.chief.done("credential", "journal").output
        #expect(journal.contains("вскрыто, последняя половина ключа передана"), "\(journal)")
        #expect(journal.contains("доступ восстановлен, ключ сменён"), "\(journal)")
        try office.chief.done("vault", "verify")
    }

    @Test
    func `a town of one prints a key, and its envelope opens everything`() throws {
        let office = try Office.furnished()
        let sheet = office.path("sheet.txt")
        #expect(try office.chief.run("recovery", "paper").status == 64)
        try office.chief.done("recovery", "paper", "--output", sheet, "--kdf", "interactive")
        let text = String(decoding: try Data(contentsOf: URL(filePath: sheet)), as: UTF8.self)
        let phrase = try #require(text.split(separator: "\n").first { $0.hasPrefix("Фраза: ") }).dropFirst(7)
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
