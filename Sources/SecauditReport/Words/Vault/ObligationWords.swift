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
