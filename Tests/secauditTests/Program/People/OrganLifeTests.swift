import SecauditTestSupport
import Testing

/// Organs are renamed, merged and closed, acts are replaced, people are away: what the commands say and what stays.
@Suite struct OrganLifeTests {
    @Test func `a new name from a day on; a check of the day before prints the old one`() throws {
        let chief = try Office.furnished().chief
        let said = try chief.done(
            "organ",
            "rename",
            "администрация",
            "--to",
            "Администрация округа",
            "--on",
            "2026-07-01"
        )
        #expect(
            said.output.hasPrefix("✓ С 01.07.2026: Администрация округа.  Прежнее наименование: Администрация города.")
        )
        let before = try chief.run("check", "--as-of", "2026-06-30", "--organ", "администрация города").output
        let after = try chief.run("check", "--as-of", "2026-07-01", "--organ", "администрация города").output
        #expect(before.contains("Администрация города"))
        #expect(!before.contains("Администрация округа"))
        #expect(after.contains("Администрация округа"))
        #expect(try chief.done("organ", "show", "округа").output.contains("до 01.07.2026: Администрация города"))
    }

    @Test func `an organ with pages cannot end; merged it can, and who created the pages stays`() throws {
        let office = try Office.shared()
        let chief = office.chief
        let refused = try chief.run("organ", "close", "администрация", "--on", "2026-09-30")
        #expect(refused.status == 64)
        #expect(refused.errors.contains("secaudit organ merge"))
        try chief.done("organ", "add", "--name", "Управление делами", "--kind", "body")
        let merged = try chief.done(
            "organ",
            "merge",
            "администрация",
            "--into",
            "управление",
            "--on",
            "2026-07-01",
            "--yes"
        )
        #expect(merged.output.contains("vk.com/obrazcovsk"))
        #expect(try chief.done("account", "list").output.contains("Управление делами — vk.com/obrazcovsk"))
        let before = try chief.run("check", "--as-of", "2026-06-30", "--all").output
        let after = try chief.run("check", "--as-of", "2026-07-01", "--all").output
        #expect(Self.organ(of: "vk.com/obrazcovsk", in: before) == "Администрация города")
        #expect(Self.organ(of: "vk.com/obrazcovsk", in: after) == "Управление делами")
        // What lies in the old organ's compartment can still be written.
        try chief.done("appoint", "end", "--account", "obrazcovsk", "--person", "образцова", "--on", "2026-08-01")
        try chief.done("evidence", "two-factor", "obrazcovsk", "--state", "on", "--method", "app", "--phone", "organ")
        let closedTwice = try chief.run("organ", "close", "администрация", "--on", "2026-09-30")
        #expect(closedTwice.errors.contains("Орган уже прекратил существование"))
    }

    /// The heading of the organ under which the page is printed.
    private static func organ(of page: String, in report: String) -> String? {
        var last: String?
        for line in report.split(separator: "\n") {
            for name in ["Администрация города", "Управление делами"] where line.contains(name) { last = name }
            if line.contains(page) { return last }
        }
        return nil
    }

    @Test func `an absence names who answers instead, or that nobody does`() throws {
        let chief = try Office.furnished().chief
        let alone = try chief.done("person", "absence", "образцова", "--from", "2026-07-01", "--to", "2026-08-31")
        #expect(
            alone.output.contains("! vk.com/obrazcovsk: замещающего нет.  Назначьте:  secaudit appoint add --deputy")
        )
        try chief.done(
            "appoint",
            "add",
            "--account",
            "obrazcovsk",
            "--person",
            "примеров",
            "--deputy",
            "--from",
            "2026-06-01"
        )
        let helped = try chief.done("person", "absence", "образцова", "--from", "2026-09-01", "--to", "2026-10-31")
        #expect(helped.output.contains("  vk.com/obrazcovsk: замещает Примеров П. П."))
        let shown = try chief.done("person", "show", "примеров").output
        #expect(shown.contains("замещает: vk.com/obrazcovsk, с 01.06.2026"))
        #expect(try chief.done("person", "show", "образцова").output.contains("имеет доступ: vk.com/obrazcovsk"))
    }

    @Test func `an act replaced on a day stays on record, and both judge`() throws {
        let chief = try Office.furnished().chief
        let unasked = try chief.run("municipality", "bind", "--policy", "aleysk-205")
        #expect(unasked.status == 64 || unasked.status == 66)
        let early = try chief.run("municipality", "bind", "--policy", "aleysk-205", "--from", "2020-01-01")
        #expect(early.status == 65)
        #expect(early.errors.contains("вступает в силу 25.05.2020"))
        let bound = try chief.done("municipality", "bind", "--policy", "aleysk-205", "--from", "2026-08-15")
        #expect(bound.output.contains("novoaltaysk-608 действовал по 14.08.2026 включительно"))
        #expect(try chief.done("municipality", "list").output.contains("по 14.08.2026 действовал novoaltaysk-608"))
        try chief.done("evidence", "event", "register-published", "--on", "2026-07-26")
        let before = try chief.run("check", "--as-of", "2026-08-14").output
        let after = try chief.run("check", "--as-of", "2026-09-30").output
        #expect(before.contains("novoaltaysk-608, контрольная сумма"))
        #expect(after.contains("aleysk-205, контрольная сумма"))
        // The register was to be published by 25.07.2026: a term of the act that bound then.
        #expect(after.contains("Порядок действовал по 14.08.2026 включительно"))
        #expect(after.contains("25.07.2026"))
    }

    @Test func `the recommended rules on top of an act are pinned, printed and taken off again`() throws {
        let chief = try Office.furnished().chief
        let bound = try chief.done("municipality", "bind", "--policy", "novoaltaysk-608", "--baseline")
        #expect(bound.output.contains("поверх него: baseline, контрольная сумма"))
        let report = try chief.run("check", "--format", "json").output
        #expect(report.contains("\"id\":\"baseline\"") || report.contains("\"id\": \"baseline\""))
        #expect(report.contains("local-two-factor"))
        try chief.done("municipality", "set", "--parameter", "publication-day=2023-04-01")
        #expect(try chief.done("municipality", "list").output.contains("novoaltaysk-608 + baseline"))
        try chief.done("municipality", "bind", "--policy", "novoaltaysk-608", "--no-extension")
        #expect(!(try chief.run("check", "--format", "json").output.contains("local-two-factor")))
    }

    @Test func `values, readings, name and zone are set without binding anew`() throws {
        let chief = try Office.furnished().chief
        #expect(try chief.run("municipality", "set").status == 64)
        let wrong = try chief.run("municipality", "set", "--parameter", "publicaton-day=2023-04-01")
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("publication-day"))
        try chief.done(
            "municipality",
            "set",
            "--reading",
            "max-holders=account=письмо от 09.01.2025 № 1",
            "--name",
            "Город Образцовск-1",
            "--zone",
            "UTC+8"
        )
        #expect(
            try chief.done("municipality", "list").output.hasPrefix("Город Образцовск-1  UTC+08:00  novoaltaysk-608")
        )
        #expect(try chief.run("check", "--format", "json").output.contains("письмо от 09.01.2025 № 1"))
        try chief.done("municipality", "set", "--open-reading", "max-holders")
        #expect(!(try chief.run("check", "--format", "json").output.contains("письмо от 09.01.2025 № 1")))
    }

    @Test func `what is on record is listed with its day and who recorded it`() throws {
        let chief = try Office.furnished().chief
        let all = try chief.done("evidence", "list", "--account", "obrazcovsk").output
        #expect(all.contains("второй фактор включён, приложение, о своей записи — Образцова А."))
        #expect(all.contains("внесено в Реестр — Образцова А."))
    }

    @Test func `a login that is gone gives nobody access, and the page asks what manages it`() throws {
        let chief = try Office.furnished().chief
        let asked = try chief.run("credential", "close", "obrazcovsk")
        #expect(asked.status != 0)
        let closed = try chief.done("credential", "close", "obrazcovsk", "--removed")
        #expect(closed.output.contains("! Чем управляется vk.com/obrazcovsk, теперь не известно"))
    }

    @Test func `an extended term is ended early`() throws {
        let chief = try Office.furnished().chief
        try chief.done(
            "waiver",
            "add",
            "--organ",
            "администрация",
            "--rule",
            "max-holders",
            "--approver",
            "глава",
            "--basis",
            "распоряжение № 1",
            "--from",
            "2026-08-01",
            "--through",
            "2030-12-31"
        )
        let early = try chief.run("waiver", "end", "max-holders", "--on", "2026-07-31")
        #expect(early.status == 64)
        try chief.done("waiver", "end", "max-holders", "--on", "2026-09-01")
        #expect(try chief.done("waiver", "list").output.contains("01.08.2026 – 01.09.2026"))
    }

    @Test func `an extended term of a requirement that the act does not have is refused`() throws {
        let chief = try Office.furnished().chief
        let refused = try chief.run(
            "waiver",
            "add",
            "--organ",
            "администрация",
            "--rule",
            "max-holder",
            "--approver",
            "глава",
            "--basis",
            "распоряжение № 1",
            "--through",
            "2030-12-31"
        )
        #expect(refused.status == 64)
        #expect(refused.errors.contains("max-holders?"))
    }

    @Test func `closing a page is an event, and names the login that nobody needs any more`() throws {
        let chief = try Office.furnished().chief
        let closed = try chief.done("account", "close", "obrazcovsk", "--on", "2026-09-01")
        #expect(closed.output.contains("! Доступ больше не нужен: vk.com/obrazcovsk"))
        #expect(try chief.done("evidence", "list", "--account", "obrazcovsk").output.contains("01.09.2026  закрытие"))
    }
}
