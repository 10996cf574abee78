internal import SecauditRegister
package import SecauditWorkspace

extension WorkspaceError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence(in: language).explanation(in: language)
    }

    private func sentence(in language: Language) -> Sentence {
        switch self {
        case .municipalityUnknown(let word):
            .listed(
                "Нет такого муниципального образования: \(word)",
                "There is no such municipality: \(word)",
                by: "municipality"
            )
        case .organUnknown(let word):
            .listed(
                "Нет такого органа: \(word)",
                "There is no such organ: \(word)",
                by: "organ"
            )
        case .personUnknown(let word):
            .listed(
                "Нет такого человека: \(word)",
                "There is no such person: \(word)",
                by: "person"
            )
        case .accountUnknown(let word):
            .listed(
                "Нет такого аккаунта: \(word)",
                "There is no such account: \(word)",
                by: "account"
            )
        case .credentialUnknown(let word):
            .listed(
                "Нет такой учётной записи для доступа: \(word)",
                "There is no such credential: \(word)",
                by: "credential"
            )
        case .memberUnknown(let word):
            .listed(
                "Нет такого пользователя хранилища: \(word)",
                "There is no such member: \(word)",
                by: "member"
            )
        case .memberKnown(let name):
            .listed(
                "Этот ключ уже внесён: \(name)",
                "This key is a member's already: \(name)",
                by: "member"
            )
        case .ambiguous(let word, let candidates):
            Sentence(
                "Подходит несколько («\(word)»): \(candidates.joined(separator: "; "))",
                "Several fit (“\(word)”): \(candidates.joined(separator: "; "))",
                next: "Назовите точнее.",
                "Say it more exactly."
            )
        case .noMunicipality:
            Sentence(
                "Ещё нет ни одного муниципального образования.",
                "There is no municipality yet.",
                next: "Добавить: secaudit municipality add",
                "Add one: secaudit municipality add"
            )
        case .municipalityKnown(let name):
            .listed(
                "Такое муниципальное образование уже есть: \(name)",
                "There is such a municipality already: \(name)",
                by: "municipality"
            )
        case .organKnown(let name):
            Sentence(
                "Такой орган уже есть: \(name)",
                "There is such an organ already: \(name)",
                next: "Изменить сведения: secaudit organ edit",
                "Change its particulars: secaudit organ edit"
            )
        case .accountKnown(let address):
            .listed(
                "Этот адрес уже внесён: \(address)",
                "This address is on record already: \(address)",
                by: "account"
            )
        case .nothingBound(let name):
            Sentence(
                "Не указано, какой порядок действует: \(name)",
                "No regulation is bound: \(name)",
                next: "Указать: secaudit municipality bind",
                "Bind one: secaudit municipality bind"
            )
        case .policyMissing(let id):
            Sentence(
                "Нет файла правил «\(id)», который был указан для этого образования.",
                "The policy “\(id)” that was bound is not at hand.",
                next: "Укажите папку правил: --policies ПАПКА",
                "Name the folder of policies: --policies FOLDER"
            )
        case .noSecret(let title):
            Sentence(
                "Данные для доступа в этом хранилище не записаны: \(title)",
                "Nothing of this credential is kept in the vault: \(title)",
                next: "Записать: secaudit credential add",
                "Store it: secaudit credential add"
            )
        case .noSeed(let title):
            Sentence(
                "Секрет второго фактора не записан: \(title)",
                "No seed of a second factor is kept: \(title)",
                next: "Записать: secaudit credential edit --seed",
                "Keep it: secaudit credential edit --seed"
            )
        case .notAHolder(let title):
            Sentence(
                "У вас нет доступа к данным: \(title)",
                "You hold no key to this: \(title)",
                next: "Доступ предоставляет тот, кто его имеет: secaudit access list",
                "Whoever has access can give it: secaudit access list"
            )
        case .alreadyHolder(let name):
            Sentence(
                "Доступ уже есть: \(name)",
                "Has access already: \(name)",
                next: "Кто имеет доступ: secaudit access list",
                "See who has access: secaudit access list"
            )
        case .notAHolderOf(let name):
            Sentence(
                "Доступа и так нет: \(name)",
                "Has no access anyway: \(name)",
                next: "Кто имеет доступ: secaudit access list",
                "See who has access: secaudit access list"
            )
        case .soleHolder(let name):
            Sentence(
                "\(name) — единственное лицо, имеющее доступ: запись стала бы недоступна всем.",
                "\(name) is the only one with access: nobody could read the entry any more.",
                next: "Сначала дайте доступ другому: secaudit access grant",
                "Give somebody else access first: secaudit access grant"
            )
        case .fingerprintMismatch:
            Sentence(
                "Знаки не совпали с отпечатком ключа: это может быть чужой ключ.",
                "The signs are not those of the key's fingerprint: it may be somebody else's.",
                next: "Попросите продиктовать: secaudit identity show",
                "Ask for them to be read out: secaudit identity show"
            )
        case .keyChanged(let name, let known, let found):
            Sentence(
                "Ключ стал другим, и прежний ключ этого не подписал: \(name). Был \(known), теперь \(found).",
                "The key is another one now, and the old key did not sign it: \(name). It was \(known), now \(found).",
                next: "Спросите владельца лично и, если ключ его, запомните: secaudit member pin --member '\(name)'",
                "Ask its owner in person; if the key is really his: secaudit member pin --member '\(name)'"
            )
        case .personHasMember(let name):
            Sentence(
                "У этого человека уже есть ключ в хранилище: \(name)",
                "This person has a key in the vault already: \(name)",
                next: "Потерян — secaudit member reset; больше не нужен — secaudit member remove",
                "If it is lost: secaudit member reset; if it is not needed: secaudit member remove"
            )
        case .samePassword:
            Sentence(
                "Новый пароль такой же, как прежний; ничего не записано.",
                "The new password is the old one; nothing was written.",
                next: "Сначала смените пароль в сети.",
                "Change it at the network first."
            )
        case .versionUnknown(let credential, let version):
            Sentence(
                "У записи «\(credential.quotable)» нет версии № \(version).",
                "“\(credential.quotable)” has no version no. \(version).",
                next: "Какие есть: secaudit credential history",
                "See which there are: secaudit credential history"
            )
        case .versionUnreadable(let credential, let version):
            Sentence(
                "Версия № \(version) записи «\(credential.quotable)» сделана до вашего доступа и вам не читается.",
                "Version no. \(version) of “\(credential.quotable)” is from before your access: you cannot read it.",
                next: "Попросите того, кто имел доступ тогда: secaudit credential history",
                "Ask somebody who had access then: secaudit credential history"
            )
        case .versionIsCurrent(let version):
            Sentence(
                "Сейчас записано то же, что в версии № \(version); ничего не изменено.",
                "What is stored now is what version no. \(version) says; nothing was changed.",
                next: "Какие есть другие: secaudit credential history",
                "See which others there are: secaudit credential history"
            )
        case .sheetMalformed:
            Sentence(
                "Содержимое записи не читается.",
                "The entry's content cannot be read.",
                next: "Проверьте хранилище: secaudit vault verify",
                "Verify the vault: secaudit vault verify"
            )
        case .fieldTooLong(let limit):
            Sentence(
                "Слишком длинно: можно не больше \(limit) байт.",
                "Too long: \(limit) bytes at most.",
                next: "Сократите и повторите; ничего не записано.",
                "Shorten it and try again; nothing was written."
            )
        case .emptyField(let name):
            Sentence(
                "Пустое значение: \(name)",
                "Empty value: \(name)",
                next: "Введите значение и повторите; ничего не записано.",
                "Give a value and try again; nothing was written."
            )
        case .notACoordinator, .coordinatorOnly:
            Sentence(
                "Это может сделать только тот, кто ведёт Реестр.",
                "Only a coordinator may do this.",
                next: "Кто это: secaudit member list",
                "See who that is: secaudit member list"
            )
        case .memberNotBound(let name):
            .listed(
                "Ключ не связан с человеком из Реестра: \(name)",
                "The key is bound to no person: \(name)",
                by: "member"
            )
        case .invalidOGRN(let text):
            Sentence(
                "ОГРН должен состоять из 13 цифр, последняя из которых контрольная: \(text)",
                "An OGRN has 13 digits, the last of them a check digit: \(text)",
                next: "Возьмите номер из выписки ЕГРЮЛ или пропустите его.",
                "Take the number from the state register, or leave it out."
            )
        case .networkUnknown(let word):
            Sentence(
                "Неизвестная сеть: \(word)",
                "Unknown network: \(word)",
                next: "Известные сети — в policies/networks.yaml",
                "The known networks are in policies/networks.yaml"
            )
        case .questionUnknown(let id):
            Sentence(
                "Такого вопроса у органа нет: \(id)",
                "The organ is not asked this: \(id)",
                next: "Вопросы: secaudit evidence attest --list",
                "List the questions: secaudit evidence attest --list"
            )
        case .questionRepeated(let id):
            Sentence(
                "На один вопрос два ответа: \(id)",
                "Two answers to one question: \(id)",
                next: "Оставьте один; ничего не записано.",
                "Keep one of them; nothing was recorded."
            )
        case .answerOfCoordinator(let id):
            Sentence(
                "«Не применимо» отвечает только тот, кто ведёт Реестр: \(id)",
                "Only a coordinator answers that a rule does not apply: \(id)",
                next: "Ответьте «да» или «нет» либо пропустите; ничего не записано.",
                "Answer yes or no, or skip it; nothing was recorded."
            )
        case .organNotOf(let name):
            .listed(
                "Орган не относится к муниципальному образованию: \(name)",
                "The organ is not of: \(name)",
                by: "organ"
            )
        case .organHasAccounts(let name, let addresses):
            Sentence(
                "За органом числятся аккаунты, он не может прекратиться: \(name) (\(addresses.joined(separator: ", ")))",
                "The organ keeps accounts and cannot end: \(name) (\(addresses.joined(separator: ", ")))",
                next: "Закройте их (secaudit account close) или передайте другому органу (secaudit organ merge).",
                "Close them (secaudit account close), or hand them over (secaudit organ merge)."
            )
        case .waiverUnknown(let word):
            .listed(
                "Нет такого продления срока: \(word)",
                "There is no such extended term: \(word)",
                by: "waiver"
            )
        case .dayOrder(let first, let last): .order(language.day(first), language.day(last))
        case .alreadyLeft(let name, let day): .left(name, language.day(day))
        case .organClosed(let name, let day): .closed(name, language.day(day))
        }
    }
}
