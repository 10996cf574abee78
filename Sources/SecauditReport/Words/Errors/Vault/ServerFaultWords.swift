internal import SecauditVault

extension ServerFault {
    /// What happened at a server's address, and what to do.
    func sentence(at address: String) -> Sentence {
        switch self {
        case .addressUnreadable:
            Sentence(
                "Это не адрес базы данных: \(address)",
                "This is no address of a database: \(address)",
                next: "Пример: postgres://officer@db.town.example/vault или postgres:service=vault",
                "An example: postgres://officer@db.town.example/vault, or postgres:service=vault"
            )
        case .passwordInAddress:
            Sentence(
                "В адресе стоит пароль, а список процессов видят все пользователи компьютера: \(address)",
                "The address holds a password, and all users of this computer see the list of processes: \(address)",
                next: "Смените этот пароль, уберите его из адреса и запишите в файл ~/.pgpass с правами 0600",
                "Change that password, take it out of the address, and put it into ~/.pgpass with mode 0600"
            )
        case .unverified(let mode):
            Sentence(
                "Соединение с сервером должно быть зашифровано и проверено, а в адресе sslmode=\(mode.quotable): \(address)",
                "The connection must be encrypted and verified, and the address says sslmode=\(mode.quotable): \(address)",
                next: "Уберите sslmode из адреса; сертификат центра, которому верить: sslrootcert=ФАЙЛ",
                "Take sslmode out of the address; the certificate of the authority to trust: sslrootcert=FILE"
            )
        case .libraryMissing:
            Sentence(
                "Для хранилища на сервере нужна библиотека libpq (версии 14 или новее), которой на этом компьютере нет: \(address)",
                "A vault on a server needs the library libpq (14 or later), which this computer has not: \(address)",
                next: "Установите её: sudo apt install libpq5",
                "Install it: sudo apt install libpq5"
            )
        case .unreachable(let reason):
            Sentence(
                "Нет соединения с сервером: \(address). \(Self.line(reason))",
                "No connection to the server: \(address). \(Self.line(reason))",
                next: "Проверьте адрес и сеть; остальное в docs/how-to/postgres.md",
                "Check the address and the network; the rest is in docs/how-to/postgres.md"
            )
        case .passwordWanted:
            Sentence(
                "Сервер спрашивает пароль роли, а записанного пароля нет: \(address)",
                "The server asks for the role's password, and none is written down: \(address)",
                next: "Строка сервер:порт:база:роль:пароль в файле ~/.pgpass, затем chmod 600 ~/.pgpass",
                "A line host:port:database:role:password in ~/.pgpass, then chmod 600 ~/.pgpass"
            )
        case .lost:
            Sentence(
                "Соединение с сервером прервалось и не восстановилось: \(address)",
                "The connection to the server broke off and did not come back: \(address)",
                next: "Посмотрите, записано ли последнее: secaudit vault log --last 1; затем повторите",
                "See whether the last thing was written: secaudit vault log --last 1; then repeat"
            )
        case .silent:
            Sentence(
                "Сервер слишком долго не отвечает: \(address)",
                "The server has not answered for too long: \(address)",
                next: "Посмотрите, записано ли последнее: secaudit vault log --last 1; затем повторите",
                "See whether the last thing was written: secaudit vault log --last 1; then repeat"
            )
        case .rightsMissing:
            Sentence(
                "Роли, под которой вы вошли на сервер, этого нельзя: \(address)",
                "The role under which you work on the server may not do this: \(address)",
                next: "Попросите администратора сервера дать ей права: docs/how-to/postgres.md",
                "Ask the server's administrator for its rights: docs/how-to/postgres.md"
            )
        case .roleUnknown(let role):
            Sentence(
                "На сервере нет роли \(role.quotable): \(address)",
                "The server has no role \(role.quotable): \(address)",
                next: "Администратор сервера создаёт её: CREATE ROLE; хранилище уже создано, пустое",
                "The server's administrator makes it: CREATE ROLE; the vault's tables are made, empty"
            )
        case .refused(let code):
            Sentence(
                "Сервер отказал (код \(code.quotable)): \(address)",
                "The server refused (code \(code.quotable)): \(address)",
                next: "Ничего не записано. Код — для администратора сервера (SQLSTATE)",
                "Nothing was written. The code is for the server's administrator (SQLSTATE)"
            )
        }
    }

    /// What libpq says goes over several lines, of which the first begins with the address.
    private static func line(_ reason: String) -> String {
        reason.split(whereSeparator: \.isNewline).map { line in
            let rest = line.firstRange(of: " failed: ").map { line[$0.upperBound...] } ?? line
            return String(rest.drop(while: \.isWhitespace)).quotable
        }.joined(separator: " ")
    }
}
