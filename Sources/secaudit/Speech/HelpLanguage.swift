import SecauditReport

/// ArgumentParser's own words, which exist in English only, in the reader's language.
enum HelpLanguage {
    static func spoken(_ message: String, in language: Language) -> String {
        guard language == .russian else { return message }
        return message.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                words.reduce(HelpPlaceholders.spoken(String(line))) { replaced($0, $1.english, by: $1.russian) }
            }
            .joined(separator: "\n")
    }

    private static let words: [(english: String, russian: String)] = [
        ("OVERVIEW:", "О ПРОГРАММЕ:"),
        ("USAGE:", "ВЫЗОВ:"),
        ("Usage:", "Вызов:"),
        ("ARGUMENTS:", "АРГУМЕНТЫ:"),
        ("OPTIONS:", "КЛЮЧИ:"),
        ("SUBCOMMANDS:", "КОМАНДЫ:"),
        ("Show subcommand help information.", "Показать справку о команде."),
        ("Show help information.", "Показать справку."),
        ("Show the version.", "Показать версию."),
        // Either may stand at the end of a line, with its value on the next one.
        ("(default:", "(по умолчанию:"),
        ("default: ", "по умолчанию: "),
        ("default:", "по умолчанию:"),
        ("(values:", "(значения:"),
        ("Error: ", "Ошибка: "),
        ("Help:  ", "Справка:  "),
        ("Unknown option", "неизвестный ключ"),
        ("Unexpected argument", "лишний аргумент"),
        ("Missing expected argument", "не хватает аргумента"),
        ("Missing value for", "не хватает значения для"),
        ("is invalid for", "не подходит для"),
        ("The value", "значение"),
        ("Please provide one of", "Годится:"),
        ("' or '", "' или '"),
        ("Did you mean", "Может быть,"),
        ("for more information.", "— подробности."),
        ("  See '", "  См. '"),
        ("See 'secaudit help", "См. 'secaudit help"),
        ("for detailed help.", "— подробная справка."),
        ("unexpected arguments", "лишние аргументы"),
    ]

    private static func replaced(_ line: String, _ english: String, by russian: String) -> String {
        let parts = line.split(separator: english, omittingEmptySubsequences: false)
        return parts.count < 2 ? line : parts.joined(separator: russian)
    }
}
