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
            (
                "тот же логин уже в записи \(place) этого файла: оставьте в файле одну из них",
                "the same login stands at \(place) of this file already: leave one of the two in the file"
            )
        case .known(let title):
            (
                "этот логин в хранилище уже есть: \(title.quotable); изменить — secaudit credential edit",
                "the vault has this login already: \(title.quotable); to change it: secaudit credential edit"
            )
        case .loginUnknown(let name):
            (
                "среди ваших логинов этой сети нет «\(name.quotable)»: сначала внесите его",
                "none of your logins of this network is “\(name.quotable)”: add it first"
            )
        }
    }
}

extension EntryFault {
    fileprivate var bothWords: (String, String) {
        switch self {
        case .passwordMissing: ("нет пароля: впишите его в файл", "no password: put it into the file")
        case .loginMissing: ("нет логина: впишите его в файл", "no login: put it into the file")
        case .cellsTooMany:
            (
                "ячеек больше, чем столбцов: возьмите в кавычки значение, в котором есть разделитель",
                "more cells than columns: put quotes around the value that holds the separator"
            )
        case .strayQuote:
            ("текст за закрывающей кавычкой: исправьте кавычки", "text behind a closing quote: mend the quotes")
        case .seedUnreadable:
            (
                "секрет второго фактора не читается: нужен Base32 или ссылка otpauth://totp/…",
                "the second factor's seed cannot be read: Base32 or an address otpauth://totp/… is needed"
            )
        case .tooLong:
            (
                "поле длиннее 4096 байт: сократите его в файле",
                "a field is longer than 4096 bytes: shorten it in the file"
            )
        case .protectedElsewhere:
            (
                "значение зашифровано другой программой: выгрузите без шифрования",
                "a value is encrypted by the other program: export it unencrypted"
            )
        case .inParts:
            (
                "значение записано несколькими частями: сделайте выгрузку заново или внесите этот логин вручную",
                "the value is in several parts: export it again, or add this login by hand"
            )
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
