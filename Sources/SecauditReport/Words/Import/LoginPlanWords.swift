package import SecauditExchange
package import SecauditWorkspace

extension LoginPlan.Reason {
    /// Why a row is not taken, and what to do about it.
    package func words(in language: Language) -> String {
        let (russian, english) = bothWords
        return language == .russian ? russian : english
    }

    private var bothWords: (String, String) {
        switch self {
        case .entry(let fault): fault.bothWords
        case .organUnknown(let name) where name.isEmpty:
            ("не ясно, чей это аккаунт: укажите --organ", "whose account it is is not clear: give --organ")
        case .organUnknown(let name):
            ("нет органа «\(name.quotable)»: укажите --organ", "there is no organ “\(name.quotable)”: give --organ")
        case .organAmbiguous(let name):
            (
                "органов «\(name.quotable)» несколько: напишите полностью",
                "more than one organ “\(name.quotable)”: write it out"
            )
        case .networkUnknown:
            (
                "не ясно, какая это сеть: нужен адрес или название сети",
                "which network it is is not clear: an address or its name is needed"
            )
        case .repeated(let place):
            ("тот же логин уже в записи \(place) этого файла", "the same login stands at \(place) of this file already")
        case .known(let title):
            (
                "этот логин в хранилище уже есть: \(title.quotable)",
                "the vault has this login already: \(title.quotable)"
            )
        case .loginUnknown(let name):
            (
                "в хранилище нет логина «\(name.quotable)»: сначала внесите его",
                "the vault has no login “\(name.quotable)”: add it first"
            )
        }
    }
}

extension EntryFault {
    fileprivate var bothWords: (String, String) {
        switch self {
        case .passwordMissing: ("нет пароля", "no password")
        case .loginMissing: ("нет логина", "no login")
        case .cellsTooMany: ("ячеек больше, чем столбцов", "more cells than columns")
        case .strayQuote: ("текст за закрывающей кавычкой", "text behind a closing quote")
        case .seedUnreadable: ("секрет второго фактора не читается", "the second factor's seed cannot be read")
        case .tooLong: ("поле длиннее 4096 байт", "a field is longer than 4096 bytes")
        case .protectedElsewhere:
            ("значение зашифровано другой программой", "a value is encrypted by the other program")
        }
    }
}

extension LoginFormat {
    package func words(in language: Language) -> String {
        let (russian, english) =
            switch self {
            case .sheet: ("таблица", "a table")
            case .keepassxcCSV: ("таблица KeePassXC", "a table of KeePassXC")
            case .keepassXML: ("XML KeePass", "XML of KeePass")
            case .bitwardenJSON: ("JSON Bitwarden", "JSON of Bitwarden")
            case .bitwardenCSV: ("таблица Bitwarden", "a table of Bitwarden")
            case .onePassword: ("таблица 1Password", "a table of 1Password")
            case .chromium: ("таблица Chrome или Edge", "a table of Chrome or Edge")
            case .firefox: ("таблица Firefox", "a table of Firefox")
            case .lastPass: ("таблица LastPass", "a table of LastPass")
            case .otpauth: ("секреты второго фактора (otpauth)", "seeds of second factors (otpauth)")
            case .bundle: ("зашифрованный пакет", "an encrypted bundle")
            }
        return language == .russian ? russian : english
    }
}

extension SecretSheet.Field {
    package func words(in language: Language) -> String {
        let (russian, english) =
            switch self {
            case .login: ("логин", "login")
            case .password: ("пароль", "password")
            case .recoveryCodes: ("резервные коды", "recovery codes")
            case .recoveryContacts: ("контакты восстановления", "recovery contacts")
            case .note: ("примечание", "note")
            case .seed: ("секрет второго фактора", "second factor's seed")
            case .codeParameters: ("вид одноразовых кодов", "kind of one-time codes")
            }
        return language == .russian ? russian : english
    }
}
