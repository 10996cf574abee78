package import SecauditVault

extension Refusal: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .authorUnknown:
            Sentence(
                "Автор записи — не пользователь хранилища.",
                "The entry's author is no member of the vault.",
                next: "Кто пользуется хранилищем: secaudit member list",
                "See who uses the vault: secaudit member list"
            )
        case .authorRemoved:
            Sentence(
                "Автор записи исключён из пользователей хранилища.",
                "The entry's author is no longer a member.",
                next: "Обратитесь к тому, кто ведёт Реестр.",
                "Ask whoever keeps the register."
            )
        case .coordinatorOnly:
            Sentence(
                "Это может сделать только тот, кто ведёт Реестр.",
                "Only a coordinator may do this.",
                next: "Кто это: secaudit member list",
                "See who that is: secaudit member list"
            )
        case .readersOnly:
            Sentence(
                "Это может сделать только работник этого органа, имеющий доступ.",
                "Only an officer of this organ with access may do this.",
                next: "Кто имеет доступ: secaudit access list",
                "See who has access: secaudit access list"
            )
        case .holdersOnly:
            Sentence(
                "Это может сделать только лицо, имеющее доступ к записи.",
                "Only a holder of the credential may do this.",
                next: "Кто имеет доступ: secaudit access list",
                "See who has access: secaudit access list"
            )
        case .memberUnknown:
            Sentence(
                "Такого пользователя в хранилище нет, или он исключён.",
                "There is no such present member.",
                next: "Список: secaudit member list",
                "List them: secaudit member list"
            )
        case .memberKnown:
            Sentence(
                "Этот ключ уже внесён.",
                "This key is a member's already.",
                next: "Список: secaudit member list",
                "List them: secaudit member list"
            )
        case .invalidRoles:
            Sentence(
                "Роли указаны неверно.",
                "The roles do not fit together.",
                next: "«Только читает» не сочетается с другими ролями: secaudit member add --help",
                "“Only reads” goes with no other role: secaudit member add --help"
            )
        case .lastCoordinator:
            Sentence(
                "Хранилище осталось бы без того, кто ведёт Реестр.",
                "The vault would be left without a coordinator.",
                next: "Сначала назначьте другого: secaudit member add --coordinator",
                "Add another first: secaudit member add --coordinator"
            )
        case .lastReader:
            Sentence(
                "Запись осталась бы без лица, имеющего доступ.",
                "Nobody would be left with access.",
                next: "Сначала дайте доступ другому: secaudit access grant",
                "Give somebody else access first: secaudit access grant"
            )
        case .trusteesOnly:
            Sentence(
                "Это делают только доверенные лица, и доверенным лицом может быть не всякий.",
                "Only trustees do this, and not everybody can be one.",
                next: "Кто назначен: secaudit recovery status",
                "See who was named: secaudit recovery status"
            )
        case .recoveryNotInForce:
            Sentence(
                "Восстановление доступа не действует: нет согласия доверенных лиц, или ключ ещё не разделён.",
                "Recovery is not in force: the trustees have not accepted, or the key is not split yet.",
                next: "Чего не хватает: secaudit recovery status",
                "See what is missing: secaudit recovery status"
            )
        case .notNext, .compartmentUnknown, .compartmentKnown, .recordUnknown, .recordMoved, .wrongEpoch,
            .onlyFoundingEntry, .emptyEntry:
            Sentence(
                "Запись не согласуется с журналом событий.",
                "The entry does not fit the ledger.",
                next: "Повторите; если не поможет: secaudit vault verify",
                "Try again; if that does not help: secaudit vault verify"
            )
        }
    }
}
