import SecauditRegister
import SecauditReport
import SecauditTestSupport
import SecauditWorkspace
import Testing

@Suite struct CheckupTextTests {
    private static let day = CalendarDay(year: 2026, month: 9, day: 30) ?? CalendarDay(number: 0)

    /// One of each sort.
    private static let all: [Ailment] = [
        .noHolder(credential: "vk.com/primer"),
        .soleHolder(credential: "vk.com/primer", holder: "Образцова А."),
        .soleCoordinator(name: "Образцова А."), .noBackup, .oldBackup(made: day, days: 31), .cheapPassphrase,
        .grantsNotOpened(member: "Примеров П.", credentials: ["vk.com/primer"], since: day),
        .grantsNotOpened(member: "Примеров П.", credentials: [], since: day),
        .rekeyOwed(credential: "vk.com/primer", removed: "Тестов А.", holders: ["Образцова А.", "Примеров П."]),
        .memberUnbound(name: "Примеров П.", fingerprint: "AAAA-BBBB-CCCC-DDDD"),
        .voidEntry(number: 7, author: "Тестов А."), .openToOthers(path: "/tmp/my vault", mode: 0o755, closed: "o-rwx"),
        .leftHolder(person: "Тестов А.", lastDay: day, credential: "it's; rm"),
        .policyChanged(municipality: "Город Образцовск", policy: "sample-1"),
        .policyMissing(municipality: "Город Образцовск", policy: "sample-1"),
        .ownRulesChanged(municipality: "Город Образцовск", rules: "baseline"),
        .ownRulesMissing(municipality: "Город Образцовск", rules: "baseline"),
        .confirmationOwed(credential: "vk.com/primer", member: "Примеров П.", holders: []),
        .confirmationOwed(credential: "vk.com/primer", member: "Примеров П.", holders: ["Образцова А."]),
        .formerKeysElsewhere(vaults: ["aabbccdd"], former: "/home/a/identity.old-AB", present: "/home/a/identity"),
        .entriesAhead(number: 7, count: 2, author: "Тестов А.", dated: day),
        .recoveryAwaits(names: ["Образцова А.", "Примеров П."]), .recoveryBroken(names: ["Примеров П."]),
        .recoveryOwed(credentials: ["vk.com/primer", "ok.ru/primer"]),
        .recoveryOpened(credential: "vk.com/primer", recipient: "Примеров П.", on: day),
    ]

    @Test func `each is a line with the command that mends it under it, in Russian`() {
        let text = String(decoding: CheckupText.render(Self.all, in: .russian), as: UTF8.self)
        #expect(
            text == """
                ! пароль не откроет никто: vk.com/primer
                  → secaudit credential add
                ! пароль открывает один человек, Образцова А.: vk.com/primer
                  → secaudit access grant --credential vk.com/primer
                ! Реестр ведёт один человек: Образцова А.
                  → secaudit member add --coordinator КАРТОЧКА
                ! с этого компьютера ещё не снимали копию хранилища
                  → secaudit vault backup ФАЙЛ
                ! последняя копия хранилища снята 30.09.2026, 31 день назад
                  → secaudit vault backup ФАЙЛ
                ! парольную фразу вашего ключа подбирать дёшево (уровень interactive)
                  → secaudit identity passphrase --kdf moderate
                ! Примеров П. с 30.09.2026 не открывал выданный доступ: vk.com/primer
                  → secaudit access list  (Примеров П.)
                ! Примеров П. с 30.09.2026 не открывал выданный доступ
                  → secaudit access list  (Примеров П.)
                ! Тестов А. исключён, но ключ ещё не сменён: vk.com/primer
                  → secaudit access list  (Образцова А. или Примеров П.)
                ! ключ AAAA-BBBB-CCCC-DDDD (Примеров П.) не связан с человеком
                  → secaudit member list --confirm-binding  (Примеров П.)
                ! запись журнала № 7 недействительна, её автор Тестов А.
                  → secaudit vault log
                ! открыто для посторонних (права 755): /tmp/my vault
                  → chmod o-rwx '/tmp/my vault'
                ! Тестов А. не работает с 01.10.2026, а доступ остался: it's; rm
                  → secaudit access revoke --credential 'it'\\''s; rm' --member 'Тестов А.'
                ! файл правил sample-1 изменён после закрепления: Город Образцовск
                  → secaudit municipality bind --municipality 'Город Образцовск' --policy sample-1
                ! нет файла правил sample-1: Город Образцовск
                  → secaudit policy list --policies ПАПКА
                ! файл своих правил baseline изменён после закрепления: Город Образцовск
                  → secaudit municipality bind --municipality 'Город Образцовск'
                ! нет файла своих правил baseline, верните его в папку правил: Город Образцовск
                  → secaudit policy list --policies ПАПКА
                ! у Примеров П. новый ключ взамен потерянного, доступ подтвердите заново: vk.com/primer
                  → secaudit access grant --credential vk.com/primer --member 'Примеров П.'
                ! у Примеров П. новый ключ взамен потерянного, доступ подтвердите заново: vk.com/primer
                  → secaudit access grant --credential vk.com/primer --member 'Примеров П.'  (Образцова А.)
                ! прежний ключ, заменённый здесь, ещё действует в 1 другом хранилище (aabbccdd)
                  → secaudit identity rotate --vault ПАПКА --identity /home/a/identity.old-AB --to /home/a/identity
                ! записи журнала с № 7 (их 2) датированы вперёд, 30.09.2026, автор Тестов А.: вносить ничего нельзя; сверьте часы, а если они верны, верните копию
                  → secaudit vault restore ФАЙЛ
                ! восстановление доступа: ждём согласия доверенных лиц: Образцова А., Примеров П.
                  → secaudit recovery accept  (Образцова А. или Примеров П.)
                ! восстановление доступа не действует, доверенное лицо больше не пользователь: Примеров П.
                  → secaudit recovery name
                ! ключи ещё не разделены между доверенными лицами: vk.com/primer, ok.ru/primer
                  → secaudit recovery vouch
                ! восстановление вскрыто 30.09.2026 (получатель Примеров П.), а пароль не сменён: vk.com/primer
                  → secaudit credential edit vk.com/primer --generate  (Примеров П.)

                """
        )
    }

    @Test func `each is two lines in English too, with no Russian but names`() {
        let lines = String(decoding: CheckupText.render(Self.all, in: .english), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == Self.all.count * 2)
        for line in lines {
            let words = ["Образцова А.", "Примеров П.", "Тестов А.", "Город Образцовск"]
                .reduce(String(line)) { $0.replacing($1, with: "") }
            #expect(!words.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(line)")
        }
        #expect(lines[8] == "! the last backup is of 30 September 2026, 31 days ago")
        #expect(lines[9] == "  → secaudit vault backup FILE")
    }

    @Test func `nothing is said to be nothing`() {
        #expect(CheckupText.render([], in: .russian) == Array("✓ Ничего не подведёт.\n".utf8))
        #expect(CheckupText.render([], in: .english) == Array("✓ Nothing will bite.\n".utf8))
    }

    @Test func `JSON carries facts, the command and who has to give it`() {
        let owed = Ailment.rekeyOwed(credential: "vk.com/primer", removed: "Тестов А.", holders: ["Образцова А."])
        #expect(
            String(decoding: CheckupJSON.render([owed]), as: UTF8.self) == """
                {
                  "ailments": [
                    {
                      "by": [
                        "Образцова А."
                      ],
                      "command": "secaudit access list",
                      "facts": {
                        "credential": "vk.com/primer",
                        "holders": [
                          "Образцова А."
                        ],
                        "removed": "Тестов А."
                      },
                      "kind": "rekey-owed"
                    }
                  ],
                  "format": "secaudit/doctor/1",
                  "result": "fail"
                }

                """
        )
        #expect(
            String(decoding: CheckupJSON.render([]), as: UTF8.self) == """
                {
                  "ailments": [],
                  "format": "secaudit/doctor/1",
                  "result": "pass"
                }

                """
        )
    }
}
