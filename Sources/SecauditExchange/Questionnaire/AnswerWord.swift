import SecauditRegister

/// What people write into a cell for an answer, in either language and any letters.
enum AnswerWord {
    /// Nothing, or a sign that means nothing: not confirmed, and never a no.
    static func isOpen(_ text: String) -> Bool {
        ["", "*", "-", "–", "—", "?"].contains(Spelling.folded(text))
    }

    static func flag(_ text: String) -> Bool? {
        switch Spelling.folded(text) {
        case "да", "yes", "д", "y", "верно", "+": true
        case "нет", "no", "н", "n", "неверно": false
        default: nil
        }
    }

    static func answer(_ text: String) -> Attestation.Answer? {
        if let flag = flag(text) { return flag ? .yes : .no }
        return ["не применяется", "not applicable", "not-applicable"].contains(Spelling.folded(text))
            ? .notApplicable : nil
    }

    static func role(_ text: String) -> ManagersSeen.Role? {
        switch Spelling.folded(text) {
        case "владелец", "создатель", "creator", "owner": .creator
        case "администратор", "administrator": .administrator
        case "редактор", "editor": .editor
        case "модератор", "moderator": .moderator
        case "рекламодатель", "advertiser": .advertiser
        case "служебный", "service": .service
        default: nil
        }
    }

    /// Whether the answer says that somebody has no access.
    static func isNoAccess(_ text: String) -> Bool {
        flag(text) == false || ["нет доступа", "no access"].contains(Spelling.folded(text))
    }

    static func method(_ text: String) -> TwoFactorEvidence.Method? {
        switch Spelling.folded(text) {
        case "приложение", "app": .app
        case "ключ", "key": .key
        case "смс", "sms": .sms
        case "звонок", "call": .call
        case "пароль", "второй пароль", "password": .password
        default: nil
        }
    }

    static func phone(_ text: String) -> PhoneOwner? {
        switch Spelling.folded(text) {
        case "органа", "служебный", "organ": .organ
        case "личный", "personal": .personal
        default: nil
        }
    }
}
