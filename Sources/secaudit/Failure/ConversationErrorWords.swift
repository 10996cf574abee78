import SecauditReport

extension ConversationError: Explained {
    func explanation(in language: Language) -> Explanation {
        switch (self, language) {
        case (.missingAnswer(let option), .russian):
            Explanation("Не хватает ответа, а спросить некого.", next: "Укажите: \(option)")
        case (.missingAnswer(let option), .english):
            Explanation("An answer is missing, and nobody is there to ask.", next: "Give it: \(option)")
        case (.nothingToChoose, .russian):
            Explanation("Выбирать не из чего: список пуст.", next: "Сначала добавьте: secaudit --help")
        case (.nothingToChoose, .english):
            Explanation(
                "There is nothing to choose from: the list is empty.",
                next: "Add something first: secaudit --help"
            )
        case (.terminal(let error), _): error.explanation(in: language)
        }
    }
}

extension TerminalError: Explained {
    func explanation(in language: Language) -> Explanation {
        switch (self, language) {
        case (.notATerminal, .russian):
            Explanation("Секрет вводится только с клавиатуры.", next: "Без клавиатуры: --passphrase-fd N")
        case (.notATerminal, .english):
            Explanation("A secret is typed at a terminal only.", next: "Without one: --passphrase-fd N")
        case (.endOfInput, .russian):
            Explanation("Ввод прерван; ничего не изменено.", next: "Повторите команду.")
        case (.endOfInput, .english):
            Explanation("The input ended; nothing was changed.", next: "Start the command again.")
        case (.interrupted, .russian):
            Explanation("Прервано; ничего не изменено.", next: "Повторите команду.")
        case (.interrupted, .english):
            Explanation("Interrupted; nothing was changed.", next: "Start the command again.")
        case (.tooLong(let limit), .russian):
            Explanation("Слишком длинно: не больше \(limit) байт.", next: "Повторите команду, ответ короче.")
        case (.tooLong(let limit), .english):
            Explanation("Too long: \(limit) bytes at most.", next: "Start again, with a shorter answer.")
        case (.notText, .russian):
            Explanation("Это не текст в кодировке UTF-8.", next: "Выберите в терминале UTF-8 и повторите команду.")
        case (.notText, .english):
            Explanation("This is no text in UTF-8.", next: "Set the terminal to UTF-8 and start again.")
        case (.system(let code), .russian):
            Explanation("Терминал не отвечает (ошибка системы \(code)).", next: "Повторите в другом окне.")
        case (.system(let code), .english):
            Explanation("The terminal does not answer (system error \(code)).", next: "Try in another window.")
        }
    }
}
