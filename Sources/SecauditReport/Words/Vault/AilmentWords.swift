internal import SecauditRegister
internal import SecauditVault
internal import SecauditWorkspace

/// An ailment in words, and the command that mends it.
struct AilmentWords {
    let language: Language

    /// What will bite.
    func text(of ailment: Ailment) -> String {
        switch language {
        case .russian: russian(ailment)
        case .english: english(ailment)
        }
    }

    private func russian(_ ailment: Ailment) -> String {
        switch ailment {
        case .noHolder(let credential): "пароль не откроет никто: \(credential.quotable)"
        case .soleHolder(let credential, let holder):
            "пароль открывает один человек, \(holder.quotable): \(credential.quotable)"
        case .soleCoordinator(let name): "Реестр ведёт один человек: \(name.quotable)"
        case .noBackup: "с этого компьютера ещё не снимали копию хранилища"
        case .oldBackup(let made, let days):
            "последняя копия хранилища снята \(day(made)), \(days.russian("день", "дня", "дней")) назад"
        case .cheapPassphrase: "парольную фразу вашего ключа подбирать дёшево (уровень interactive)"
        case .grantsNotOpened(let member, let credentials, let since):
            "\(member.quotable) с \(day(since)) не открывал выданный доступ" + list(credentials)
        case .rekeyOwed(let credential, let removed, _):
            "\(removed.quotable) исключён, но ключ ещё не сменён: \(credential.quotable)"
        case .memberUnbound(let name, let fingerprint):
            "ключ \(fingerprint) (\(name.quotable)) не связан с человеком"
        case .voidEntry(let number, let author):
            "запись журнала № \(number) недействительна, её автор \(author.quotable)"
        case .misfiledRecord(let record): "запись \(record.hexadecimal.prefix(12)) лежит не на своём месте"
        case .openToOthers(let path, let mode, _):
            "открыто для посторонних (права \(String(mode, radix: 8))): \(path.quotable)"
        case .leftHolder(let person, let last, let credential):
            "\(person.quotable) не работает с \(day(last.adding(days: 1))), а доступ остался: \(credential.quotable)"
        case .policyChanged(let municipality, let policy):
            "файл правил \(policy.quotable) изменён после закрепления: \(municipality.quotable)"
        case .policyMissing(let municipality, let policy):
            "нет файла правил \(policy.quotable): \(municipality.quotable)"
        case .ownRulesChanged(let municipality, let rules):
            "файл своих правил \(rules.quotable) изменён после закрепления: \(municipality.quotable)"
        case .ownRulesMissing(let municipality, let rules):
            "нет файла своих правил \(rules.quotable), верните его в папку правил: \(municipality.quotable)"
        case .confirmationOwed(let credential, let member, _):
            "у \(member.quotable) новый ключ взамен потерянного, доступ подтвердите заново: \(credential.quotable)"
        case .formerKeysElsewhere(let vaults, _, _):
            "прежний ключ, заменённый здесь, ещё действует в \(vaults.count.russian("другом хранилище", "других хранилищах", "других хранилищах")) (\(vaults.joined(separator: ", ")))"
        case .entriesAhead(let number, let count, let author, let dated):
            "записи журнала с № \(number) (их \(count)) датированы вперёд, \(day(dated)), автор \(author.quotable): вносить ничего нельзя; сверьте часы, а если они верны, верните копию"
        case .recoveryAwaits(let names):
            "восстановление доступа: ждём согласия доверенных лиц" + list(names)
        case .recoveryBroken(let names):
            "восстановление доступа не действует, доверенное лицо больше не пользователь" + list(names)
        case .recoveryOwed(let credentials):
            "ключи ещё не разделены между доверенными лицами" + list(credentials)
        case .recoveryOpened(let credential, let recipient, let on):
            "восстановление вскрыто \(day(on)) (получатель \(recipient.quotable)), а пароль не сменён: \(credential.quotable)"
        }
    }

    private func english(_ ailment: Ailment) -> String {
        switch ailment {
        case .noHolder(let credential): "nobody can open the password of \(credential.quotable)"
        case .soleHolder(let credential, let holder):
            "one person alone, \(holder.quotable), can open the password of \(credential.quotable)"
        case .soleCoordinator(let name): "one coordinator alone: \(name.quotable)"
        case .noBackup: "no backup of the vault was made on this computer"
        case .oldBackup(let made, let days):
            "the last backup is of \(day(made)), \(days.english("day", "days")) ago"
        case .cheapPassphrase: "the passphrase of your identity is cheap to guess (level interactive)"
        case .grantsNotOpened(let member, let credentials, let since):
            "\(member.quotable) has not opened the access given on \(day(since))" + list(credentials)
        case .rekeyOwed(let credential, let removed, _):
            "\(removed.quotable) was removed and the key not changed yet: \(credential.quotable)"
        case .memberUnbound(let name, let fingerprint): "the key \(fingerprint) (\(name.quotable)) is bound to nobody"
        case .voidEntry(let number, let author): "entry \(number) is void; its author is \(author.quotable)"
        case .misfiledRecord(let record): "record \(record.hexadecimal.prefix(12)) is misfiled"
        case .openToOthers(let path, let mode, _):
            "open to others (mode \(String(mode, radix: 8))): \(path.quotable)"
        case .leftHolder(let person, let last, let credential):
            "\(person.quotable) left after \(day(last)) and still has access: \(credential.quotable)"
        case .policyChanged(let municipality, let policy):
            "the policy file \(policy.quotable) was changed since it was bound: \(municipality.quotable)"
        case .policyMissing(let municipality, let policy):
            "there is no policy file \(policy.quotable): \(municipality.quotable)"
        case .ownRulesChanged(let municipality, let rules):
            "the file of own rules \(rules.quotable) was changed since it was bound: \(municipality.quotable)"
        case .ownRulesMissing(let municipality, let rules):
            "there is no file of own rules \(rules.quotable), put it back: \(municipality.quotable)"
        case .confirmationOwed(let credential, let member, _):
            "\(member.quotable) has a new key in place of a lost one; confirm the access again: \(credential.quotable)"
        case .formerKeysElsewhere(let vaults, _, _):
            "the key that was replaced here is still good in \(vaults.count.english("other vault", "other vaults")) (\(vaults.joined(separator: ", ")))"
        case .entriesAhead(let number, let count, let author, let dated):
            "entries from \(number) on (\(count)) are dated ahead, \(day(dated)), by \(author.quotable): nothing can be entered; check the clock, and if it is right put back a backup"
        case .recoveryAwaits(let names): "recovery: not accepted yet by the trustees" + list(names)
        case .recoveryBroken(let names): "recovery is not in force, a trustee is a member no more" + list(names)
        case .recoveryOwed(let credentials): "keys are not split between the trustees yet" + list(credentials)
        case .recoveryOpened(let credential, let recipient, let on):
            "recovery was opened on \(day(on)) (recipient \(recipient.quotable)) and the password not changed: \(credential.quotable)"
        }
    }

    private func list(_ credentials: [String]) -> String {
        credentials.isEmpty ? "" : ": " + credentials.map(\.quotable).joined(separator: ", ")
    }

    private func day(_ day: CalendarDay) -> String { language.day(day) }
}
