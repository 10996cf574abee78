package import SecauditWorkspace

extension RecoveryError: Explained {
    package func explanation(in language: Language) -> Explanation { sentence.explanation(in: language) }

    private var sentence: Sentence {
        switch self {
        case .twoTrustees:
            Sentence(
                "Доверенных лиц должно быть двое, и разных.",
                "There have to be two trustees, and different ones.",
                next: "secaudit recovery name --trustee КТО --trustee КТО",
                "secaudit recovery name --trustee WHO --trustee WHO"
            )
        case .trusteeCoordinates(let name):
            Sentence(
                "Ведущий Реестр не может быть доверенным лицом: \(name)",
                "Whoever keeps the register cannot be a trustee: \(name)",
                next: "Назовите другого; добавить пользователя: secaudit member add",
                "Name somebody else; to add a member: secaudit member add"
            )
        case .trusteeUnbound(let name):
            Sentence(
                "Не подтверждено, что это ключ другого, отдельного человека: \(name)",
                "It is not confirmed that this is the key of a person of its own: \(name)",
                next: "Он подтверждает при своей работе: secaudit … --confirm-binding",
                "The person confirms it with any command: secaudit … --confirm-binding"
            )
        case .notArranged:
            Sentence(
                "Восстановление доступа не устроено.",
                "Recovery is not arranged.",
                next: "Устроить: secaudit recovery name; если доверить некому: secaudit recovery paper",
                "Arrange it: secaudit recovery name; with nobody to trust: secaudit recovery paper"
            )
        case .notATrustee:
            Sentence(
                "Вы не доверенное лицо этого хранилища.",
                "You are not a trustee of this vault.",
                next: "Кто назначен: secaudit recovery status",
                "See who was named: secaudit recovery status"
            )
        case .recipientOnlyReads(let name):
            Sentence(
                "Получатель не может иметь доступа к паролям, он только читает: \(name)",
                "The recipient cannot hold passwords, he only reads: \(name)",
                next: "Назовите ответственного работника: secaudit member list",
                "Name an officer: secaudit member list"
            )
        case .recipientIsTrustee(let name):
            Sentence(
                "Доверенное лицо не может получить обе половины: \(name)",
                "A trustee cannot have both halves: \(name)",
                next: "Назовите третьего: secaudit member list",
                "Name a third person: secaudit member list"
            )
        case .nothingToHandOver(let credential):
            Sentence(
                "Передавать нечего: \(credential). Ключ не разделён, половина уже передана, или у получателя есть доступ.",
                "There is nothing to hand over: \(credential). The key is not split, the half was handed over, or the recipient has access.",
                next: "Как обстоит дело: secaudit recovery status",
                "See how it stands: secaudit recovery status"
            )
        case .paperInATeam(let count):
            Sentence(
                "Бумажный ключ открывает всё один, а доверить есть кому: пользователей, не ведущих Реестр, — \(count).",
                "A paper key opens everything alone, and there are people to trust: \(count) who do not keep the register.",
                next: "Назначьте двоих: secaudit recovery name",
                "Name two of them: secaudit recovery name"
            )
        case .noOpening:
            Sentence(
                "Вскрытий не было.",
                "Nothing was ever opened.",
                next: "Как обстоит дело: secaudit recovery status",
                "See how it stands: secaudit recovery status"
            )
        }
    }
}
