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
        let folded = Spelling.folded(header)
        if names.contains(folded) { return 2 }
        let opening = folded.split { " (,/:".contains($0) }.first.map { String($0) } ?? ""
        return names.contains(opening) ? 1 : 0
    }
}

/// Which column of a table means what.
struct LoginColumns {
    private(set) var places: [LoginColumn: Int] = [:]

    /// Columns that were `named` prevail over what the header seems to say.
    init(header: [String], named: [LoginColumn: String]) throws(LoginFault) {
        var taken: Set<Int> = []
        for column in LoginColumn.allCases {
            guard let name = named[column] else { continue }
            let folded = Spelling.folded(name)
            guard let place = header.firstIndex(where: { Spelling.folded($0) == folded }) else {
                throw .columnUnknown(name, header: header)
            }
            places[column] = place
            taken.insert(place)
        }
        for wanted in [2, 1] {
            for column in LoginColumn.allCases where places[column] == nil {
                let found = header.indices.first { !taken.contains($0) && column.fit(header[$0]) == wanted }
                guard let found else { continue }
                places[column] = found
                taken.insert(found)
            }
        }
        for column in [LoginColumn.password, .login] where places[column] == nil {
            throw .columnMissing(column, header: header)
        }
    }
}
