import SecauditRegister

/// What must be changed, in words.
enum ObligationWords {
    static func title(_ kind: Obligation.Kind) -> String {
        switch kind {
        case .password: say("пароль", "password")
        case .totp: say("второй фактор", "second factor")
        case .recoveryCodes: say("коды восстановления", "recovery codes")
        case .recoveryContacts: say("телефон и почта восстановления", "recovery phone and mail")
        case .sessions: say("сеансы и токены", "sessions and tokens")
        case .pageRoles: say("роли на странице", "roles on the page")
        }
    }
}
