package import SecauditRegister

extension Obligation.Kind {
    /// What must be changed, in words.
    package func words(in language: Language) -> String {
        let (russian, english) =
            switch self {
            case .password: ("пароль", "password")
            case .totp: ("второй фактор", "second factor")
            case .recoveryCodes: ("коды восстановления", "recovery codes")
            case .recoveryContacts: ("телефон и почта восстановления", "recovery phone and mail")
            case .sessions: ("сеансы и токены", "sessions and tokens")
            case .pageRoles: ("роли на странице", "roles on the page")
            }
        return language == .russian ? russian : english
    }
}

extension Obligation {
    /// Because of what it has to be changed.
    package func why(in language: Language, name: (Person.ID) -> String) -> String {
        // An opening of recovery has no person who went; nor has a key that is bound to nobody.
        guard let cause else {
            return language == .russian
                ? "вскрытие восстановления или ключ без человека" : "an opening of recovery, or a key bound to nobody"
        }
        return language == .russian ? "прекращён доступ: \(name(cause))" : "access ended: \(name(cause))"
    }
}
