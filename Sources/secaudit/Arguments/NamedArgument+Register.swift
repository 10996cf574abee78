import SecauditRegister
import SecauditReport

// What the register's own lists are called where they are asked for.

extension Organ.Kind: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .head: ("глава", "head")
        case .administration: ("администрация", "administration")
        case .body: ("орган", "body")
        case .institution: ("организация", "institution")
        case .other: ("иной орган", "other")
        }
    }
}

extension Absence.Kind: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .vacation: ("отпуск", "leave")
        case .sickness: ("болезнь", "illness")
        case .parental: ("отпуск по уходу за ребёнком", "parental leave")
        case .other: ("отсутствие", "absence")
        }
    }
}

extension Appointment.Role: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .responsible: ("ответственный", "responsible")
        case .deputy: ("замещает", "deputy")
        case .credentialKeeper: ("хранит данные для доступа", "keeps the credential")
        }
    }
}

extension TwoFactorEvidence.State: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .on: ("да", "yes")
        case .off: ("нет", "no")
        case .unknown: ("не знаю", "not known")
        }
    }
}

extension TwoFactorEvidence.Method: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .app: ("приложение", "an app")
        case .key: ("ключ", "a key")
        case .sms: ("SMS", "SMS")
        case .call: ("звонок", "a call")
        case .password: ("второй пароль", "a second password")
        }
    }
}

extension PhoneOwner: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .organ: ("служебный", "the office's")
        case .personal: ("личный", "a person's own")
        case .unknown: ("не знаю", "not known")
        }
    }
}

extension Attestation.Answer: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .yes: ("да", "yes")
        case .no: ("нет", "no")
        case .notApplicable: ("не применимо", "not applicable")
        }
    }
}

extension Credential.Owner: NamedArgument {
    var names: (russian: String, english: String) {
        switch self {
        case .service: ("служебный", "the office's")
        case .personal: ("личный", "a person's own")
        }
    }
}

extension Obligation.Kind: NamedArgument {
    var names: (russian: String, english: String) { (words(in: .russian), words(in: .english)) }
}
