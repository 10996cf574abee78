import SecauditTestSupport
import Testing

/// Equal and weak passwords are found by a coordinator who is shown none of them, as the program tells it.
struct EqualPasswordsProgramTests {
    private func add(_ label: String, _ password: String, by desk: Desk) throws {
        try desk.done(
            "credential",
            "add",
            "--account",
            "obrazcovsk",
            "--login",
            "\(label)@example.org",
            "--label",
            label,
            "--password-fd",
            "4",
            more: [password]
        )
    }

    @Test
    func `the list, the page of one and the check name equal passwords and print none`() throws {
        let office = try Office.shared()
        try add("smm", Office.password, by: office.newcomer)
        try add("mail", "parol1", by: office.newcomer)
        let list = try office.chief.done("credential", "list").output
        #expect(
            list == """
                1  mail  имеют доступ: Примеров П. П.
                     пароль: очень слабый, среди сличённых такого нет
                2  smm  имеют доступ: Примеров П. П.
                     пароль: надёжный, такой же: vk.com/obrazcovsk
                3  vk.com/obrazcovsk  имеют доступ: Образцова А., Примеров П. П.
                     пароль: надёжный, такой же: smm

                """,
            "\(list)"
        )
        // Образцова holds the first one only: of this she sees the class, and no password.
        let shown = try office.chief.done("credential", "show", "smm")
        #expect(shown.output.contains("пароль: надёжный, такой же: vk.com/obrazcovsk"), "\(shown)")
        #expect(try office.chief.run("credential", "show", "smm", "--to-pipe").status == 77)
        // An officer is told of nobody's password.
        #expect(!(try office.newcomer.done("credential", "list").output.contains("пароль:")))
        let checked = try office.chief.run("check", "--baseline")
        let text = checked.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("тот же пароль у других учётных записей: ВКонтакте: smm"), "\(checked)")
        #expect(text.contains("пароль очень слабый, требуется не хуже: средний (ВКонтакте: mail)"), "\(checked)")
        for outcome in [list, shown.output, checked.output] {
            #expect(!outcome.contains(Office.password) && !outcome.contains("parol1"))
        }
    }

    @Test
    func `what came in bulk is compared a few at a time, or at once by the command that is named`() throws {
        let office = try Office.furnished()
        let rows = (0..<9).map { "vk.com/obrazcovsk;user\($0);общий пароль на всех" }
        try office.write((["Ссылка;Логин;Пароль"] + rows).joined(separator: "\n"), to: "sheet.csv")
        let taken = try office.chief.done("credential", "import", office.path("sheet.csv"))
        #expect(taken.output.contains("secaudit credential compare"), "\(taken)")
        // The next command does four by the way and says what is left.
        let listed = try office.chief.done("credential", "list")
        #expect(listed.errors.contains("! Ещё не сличены с другими пароли (5)."), "\(listed)")
        let compared = try office.chief.done("credential", "compare")
        #expect(compared.output.contains("✓ Сличены пароли: 5."), "\(compared)")
        #expect(try office.chief.done("credential", "compare").output.contains("Сличать нечего"))
        #expect(try office.chief.done("credential", "compare", "--all").output.contains("✓ Сличены пароли: 10."))
        let quiet = try office.chief.done("credential", "list")
        #expect(quiet.errors.isEmpty, "\(quiet)")
    }

    @Test
    func `what is due shows both lines of a password, the proved one and the stated one`() throws {
        let office = try Office.shared()
        try office.chief.done("access", "revoke", "--credential", "obrazcovsk", "--member", "примеров")
        func due() throws -> String {
            try office.chief.done("credential", "list", "--due").output.split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        #expect(try due().contains("запись в хранилище: смена не доказана"))
        #expect(try due().contains("в самой сети: не заявлено"))
        try office.chief.done("credential", "edit", "obrazcovsk", "--changed", "password")
        #expect(try due().contains("запись в хранилище: смена не доказана"))
        #expect(try due().contains("в самой сети: сменён"))
        try office.chief.done("credential", "edit", "obrazcovsk", "--generate")
        #expect(!(try due().contains("запись в хранилище")))
        #expect(try due().contains("сеансы и токены"))
    }
}
