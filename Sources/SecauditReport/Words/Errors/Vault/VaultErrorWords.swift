internal import SecauditCrypto
package import SecauditVault

extension VaultError: Explained {
    package func explanation(in language: Language) -> Explanation {
        switch self {
        case .store(let error): error.explanation(in: language)
        case .refused(let refusal): refusal.explanation(in: language)
        default: sentence.explanation(in: language)
        }
    }

    private var sentence: Sentence {
        switch self {
        case .wrongPassphrase:
            Sentence(
                "Парольная фраза не подошла.",
                "The passphrase does not fit.",
                next:
                    "Проверьте раскладку и клавишу Caps Lock и повторите. Фраза забыта — переименуйте файл ключа и создайте новый (secaudit identity create); тот, кто ведёт Реестр, внесёт его: secaudit member reset",
                "Check the keyboard layout and Caps Lock, and try again. If it is forgotten, rename the identity file and make a new one (secaudit identity create); a coordinator enters it: secaudit member reset"
            )
        case .identityDamaged:
            Sentence(
                "Файл ключа повреждён.",
                "The identity file is damaged.",
                next: "Возьмите запасную копию файла ключа.",
                "Take a backup copy of the identity file."
            )
        case .noMemory:
            Sentence(
                "Не хватило памяти, чтобы проверить парольную фразу.",
                "There was not enough memory to check the passphrase.",
                next: "Закройте другие программы и повторите.",
                "Close other programs and try again."
            )
        case .malformed(let structure, let error): Self.malformed(structure, error)
        case .badSignature(let structure):
            Sentence(
                "Подпись не подходит: \(structure.russian).",
                "A signature does not fit: \(structure.english).",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .brokenChain(let number):
            Sentence(
                "Журнал событий нарушен: запись № \(number) не продолжает предыдущую.",
                "The ledger is broken: entry \(number) does not continue the one before it.",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .notFounded:
            Sentence(
                "В хранилище нет первой записи.",
                "The vault has no founding entry.",
                next: "Создайте хранилище: secaudit init",
                "Make a vault: secaudit init"
            )
        case .entryFromFuture(let number, _):
            Sentence(
                "Запись журнала № \(number) сделана позже, чем показывают часы этого компьютера.",
                "Entry \(number) is dated after this computer's clock.",
                next: "Проверьте дату и время компьютера.",
                "Check this computer's date and time."
            )
        case .clockBehind:
            Sentence(
                "Часы этого компьютера отстают от последней записи журнала.",
                "This computer's clock is behind the last entry of the ledger.",
                next: "Проверьте дату и время компьютера.",
                "Check this computer's date and time."
            )
        case .rolledBack(let seen, let found):
            Sentence(
                "Хранилище старее, чем вы уже видели: было \(seen) записей, теперь \(found).",
                "The vault is older than you have seen: it had \(seen) entries, now \(found).",
                next: "Не вносите ничего и верните последнюю копию хранилища.",
                "Write nothing and bring back the latest copy of the vault."
            )
        case .forked(let number):
            Sentence(
                "Запись № \(number) — не та, которую вы видели раньше: у хранилища две разные истории.",
                "Entry \(number) is not the one you saw before: the vault has two histories.",
                next: "Не вносите ничего и сравните копии с другими пользователями хранилища.",
                "Write nothing and compare copies with the vault's other members."
            )
        case .firstUse(let number, let hash):
            Sentence(
                "Этот компьютер открывает хранилище впервые: записей \(number), контрольные знаки "
                    + "\(String(hash.hexadecimal.prefix(16))).",
                "This computer opens the vault for the first time: \(number) entries, check signs "
                    + "\(String(hash.hexadecimal.prefix(16))).",
                next: "Сверьте их с тем, кто уже работает с хранилищем, и повторите с --first-use",
                "Compare them with somebody who already uses the vault, then repeat with --first-use"
            )
        case .rowMissing(let row):
            Sentence(
                "Пропала часть хранилища: \(row.russian).",
                "A part of the vault is missing: \(row.english).",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .rowAltered(let row):
            Sentence(
                "Часть хранилища подменена или повреждена: \(row.russian).",
                "A part of the vault was replaced or damaged: \(row.english).",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .rowRolledBack(let record, let seen, let found):
            Sentence(
                "В хранилище подложена прежняя версия: \(VaultError.Row.record(record).russian) — вам известна версия \(seen), в файле версия \(found).",
                "An older version was put back into the vault: \(VaultError.Row.record(record).english): you know version \(seen), the file has version \(found).",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .rowsUnaccounted(let records, let wraps):
            Sentence(
                "В хранилище есть строки, которых не знает журнал событий: записей \(records), ключей \(wraps).",
                "The vault has rows that the ledger does not know: \(records) records, \(wraps) wraps.",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .cannotOpen(let row):
            Sentence(
                "Не открывается: \(row.russian).",
                "This does not open: \(row.english).",
                next: Self.restoreRussian,
                Self.restoreEnglish
            )
        case .noAccess(let row):
            Sentence(
                "У вас нет доступа: \(row.russian).",
                "You have no access: \(row.english).",
                next: "Доступ предоставляет тот, кто его имеет: secaudit access grant",
                "Whoever has access can give it: secaudit access grant"
            )
        case .notAMember(let member):
            Sentence(
                "Ключ \(member.shortFingerprint) не принадлежит пользователю этого хранилища.",
                "The key \(member.shortFingerprint) is no member of this vault.",
                next:
                    "Карточку этого ключа (secaudit identity show --card) передайте тому, кто ведёт Реестр; он примет её: secaudit member add",
                "Give the key's card (secaudit identity show --card) to the coordinator, who admits it: secaudit member add"
            )
        case .conflict(let row):
            Sentence(
                "Пока вы работали, другой пользователь изменил то же самое: \(row.russian).",
                "Somebody else changed the same thing meanwhile: \(row.english).",
                next: "Посмотрите, что изменилось, и повторите.",
                "Look at what changed and try again."
            )
        case .tooBusy:
            Sentence(
                "Хранилище занято другими пользователями.",
                "The vault is busy with other writers.",
                next: "Повторите через минуту.",
                "Try again in a minute."
            )
        case .unknownObject(let row):
            Sentence(
                "Такого в хранилище нет: \(row.russian).",
                "The vault has no such thing: \(row.english).",
                next: "Проверьте хранилище: secaudit vault verify",
                "Verify the vault: secaudit vault verify"
            )
        case .store, .refused:
            Sentence("", "")
        }
    }

    private static let restoreRussian = "Ничего не вносите; восстановите хранилище из копии: docs/threat-model.md"
    private static let restoreEnglish = "Write nothing; restore the vault from a copy: docs/threat-model.md"

    private static func malformed(_ structure: Structure, _ error: FormatError) -> Sentence {
        switch error {
        case .unknownVersion(let version), .unknownSuite(let version):
            Sentence(
                "Сделано более новой версией программы (\(version)): \(structure.russian).",
                "Made by a later version of the program (\(version)): \(structure.english).",
                next: "Обновите программу.",
                "Update the program."
            )
        case .truncated, .trailing, .tooLong, .wrongTag, .unknownCode:
            Sentence(
                "Повреждено: \(structure.russian).",
                "Damaged: \(structure.english).",
                next: restoreRussian,
                restoreEnglish
            )
        }
    }
}

extension VaultError.Structure {
    fileprivate var russian: String {
        switch self {
        case .identity: "файл ключа"
        case .card: "карточка пользователя"
        case .entry: "запись журнала событий"
        case .manifest: "список лиц, имеющих доступ"
        case .wrap: "ключ доступа"
        case .record: "запись хранилища"
        case .mark: "отметка о последней виденной записи"
        }
    }

    fileprivate var english: String {
        switch self {
        case .identity: "the identity file"
        case .card: "a member's card"
        case .entry: "an entry of the ledger"
        case .manifest: "a list of those with access"
        case .wrap: "a wrapped key"
        case .record: "a record"
        case .mark: "the mark of what was seen last"
        }
    }
}

extension VaultError.Row {
    package var russian: String {
        switch self {
        case .entry(let number): "запись журнала № \(number)"
        case .record(let id): "запись \(id.hexadecimal.prefix(12))"
        case .wrap(let id, let epoch): "ключ доступа к разделу \(id.hexadecimal.prefix(12)), выпуск \(epoch)"
        case .compartment(let id): "раздел \(id.hexadecimal.prefix(12))"
        }
    }

    package var english: String {
        switch self {
        case .entry(let number): "entry \(number)"
        case .record(let id): "record \(id.hexadecimal.prefix(12))"
        case .wrap(let id, let epoch): "the key of compartment \(id.hexadecimal.prefix(12)), epoch \(epoch)"
        case .compartment(let id): "compartment \(id.hexadecimal.prefix(12))"
        }
    }
}
