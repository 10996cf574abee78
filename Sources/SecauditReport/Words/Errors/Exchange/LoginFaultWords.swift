package import SecauditExchange

extension LoginFault: Explained {
    package func explanation(in language: Language) -> Explanation {
        let (russian, english) = bothWords
        return language == .russian ? russian : english
    }

    private var bothWords: (Explanation, Explanation) {
        switch self {
        case .empty:
            both(
                "Файл пуст.",
                "The file is empty.",
                "Проверьте, тот ли файл назван.",
                "Check that it is the right file."
            )
        case .tooLarge(let limit):
            both(
                "Файл больше \(limit >> 20) МиБ: это не список паролей.",
                "The file is larger than \(limit >> 20) MiB: that is no list of passwords.",
                "Проверьте, тот ли файл назван.",
                "Check that it is the right file."
            )
        case .tooMany(let limit):
            both(
                "В файле больше \(limit) записей.",
                "The file has more than \(limit) entries.",
                "Разделите его.",
                "Divide it."
            )
        case .notText:
            both(
                "Это не текст.",
                "This is no text.",
                "Проверьте, тот ли файл назван; таблицу сохраните как CSV.",
                "Check that it is the right file; save a table as CSV."
            )
        case .workbook:
            both(
                "Это файл Excel или LibreOffice. Пароли из него не читаются: при распаковке они остались бы в памяти.",
                "This is a file of Excel or LibreOffice. Passwords are not read from it: unpacked, they would stay in memory.",
                "Сохраните лист как CSV и назовите тот файл; после внесения уничтожьте оба.",
                "Save the sheet as CSV and name that file; destroy both once they are taken in."
            )
        case .undecodable(let encoding, let line):
            both(
                "Строка \(line) не читается как \(encoding.rawValue).",
                "Line \(line) cannot be read as \(encoding.rawValue).",
                "Сохраните таблицу как CSV UTF-8.",
                "Save the table as CSV UTF-8."
            )
        case .headingMissing(let columns):
            both(
                "В первой строке нет названий столбцов (столбцов: \(columns); что в них стоит, не показано: там могут быть пароли).",
                "The first row names no columns (columns: \(columns); what they hold is not shown: there may be passwords).",
                "Добавьте сверху строку с названиями, например: логин;пароль;адрес. Если названия там есть, но другие: --column login=ИМЯ --column password=ИМЯ",
                "Add a row of names at the top, for example: login;password;url. If there are names, but other ones: --column login=NAME --column password=NAME"
            )
        case .columnMissing(let column, let heading):
            both(
                "В таблице не найден столбец: \(column.words(in: .russian)). Есть: \(heading.list(in: .russian)).",
                "The table has no column for: \(column.words(in: .english)). There are: \(heading.list(in: .english)).",
                "Назовите его имя или номер: --column \(column.rawValue)=ИМЯ",
                "Give its name or number: --column \(column.rawValue)=NAME"
            )
        case .columnUnknown(let name, let heading):
            both(
                "В таблице нет столбца «\(name.quotable)». Есть: \(heading.list(in: .russian)).",
                "The table has no column “\(name.quotable)”. There are: \(heading.list(in: .english)).",
                "Возьмите имя или номер из этого списка.",
                "Take a name or a number from this list."
            )
        case .unterminatedQuote(let line):
            both(
                "Кавычка, открытая в строке \(line), не закрыта.",
                "The quote opened in line \(line) is never closed.",
                "Исправьте её в таблице и сохраните снова.",
                "Mend it in the table and save again."
            )
        case .notJSON(let offset):
            both(
                "Это не JSON: ошибка у байта \(offset).",
                "This is no JSON: it breaks at byte \(offset).",
                "Сделайте выгрузку заново.",
                "Export it again."
            )
        case .notXML(let offset):
            both(
                "Это не XML: ошибка у байта \(offset).",
                "This is no XML: it breaks at byte \(offset).",
                "Сделайте выгрузку заново.",
                "Export it again."
            )
        case .documentType:
            both(
                "В XML есть объявление типа документа; такие файлы не читаются.",
                "The XML declares a document type; such files are not read.",
                "Сделайте выгрузку заново из KeePass или KeePassXC.",
                "Export it again from KeePass or KeePassXC."
            )
        case .encryptedElsewhere:
            both(
                "Выгрузка зашифрована другой программой.",
                "The export is encrypted by the other program.",
                "Выгрузите без шифрования и уничтожьте файл сразу после импорта.",
                "Export it unencrypted, and destroy the file right after the import."
            )
        case .formatUnfit(let format):
            both(
                "Файл другого вида, не \(format.rawValue).",
                "The file is of another kind than \(format.rawValue).",
                "Не указывайте --format или назовите верный.",
                "Leave --format out, or name the right one."
            )
        case .tooDeep(let limit):
            both(
                "Вложенность больше \(limit).",
                "Nested deeper than \(limit).",
                "Сделайте выгрузку заново.",
                "Export it again."
            )
        case .bundleVersion(let version):
            both(
                "Пакет версии \(version) эта программа не знает.",
                "This program does not know bundles of version \(version).",
                "Возьмите программу новее.",
                "Take a newer program."
            )
        case .bundleDamaged:
            both("Пакет повреждён.", "The bundle is damaged.", "Выгрузите его заново.", "Export it again.")
        case .bundleCost:
            both(
                "Цена проверки фразы в пакете вне допустимого; файл изменён.",
                "The bundle's cost of its passphrase is out of range; the file was altered.",
                "Выгрузите его заново.",
                "Export it again."
            )
        case .wrongPassphrase:
            both(
                "Пакет не открылся: фраза не та или файл повреждён.",
                "The bundle does not open: the passphrase is another or the file is damaged.",
                "Проверьте раскладку и повторите.",
                "Check the keyboard's layout and try again."
            )
        case .noMemory:
            both(
                "Не хватает памяти, чтобы проверить фразу.",
                "There is too little memory to check the passphrase.",
                "Закройте другие программы.",
                "Close other programs."
            )
        }
    }

    private func both(
        _ russian: String,
        _ english: String,
        _ nextRussian: String,
        _ nextEnglish: String
    ) -> (Explanation, Explanation) {
        (Explanation(russian, next: nextRussian), Explanation(english, next: nextEnglish))
    }
}

extension LoginHeading {
    /// A column by its name, or by its number where what stands above it may be a secret.
    package func words(for place: Int, in language: Language) -> String {
        names[place]?.quotable ?? (language == .russian ? "№ \(place + 1)" : "no. \(place + 1)")
    }

    fileprivate func list(in language: Language) -> String {
        names.indices.map { words(for: $0, in: language) }.joined(separator: ", ")
    }
}

extension LoginColumn {
    package func words(in language: Language) -> String {
        let (russian, english) =
            switch self {
            case .login: ("логин", "login")
            case .password: ("пароль", "password")
            case .address: ("адрес страницы", "address of the page")
            case .title: ("название", "title")
            case .organ: ("орган", "organ")
            case .network: ("сеть", "network")
            case .seed: ("секрет второго фактора", "second factor's seed")
            case .recoveryCodes: ("резервные коды", "recovery codes")
            case .recoveryContacts: ("контакты восстановления", "recovery contacts")
            case .note: ("примечание", "note")
            }
        return language == .russian ? russian : english
    }
}
