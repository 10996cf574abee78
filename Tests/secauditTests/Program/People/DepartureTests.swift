import FoundationEssentials
import SecauditRegister
import SecauditTestSupport
import Testing

/// Somebody leaves: what the check finds, what the plan says, what a removal leaves owed.
@Suite struct DepartureTests {
    /// Примеров answers for the page and holds its password; Тестова is nobody's holder.
    private func office() throws -> Office {
        let office = try Office.shared()
        try office.chief.done(
            "appoint",
            "end",
            "--account",
            "obrazcovsk",
            "--person",
            "образцова",
            "--on",
            "2024-06-30"
        )
        try office.chief.done(
            "appoint",
            "add",
            "--account",
            "obrazcovsk",
            "--person",
            "примеров",
            "--from",
            "2024-07-01",
            "--number",
            "13",
            "--date",
            "2024-07-01"
        )
        return office
    }

    /// The text of a report without its line breaks.
    private func flowing(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `a departed responsible person and an unchanged password are found`() throws {
        let office = try office()
        let left = try office.chief.done("person", "leave", "примеров", "--on", "2026-08-14")
        #expect(
            left.output
                == """
                ✓ Уход записан: Примеров П. П., последний день 14.08.2026.
                  назначение прекращено: Администрация города — vk.com/obrazcovsk
                Доступ ещё есть; прекратите его и смените пароли:
                  secaudit access revoke --credential 'vk.com/obrazcovsk' --member 'Примеров'

                """
        )
        let check = try office.chief.run("check")
        #expect(check.status == 1)
        let text = flowing(check.output)
        #expect(
            text.contains(
                "✗ п. 1.4 абз. 3 ответственный не назначен ответственный не работает: Примеров П. П., последний день 14.08.2026 →"
            ),
            "\(text)"
        )
        #expect(text.contains("secaudit appoint add"))
        // The grant is younger than the departure, so the password's term runs from the day of the grant.
        #expect(text.contains("п. 1.6 абз. 4 пароль не сменён после прекращения доступа: Примеров П. П."), "\(text)")
        #expect(text.contains("✗ п. 1.6 абз. 4 доступ у лица, которое не работает: Примеров П. П."), "\(text)")
        #expect(text.contains("Сменить пароль в сети и внести новый: secaudit credential edit"))
        let english = flowing(try office.chief.reading("en").run("check").output)
        #expect(english.contains("14"))
        #expect(!english.contains("последний день"))
    }

    @Test func `a password older than a departure has failed when its term is over`() throws {
        let office = try office()
        try office.chief.done("person", "leave", "примеров", "--on", "2026-08-14")
        try office.chief.done("register", "export", "--output", office.path("register.json"))
        // The samples are made today; in the file they are as old as the appointment.
        let file = try String(contentsOf: URL(filePath: office.path("register.json")), encoding: .utf8)
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
        let today = now.day(in: try #require(ZoneOffset("UTC+7"))).description
        try office.write(file.split(separator: today).joined(separator: "2024-07-01"), to: "older.json")
        let check = try office.chief.run("check", "--register", office.path("older.json"), "--as-of", "2026-09-30")
        #expect(check.status == 1, "\(check)")
        let text = flowing(check.output)
        let finding =
            "✗ п. 1.6 абз. 4 пароль не сменён после прекращения доступа: Примеров П. П., последний день 14.08.2026"
        #expect(text.contains(finding), "\(text)")
        #expect(text.contains("Сменить пароль в сети и внести новый: secaudit credential edit"))
        #expect(text.contains("Лица с доступом доказаны ключами: 0 аккаунтов из 1."))
    }

    @Test func `nobody leaves by an omission`() throws {
        let office = try Office()
        try office.chief.done(
            "init",
            "--kdf",
            "interactive",
            "--municipality",
            "Город",
            "--policy",
            "aleysk-205",
            "--zone",
            "UTC+7",
            "--name",
            "Образцова Анна"
        )
        try office.expectRefusal("person", "leave", status: 64, "Не хватает ответа", "An answer is missing")
    }

    @Test func `a plan names what stands in the way of leaving`() throws {
        let office = try office()
        let plan = try office.chief.run("handover", "plan", "--from", "примеров")
        #expect(plan.status == 1, "\(plan)")
        #expect(plan.output.contains("vk.com/obrazcovsk"))
        let free = try office.chief.run("handover", "plan", "--from", "тестова")
        #expect(free.status == 0, "\(free)")
        let unknown = try office.chief.run("handover", "plan", "--from", "незнакомов")
        #expect(unknown.status == 66)
        #expect(unknown.output.isEmpty)
    }

    /// Тестова keeps the register and holds nothing; Образцова and Примеров hold the password.
    private func overseen() throws -> Office {
        let office = try Office.shared()
        let fingerprint = try office.makeCard(for: office.third, as: "third.card")
        // A card is never overwritten: this one lies beside the first.
        try office.chief.done(
            "member",
            "add",
            office.path("third.card"),
            "--person",
            "тестова",
            "--coordinator",
            "--fingerprint",
            fingerprint
        )
        try office.third.done("account", "list", "--first-use", "--confirm-binding")
        return office
    }

    @Test func `the sole holder cannot be removed in passing`() throws {
        let office = try overseen()
        try office.chief.done("access", "revoke", "--credential", "obrazcovsk", "--member", "примеров")
        let before = try office.vaultBytes()
        let refused = try office.third.run("member", "remove", "--member", "образцова", "--yes")
        #expect(refused.status == 64, "\(refused)")
        #expect(refused.errors.contains("Образцова А. — единственное лицо, имеющее доступ"))
        #expect(try office.vaultBytes() == before)
    }

    @Test func `what a removal leaves owed is settled when the next holder opens the vault`() throws {
        let office = try overseen()
        let removed = try office.third.done("member", "remove", "--member", "примеров", "--yes")
        #expect(removed.output.hasPrefix("✓ Исключён: Примеров П. П.\n"), "\(removed)")
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(refused.status == 77, "\(refused)")
        #expect(refused.output.isEmpty)
        let owed = try office.third.done("access", "list").output
        #expect(owed.contains("Примеров П. П."), "\(owed)")
        #expect(owed.contains("доступ прекращён, ключ ещё не сменён"))
        let next = try office.chief.done("access", "list")
        #expect(
            next.errors.contains("Ключи сменены, потому что доступ кого-то прекращён: vk.com/obrazcovsk"),
            "\(next)"
        )
        #expect(!next.output.contains("Примеров"))
        let after = try office.third.done("access", "list")
        #expect(after.errors.isEmpty)
        #expect(after.output == next.output)
        try office.third.done("vault", "verify")
    }
}
