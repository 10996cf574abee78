import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct WordingTests {
    private func wording(_ language: Language) -> Wording {
        Wording(language, names: Names(.sample(organs: [.sample(accounts: [.sample()])], credentials: [.sample()])))
    }

    @Test(arguments: [
        (Fact.holders(.count(4, limit: 3)), "лиц с доступом 4, допустимо 3", "4 persons have access, 3 allowed"),
        (.holders(.count(1, limit: 3)), "лиц с доступом 1, допустимо 3", "1 person has access, 3 allowed"),
        (
            .secret(.unchanged("login", .person("tamara"), lastDay: day("2026-08-14"))),
            "пароль не сменён после прекращения доступа: Тестова Т., последний день 14.08.2026 "
                + "(ВКонтакте: служебная страница)",
            "password not changed since access ended: Тестова Т., last day 14 August 2026 (VK: служебная страница)"
        ),
        (
            .twoFactor(.stale("login", seen: day("2026-04-02"), maxAge: 92)),
            "второй фактор не подтверждён: сведения от 02.04.2026 старше 92 дн. (ВКонтакте: служебная страница)",
            "the second factor is not confirmed: evidence of 2 April 2026 is older than 92 days "
                + "(VK: служебная страница)"
        ),
        (
            .secret(.equalPasswords("login", ["other"], elsewhere: 0)),
            "тот же пароль у других учётных записей: other (ВКонтакте: служебная страница)",
            "other credentials have the same password: other (VK: служебная страница)"
        ),
        (
            .secret(.equalPasswords("login", ["one", "two"], elsewhere: 1)),
            "тот же пароль у других учётных записей: one; two и ещё 1 в другом органе (ВКонтакте: служебная страница)",
            "other credentials have the same password: one; two and 1 in another organ (VK: служебная страница)"
        ),
        (
            .secret(.equalPasswords("login", ["other"], elsewhere: 2)),
            "тот же пароль у других учётных записей: other и ещё 2 в других органах (ВКонтакте: служебная страница)",
            "other credentials have the same password: other and 2 in other organs (VK: служебная страница)"
        ),
        (
            .secret(.equalPasswords("login", [], elsewhere: 1)),
            "тот же пароль у 1 учётной записи других органов (ВКонтакте: служебная страница)",
            "the same password in other organs: 1 credential (VK: служебная страница)"
        ),
        (
            .secret(.equalPasswords("login", [], elsewhere: 5)),
            "тот же пароль у 5 учётных записей других органов (ВКонтакте: служебная страница)",
            "the same password in other organs: 5 credentials (VK: служебная страница)"
        ),
        (
            .secret(.passwordNotInVault("login")),
            "пароль хранится не в хранилище, сличить нечего (ВКонтакте: служебная страница)",
            "the password is not kept in the vault, there is nothing to compare (VK: служебная страница)"
        ),
        (
            .responsible(
                .appointed(
                    "anna",
                    act: ActReference(kind: "распоряжение", number: "12-р", date: day("2025-01-09")),
                    from: day("2025-01-10")
                )
            ),
            "ответственный: Образцова А. И. с 10.01.2025 (распоряжение от 09.01.2025 № 12-р)",
            "responsible: Образцова А. И. since 10 January 2025 (распоряжение of 9 January 2025 No. 12-р)"
        ),
        (
            .network(.severalAccounts("vk", ["page"], count: 2)),
            "аккаунтов в сети ВКонтакте: 2, допустим 1 (vk.example/page)",
            "2 accounts in VK, 1 allowed (vk.example/page)"
        ),
    ])
    func `a fact is a sentence in both languages`(fact: Fact, russian: String, english: String) {
        #expect(wording(.russian).sentence(fact) == russian)
        #expect(wording(.english).sentence(fact) == english)
    }

    @Test
    func `verdicts have the words of the documents`() {
        #expect(
            Verdict.allCases.map { wording(.russian).text($0) } == [
                "выполнено", "выполнено с нарушением срока", "не выполнено", "замечание", "не подтверждено",
                "срок не наступил", "не применяется", "не проверено (ошибка данных)",
            ]
        )
    }

    @Test
    func `a working day is counted in the right form`() {
        let forms = [1, 2, 5, 11, 21, 112].map { count in
            wording(.russian).text(DueDay(day("2026-07-08"), from: day("2026-07-03"), count: count, unit: .workingDay))
        }
        #expect(
            forms
                == [
                    "1 рабочий день", "2 рабочих дня", "5 рабочих дней", "11 рабочих дней", "21 рабочий день",
                    "112 рабочих дней",
                ].map { "срок — до 08.07.2026 (\($0) с 03.07.2026)" }
        )
    }
}
