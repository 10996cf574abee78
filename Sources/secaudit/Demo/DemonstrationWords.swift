import SecauditReport

/// What the demonstration says around its reports.
struct DemonstrationWords {
    let folder: DemonstrationFolder
    /// How the program was called, so that the next commands can be copied.
    let program: String
    let language: Language

    var opening: String {
        say(
            """
            ДЕМОНСТРАЦИЯ. Пять вымышленных муниципальных образований, по одному на порядок;
            все города, люди, страницы и пароли придуманы. Хранилище настоящее и помечено
            как демонстрационное. Проверяется III квартал 2026 г.
            """,
            """
            DEMONSTRATION. Five made-up municipalities, one for each regulation; all towns,
            people, pages and passwords are invented. The vault is a real one, marked as a
            demonstration. The third quarter of 2026 is checked.
            """
        )
    }

    func closing(organs: Int) -> String {
        let path = Self.quoted(folder.path)
        let name = Self.quoted(program)
        let settings = "export SECAUDIT_VAULT=\(path)/vault SECAUDIT_IDENTITY=\(path)/coordinator.identity"
        return say(
            """
            Записано в \(folder.path):
              reports/check.txt, reports/check.json   отчёт по всем
              reports/organs/                         отчёт каждого органа, файлов \(2 * organs)
              vault/                                  хранилище
              coordinator.identity                    ключ координатора: видит всё, кроме паролей
              officer.identity                        ключ Примерова: его пароли
            Парольная фраза обоих ключей: \(DemonstrationKeys.passphrase)

            Что попробовать дальше:
              \(settings)
              \(name) check --quarter 2026-Q3 --organ образованию --all --first-use
              \(name) handover plan --from Тестова
              \(name) check --quarter 2026-Q3 --group conduct
              SECAUDIT_IDENTITY=\(path)/officer.identity \(name) credential show vk.com/obrazcovsk --first-use
            """,
            """
            Written to \(folder.path):
              reports/check.txt, reports/check.json   the report on all
              reports/organs/                         the report of each organ, \(2 * organs) files
              vault/                                  the vault
              coordinator.identity                    the coordinator's key: sees all but passwords
              officer.identity                        the key of an officer, Примеров: his passwords
            The passphrase of both keys: \(DemonstrationKeys.passphrase)

            To try next:
              \(settings)
              \(name) check --quarter 2026-Q3 --organ образованию --all --first-use
              \(name) handover plan --from Тестова
              \(name) check --quarter 2026-Q3 --group conduct
              SECAUDIT_IDENTITY=\(path)/officer.identity \(name) credential show vk.com/obrazcovsk --first-use
            """
        )
    }

    private func say(_ russian: String, _ english: String) -> String {
        language == .russian ? russian : english
    }

    /// A path as a shell takes it.
    private static func quoted(_ path: String) -> String {
        let plain = path.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "/._-".unicodeScalars.contains(scalar)
        }
        return plain
            ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
