import SecauditReport

/// What a manual page says beside the help of the commands.
struct ManualWords {
    let language: Language

    func say(_ russian: String, _ english: String) -> String {
        language == .russian ? russian : english
    }

    // Headings as the pages of Debian have them; man-db finds a page's subject by the first.
    var name: String { say("ИМЯ", "NAME") }
    var synopsis: String { say("СИНТАКСИС", "SYNOPSIS") }
    var description: String { say("ОПИСАНИЕ", "DESCRIPTION") }
    var commands: String { say("КОМАНДЫ", "COMMANDS") }
    var arguments: String { say("АРГУМЕНТЫ", "ARGUMENTS") }
    var options: String { say("КЛЮЧИ", "OPTIONS") }
    var commonOptions: String { say("ОБЩИЕ КЛЮЧИ", "COMMON OPTIONS") }
    var exitStatus: String { say("КОДЫ ЗАВЕРШЕНИЯ", "EXIT STATUS") }
    var environment: String { say("ОКРУЖЕНИЕ", "ENVIRONMENT") }
    var files: String { say("ФАЙЛЫ", "FILES") }
    var seeAlso: String { say("СМОТРИТЕ ТАКЖЕ", "SEE ALSO") }

    var title: String { say("Руководство secaudit", "secaudit manual") }
    var command: String { say("команда", "command") }
    var anyOptions: String { say("ключи", "options") }
    var byDefault: String { say("По умолчанию: ", "Default: ") }
    var values: String { say("Значения: ", "Values: ") }

    /// How the program asks and answers.
    var manners: String {
        say(
            """
            Чего нет в параметрах, о том программа спросит в терминале; если спросить некого, это ошибка.
            Без слов, в терминале, программа показывает, что пора сделать, и меню.
            """,
            """
            What the options do not say is asked for in a terminal; where nobody can be asked, it is an error.
            Without words, in a terminal, the program shows what is due, and a menu.
            """
        )
    }

    var commonOptionsElsewhere: String {
        say(
            "Ключи, общие для всех команд, коды завершения, переменные окружения и файлы описаны в secaudit(1).",
            "The options that all commands share, exit codes, environment and files are in secaudit(1)."
        )
    }

    var guides: String {
        say(
            "Руководства по шагам лежат в папке share/doc/secaudit/docs/how-to: первый час, квартал, второй работник.",
            "Step by step, in the folder share/doc/secaudit/docs/how-to: the first hour, the quarter, a second officer."
        )
    }
}
