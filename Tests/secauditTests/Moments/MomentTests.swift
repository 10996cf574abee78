import FoundationEssentials
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import secaudit

/// The three moments for which the program is made, each from the first command to the papers that it ends with.
@Suite struct MomentTests {
    private static let passphrase = TypedAnswer.unseen("Парольная фраза вашего ключа:", Desk.usual)

    @Test func `an officer stores her credentials`() throws {
        let office = try Office()
        let chief = office.chief
        let moment = try Moment(in: office.folder)
        try moment.talk(
            chief,
            "init",
            "--kdf",
            "interactive",
            answers: [
                .seen("Как называется муниципальное образование?", "Город Образцовск"),
                .seen("Какой порядок действует?", "Новоалтайск"),
                .seen("День опубликования", "31.03.2023"), .seen("Часовой пояс", "UTC+7"),
                .seen("Ваша фамилия, имя, отчество?", "Образцова Анна Петровна"),
                .seen("Должность", "начальник отдела информатизации"),
                .unseen("Парольная фраза для вашего ключа", Desk.usual), .unseen("Ещё раз:", Desk.usual),
            ]
        )
        try moment.talk(
            chief,
            "organ",
            "add",
            answers: [
                Self.passphrase, .seen("Официальное наименование органа?", "Администрация города Образцовска"),
                .seen("Что это?", "администрация"), .seen("ОГРН", ""),
            ]
        )
        try moment.talk(
            chief,
            "account",
            "add",
            answers: [
                Self.passphrase, .seen("Адрес страницы?", "https://m.vk.com/obrazcovsk?from=search"),
                .seen("Когда создана", "01.02.2024"),
            ]
        )
        try moment.talk(
            chief,
            "appoint",
            "add",
            answers: [
                Self.passphrase, .seen("С какого дня", "01.02.2024"), .seen("Номер распоряжения", "12-р"),
                .seen("Дата распоряжения", ""),
            ]
        )
        try moment.talk(
            chief,
            "credential",
            "add",
            answers: [
                Self.passphrase, .seen("Логин", "press@example.org"), .seen("Придумать пароль?", "д"),
                .seen("Второй фактор включён?", "да"), .seen("Какой именно?", "приложение"),
                .seen("На чьём телефоне?", "служебном"), .seen("Когда видели", ""),
            ]
        )
        try moment.run(chief, "credential", "show", "obrazcovsk")
        try moment.run(chief, "credential", "list")
        try moment.run(chief, "credential", "journal")
        let sheets = office.path("листы")
        try moment.run(chief, "evidence", "sheet", "--output", sheets, "--quarter", "2026-Q3")
        try moment.read(text: "\(sheets)/2026-Q3-Администрация-города-Образцовска.csv")
        try expectSnapshot(moment.stable, "officer.txt")
    }

    @Test(.enabled(if: isPast("2026-10-01"), "the scenario of the sample ends before that day"))
    func `a coordinator closes the quarter`() throws {
        let demonstration = try DemonstrationRun(try DemonstrationRun.temporaryFolder())
        let office = try Office()
        var desk = office.chief
        desk.vault = demonstration.folder.vault
        desk.passphrase = DemonstrationKeys.passphrase
        try FileManager.default.createDirectory(
            atPath: "\(desk.home)/.config/secaudit",
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(atPath: demonstration.folder.coordinatorIdentity, toPath: desk.identity)
        let moment = try Moment(in: office.folder)
        let town = ["--municipality", "Образцовск", "--quarter", "2026-Q3"]
        try moment.run(desk, ["evidence", "sheet", "--output", office.path("листы"), "--first-use"] + town)
        try moment.run(desk, ["check"] + town, status: 1)
        let papers = office.path("бумаги")
        try moment.run(desk, ["report", "make", papers] + town)
        try moment.run(desk, ["report", "history", "--municipality", "Образцовск"])
        let organ = "\(papers)/органы/004-Комитет-по-образованию-города-Образцовска"
        for paper in [
            "\(papers)/1-сводная-справка.html", "\(organ)/1-акт-проверки.html", "\(organ)/2-план-устранения.html",
            "\(organ)/5-журнал-паролей-выписка.html", "\(papers)/2-реестр-открытая-часть.html",
        ] { try moment.read(paper: paper) }
        try moment.read(text: "\(papers)/0-заполнить-до-подписания.txt")
        try expectSnapshot(moment.stable, "coordinator.txt")
    }

    @Test(.enabled(if: !isPast("2027-06-25"), "the last day of the sample is still to come"))
    func `a person leaves and hands over`() throws {
        let office = try Office.shared()
        let chief = office.chief
        try chief.done(
            "appoint",
            "add",
            "--account",
            "obrazcovsk",
            "--person",
            "примеров",
            "--from",
            "2024-07-01",
            "--number",
            "31-р",
            "--date",
            "2024-06-28"
        )
        try chief.done("appoint", "end", "--account", "obrazcovsk", "--person", "образцова", "--on", "2024-06-30")
        let moment = try Moment(in: office.folder)
        let draft = office.path("проект")
        let papers = office.path("акт")
        try moment.run(chief, "handover", "plan", "--from", "примеров", "--on", "2027-06-25", status: 1)
        try moment.talk(
            chief,
            "handover",
            status: 1,
            answers: [
                Self.passphrase, .seen("Кто сдаёт дела?", "Примеров"), .seen("Почему?", "увольнение"),
                .seen("Сдающий на месте и подпишет акт?", "д"), .seen("Последний рабочий день", "25.06.2027"),
                .seen("Кто принимает?", "Образцова"), .seen("Номер распоряжения о назначении", "45-р"),
                .seen("Его дата?", "18.06.2027"), .seen("Сделать проект акта и сообщения?", ""),
                .seen("В какую папку", draft), .seen("Передать доступ и назначения сейчас?", "д"),
                .seen("Сделать акт и сообщения?", "н"),
            ]
        )
        try moment.run(chief, "credential", "edit", "obrazcovsk", "--generate")
        for kind in ["password", "totp", "recovery-codes", "recovery-contacts", "sessions", "page-roles"] {
            try moment.run(chief, "credential", "edit", "obrazcovsk", "--changed", kind)
        }
        try moment.run(chief, "handover", "status")
        try moment.run(
            chief,
            "handover",
            "plan",
            "--from",
            "примеров",
            "--to",
            "образцова",
            "--reason",
            "dismissal",
            "--papers",
            papers
        )
        try moment.read(paper: "\(draft)/1-акт-приёма-передачи.html")
        try moment.read(paper: "\(papers)/1-акт-приёма-передачи.html")
        try moment.read(paper: "\(papers)/2-сообщение-ведущему-реестр.html")
        try moment.read(text: "\(papers)/0-заполнить-до-подписания.txt")
        let gone = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(gone.status == 77 && gone.output.isEmpty, "\(gone)")
        try expectSnapshot(moment.stable, "handover.txt")
    }

    private static func isPast(_ text: String) -> Bool {
        guard let day = CalendarDay(text) else { return false }
        return day < Instant(seconds: Int64(Date.now.timeIntervalSince1970)).day(in: .utc)
    }
}
