import SecauditCompliance
import SecauditExchange
import SecauditRegister

/// The words of a questionnaire: headings, questions, and the answers that it offers.
package struct QuestionnaireWords {
    let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    func say(_ russian: String, _ english: String) -> String {
        language == .russian ? russian : english
    }

    func heading(_ column: QuestionnaireColumn) -> String {
        switch column {
        case .number: say("№", "No.")
        case .section: say("Раздел", "Section")
        case .subject: say("О чём", "About")
        case .question: say("Вопрос", "Question")
        case .current: say("Сейчас в Реестре", "On record")
        case .answer: say("Ответ", "Answer")
        case .note: say("Уточнение", "Details")
        case .code: say("Код (не менять)", "Code (leave as it is)")
        }
    }

    func section(_ code: QuestionCode) -> String {
        switch code {
        case .author, .filledOn: say("Кто заполнил", "Filled in by")
        case .address: say("Страница", "Page")
        case .responsible, .deputy: say("Ответственные", "Responsible")
        case .access, .otherAccess, .accessComplete: say("Доступ", "Access")
        case .twoFactor, .twoFactorMethod, .twoFactorPhone: say("Второй фактор", "Second factor")
        case .contact: say("Контакты", "Contacts")
        case .rule: say("Требования", "Requirements")
        }
    }

    func question(_ question: Questionnaire.Question) -> String {
        if let rule = question.rule { return say("Пункт \(rule.clause). ", "Clause \(rule.clause). ") + rule.text }
        switch question.code {
        case .author:
            return say("Фамилия, имя, отчество того, кто заполнил лист", "Full name of whoever filled this in")
        case .filledOn: return say("Дата заполнения, например 21.11.2026", "The day, such as 21.11.2026")
        case .address:
            return say(
                "Адрес верен? Если нет, впишите верный в «Уточнение»",
                "Is the address right? If not, write the right one under Details"
            )
        case .responsible:
            return say(
                "Ответственный тот же? Если нет, впишите, кто и каким актом назначен",
                "Is the responsible person the same? If not, write who it is, and by which act"
            )
        case .deputy:
            return say(
                "Заместитель тот же? Если нет, впишите, кто и каким актом назначен",
                "Is the deputy the same? If not, write who it is, and by which act"
            )
        case .access:
            return say(
                "Какая роль? Если доступа нет — «нет». В «Уточнение» можно вписать имя профиля",
                "Which role? If there is no access, write no. The profile's name may stand under Details"
            )
        case .otherAccess:
            return say(
                "Кто ещё имеет доступ? ФИО или профиль; роль впишите в «Уточнение»",
                "Who else has access? A name or a profile; write the role under Details"
            )
        case .accessComplete:
            return say("Выше названы все, у кого есть доступ?", "Are all who have access named above?")
        case .twoFactor: return say("Второй фактор включён?", "Is the second factor on?")
        case .twoFactorMethod: return say("Каким способом приходит код?", "By which method?")
        case .twoFactorPhone:
            return say(
                "Чей номер? Если личный, впишите ФИО в «Уточнение»",
                "Whose number? If personal, write the name under Details"
            )
        case .contact(_, .position): return say("Должность верна? Если нет, впишите верную", "Is the position right?")
        case .contact(_, .phone): return say("Телефон верен? Если нет, впишите верный", "Is the phone right?")
        case .contact(_, .email): return say("Почта верна? Если нет, впишите верную", "Is the e-mail right?")
        case .rule(let rule, _): return rule
        }
    }

    /// The answers that a cell offers; empty where anything may be written.
    func choices(_ code: QuestionCode) -> [String] {
        let flags = [say("да", "yes"), say("нет", "no")]
        switch code {
        case .author, .filledOn, .otherAccess: return []
        case .address, .responsible, .deputy, .accessComplete, .twoFactor, .contact: return flags
        case .access: return ManagersSeen.Role.allCases.map(word) + [say("нет", "no")]
        case .twoFactorMethod: return TwoFactorEvidence.Method.allCases.map(word)
        case .twoFactorPhone: return [say("органа", "organ"), say("личный", "personal")]
        case .rule: return flags + [say("не применяется", "not applicable")]
        }
    }

    /// What the register has, in the words in which it would be answered.
    func current(_ question: Questionnaire.Question) -> String {
        switch question.code {
        case .access: ManagersSeen.Role(rawValue: question.current).map(word) ?? question.current
        case .twoFactor:
            switch TwoFactorEvidence.State(rawValue: question.current) {
            case .on: say("да", "yes")
            case .off: say("нет", "no")
            case .unknown, nil: ""
            }
        case .twoFactorMethod: TwoFactorEvidence.Method(rawValue: question.current).map(word) ?? ""
        case .twoFactorPhone:
            switch PhoneOwner(rawValue: question.current) {
            case .organ: say("органа", "organ")
            case .personal: say("личный", "personal")
            case .unknown, nil: ""
            }
        default: question.current
        }
    }

    func word(_ role: ManagersSeen.Role) -> String {
        switch role {
        case .creator: say("владелец", "creator")
        case .administrator: say("администратор", "administrator")
        case .editor: say("редактор", "editor")
        case .moderator: say("модератор", "moderator")
        case .advertiser: say("рекламодатель", "advertiser")
        case .service: say("служебный", "service")
        }
    }

    func word(_ method: TwoFactorEvidence.Method) -> String {
        switch method {
        case .app: say("приложение", "app")
        case .key: say("ключ", "key")
        case .sms: say("СМС", "SMS")
        case .call: say("звонок", "call")
        case .password: say("пароль", "password")
        }
    }
}
