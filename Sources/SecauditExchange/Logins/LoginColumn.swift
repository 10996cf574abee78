/// What a column of a table of logins may mean.
package enum LoginColumn: String, Hashable, Sendable, CaseIterable {
    case login
    case password
    case address
    case title
    case organ
    case network
    case seed
    case recoveryCodes = "recovery-codes"
    case recoveryContacts = "recovery-contacts"
    case note

    /// What people and programs write above such a column, in the form of ``Spelling/folded(_:)``.
    private var names: [String] {
        switch self {
        case .login:
            [
                "логин", "login", "username", "user name", "user", "имя пользователя", "пользователь", "учетная запись",
                "учетка", "login_username", "email", "e-mail", "почта", "электронная почта", "телефон",
            ]
        case .password: ["пароль", "пароли", "password", "pass", "passwd", "login_password", "парол"]
        case .address:
            [
                "url", "website", "web site", "ссылка", "ссылки", "адрес", "адрес страницы", "ссылка на страницу",
                "страница", "login_uri", "сайт",
            ]
        case .title: ["title", "name", "название", "наименование", "аккаунт", "имя", "паблик", "группа"]
        case .organ: ["орган", "учреждение", "организация", "наименование органа", "подразделение", "отдел"]
        case .network: ["сеть", "соцсеть", "социальная сеть", "площадка", "мессенджер"]
        case .seed: ["totp", "otpauth", "otp", "login_totp", "секрет", "2fa", "второй фактор", "ключ 2fa"]
        case .recoveryCodes: ["резервные коды", "recovery codes", "коды", "backup codes"]
        case .recoveryContacts:
            ["восстановление", "привязанный телефон", "привязанная почта", "телефон восстановления"]
        case .note: ["notes", "note", "extra", "примечание", "примечания", "комментарий"]
        }
    }

    /// How well a header fits: 2 wholly, 1 by its first word, 0 not.
    func fit(_ header: String) -> Int {
        if names.contains(Spelling.folded(header)) { return 2 }
        return names.contains(Self.opening(of: header)) ? 1 : 0
    }

    /// The first word of a header, in small letters.
    static func opening(of header: String) -> String {
        Spelling.folded(header).split { " (,/:".contains($0) }.first.map { String($0) } ?? ""
    }
}

/// Which column of a table means what.
struct LoginColumns {
    private(set) var places: [LoginColumn: Int] = [:]

    /// Columns that were `named`, by their name or their number from 1, prevail over what the header seems to say.
    ///
    /// A row in which nothing is the name of a column is taken for none: it may be the first login of a list.
    init(header: [String], named: [LoginColumn: String]) throws(LoginFault) {
        let heading = LoginHeading(header)
        var isHeading = heading.isHeading
        var taken: Set<Int> = []
        for column in LoginColumn.allCases {
            guard let name = named[column] else { continue }
            let place: Int
            if let number = Int(name), number > 0, number <= header.count {
                place = number - 1
            } else if let found = header.firstIndex(where: { Spelling.folded($0) == Spelling.folded(name) }) {
                place = found
                isHeading = true
            } else {
                throw .columnUnknown(name, heading)
            }
            places[column] = place
            taken.insert(place)
        }
        guard isHeading else { throw .headingMissing(columns: header.count) }
        for wanted in [2, 1] {
            for column in LoginColumn.allCases where places[column] == nil {
                let found = header.indices.first { !taken.contains($0) && column.fit(header[$0]) == wanted }
                guard let found else { continue }
                places[column] = found
                taken.insert(found)
            }
        }
        for column in [LoginColumn.password, .login] where places[column] == nil {
            throw .columnMissing(column, heading)
        }
    }
}
