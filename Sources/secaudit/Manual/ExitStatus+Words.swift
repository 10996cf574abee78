import SecauditReport

extension ExitStatus {
    /// What a code means; the tables of the README files say the same.
    func words(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .done: "сделано; для `check`, `handover` и `recovery status` — всё соответствует"
        case .failed:
            "требование не выполнено; у `handover` остались шаги, у `recovery status` не всё опечатано, `register verify` не нашёл страницу, `vault doctor` что-то нашёл"
        case .unconfirmed:
            "нарушений нет, но требование не подтверждено; у `report verify` нет отметки, а подпись здесь не проверить"
        case .remarked: "с `--strict`: не выполнена рекомендация, продление срока не использовано или истекло"
        case .usage: "ошибка в команде или нет ответа на вопрос"
        case .data: "данные испорчены или подменены, проверять нечего, нет обязательного сведения"
        case .inputMissing: "нет исходного (хранилища, файла, объекта)"
        case .bug: "ошибка программы"
        case .cannotCreate: "нельзя создать, или уже есть"
        case .inputOutput: "ошибка ввода-вывода"
        case .conflict: "то же самое тем временем изменил другой"
        case .noAccess: "не та парольная фраза или нет доступа"
        }
    }

    private var english: String {
        switch self {
        case .done: "done; for `check`, `handover` and `recovery status`: everything complies"
        case .failed:
            "a requirement is not met; `handover` has open steps, `recovery status` something unsealed, `register verify` no such page, `vault doctor` a finding"
        case .unconfirmed:
            "nothing failed, but a requirement is not confirmed; `report verify` has no mark and no signature it can check"
        case .remarked: "with `--strict`: a recommendation not followed, an unused or expired extension"
        case .usage: "wrong usage, or a missing answer"
        case .data: "bad or tampered data, nothing to check, a mandatory parameter missing"
        case .inputMissing: "an input is missing (no vault, no such file or object)"
        case .bug: "a bug"
        case .cannotCreate: "cannot create, or it is there already"
        case .inputOutput: "input or output failed"
        case .conflict: "somebody else changed the same thing meanwhile"
        case .noAccess: "wrong passphrase, or no access"
        }
    }
}
