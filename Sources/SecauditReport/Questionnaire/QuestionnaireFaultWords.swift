import SecauditCompliance
package import SecauditExchange
import SecauditRegister

/// Why an answer cannot be taken, and what to write instead.
struct QuestionnaireFaultWords {
    let words: QuestionnaireWords

    func explanation(_ fault: QuestionnaireFault) -> String {
        switch fault.reason {
        case .unknownAnswer(let text):
            words.say(
                "ответ «\(text.quotable)» непонятен. Выберите ответ из списка в этой ячейке.",
                "the answer “\(text.quotable)” is not known. Choose one from the cell's list."
            )
        case .noteMissing:
            words.say("нужно уточнение. Впишите его.", "details are needed. Write them here.")
        case .addressUnreadable(let text, let error):
            "«\(text.quotable)»: \(error.explanation(in: words.language).onOneLine)"
        case .addressUnfit(let address):
            words.say(
                "адрес \(address.quotable) занят другой страницей или из другой сети. Проверьте его.",
                "the address \(address.quotable) belongs to another page or network. Check it."
            )
        case .dayUnreadable(let text):
            words.say(
                "«\(text.quotable)» — не подходящая дата. Напишите её так: 21.11.2026.",
                "“\(text.quotable)” is no date that fits. Write it like this: 21.11.2026."
            )
        case .dayAhead(let day):
            words.say("дата \(day) ещё не наступила. Исправьте её.", "the day \(day) is ahead. Correct it.")
        case .authorMissing:
            words.say(
                "не указано, кто заполнил лист. Впишите фамилию, имя и отчество.",
                "it does not say who filled this in. Write the full name."
            )
        case .personUnknown(let name):
            words.say(
                "в Реестре нет человека «\(name.quotable)». Внесите его: secaudit person add",
                "the register has no person “\(name.quotable)”. Enter them: secaudit person add"
            )
        case .personAmbiguous(let name):
            words.say(
                "в Реестре несколько человек «\(name.quotable)». Внесите ответ вручную: secaudit evidence",
                "several people are called “\(name.quotable)”. Record the answer by hand: secaudit evidence"
            )
        case .accessOpen:
            words.say(
                "список доступа назван полным, а эта ячейка пуста. Впишите роль или «нет».",
                "the list of access is said to be complete, and this cell is empty. Write a role, or no."
            )
        case .subjectGone(let id):
            words.say(
                "в Реестре этого больше нет («\(id.quotable)»). Сделайте новый лист: secaudit evidence sheet",
                "the register no longer has this (“\(id.quotable)”). Make a new sheet: secaudit evidence sheet"
            )
        case .stateMissing:
            words.say(
                "не отвечено, включён ли второй фактор. Ответьте «да» или «нет» строкой выше.",
                "it is not answered whether the second factor is on. Answer yes or no above."
            )
        }
    }
}

extension QuestionnaireError: Explained {
    package func explanation(in language: Language) -> Explanation {
        let words = QuestionnaireWords(language)
        let again = words.say(
            "Сделайте новый лист: secaudit evidence sheet",
            "Make a new sheet: secaudit evidence sheet"
        )
        switch self {
        case .file(let error): return error.explanation(in: language)
        case .notAQuestionnaire:
            return Explanation(
                words.say("Это не опросный лист.", "This is not a questionnaire."),
                next: words.say("Проверьте, тот ли это файл.", "Check that it is the right file.")
            )
        case .stampUnreadable(let text):
            return Explanation(
                words.say(
                    "Строка над таблицей изменена: «\(text.quotable)».",
                    "The line above the table was changed: “\(text.quotable)”."
                ),
                next: again
            )
        case .codeUnknown(let text, let place):
            return Explanation(
                words.say(
                    "\(words.place(place)): код строки изменён: «\(text.quotable)».",
                    "\(words.place(place)): the row's code was changed: “\(text.quotable)”."
                ),
                next: again
            )
        case .codeRepeated(let text, let first, let second):
            return Explanation(
                words.say(
                    "\(words.place(second)): код «\(text.quotable)» уже есть: \(words.place(first)).",
                    "\(words.place(second)): the code “\(text.quotable)” is there already: \(words.place(first))."
                ),
                next: words.say("Оставьте одну из двух строк.", "Keep one of the two rows.")
            )
        case .otherVault:
            return Explanation(
                words.say("Этот лист из другого хранилища.", "This sheet is from another vault."),
                next: again
            )
        case .otherQuarter(let found, let expected):
            return Explanation(
                words.say(
                    "Этот лист за \(found), а вносится \(expected).",
                    "This sheet is for \(found), while \(expected) is being recorded."
                ),
                next: words.say(
                    "Если так и нужно: --quarter \(found)",
                    "If that is meant: --quarter \(found)"
                )
            )
        case .organRepeated(let name):
            return Explanation(
                words.say(
                    "Два файла об одном органе: \(name.quotable).",
                    "Two files are about one organ: \(name.quotable)."
                ),
                next: words.say("Оставьте один из них.", "Give one of them.")
            )
        case .answersUnreadable(let count):
            return Explanation(
                words.say(
                    "Ничего не внесено: непонятных ответов \(count).",
                    "Nothing was written: answers that are not understood: \(count)."
                ),
                next: words.say(
                    "Исправьте названные ячейки и внесите лист снова.",
                    "Correct the cells named above and import the sheet again."
                )
            )
        case .organUnknown(let id):
            return Explanation(
                words.say(
                    "В Реестре нет органа этого листа («\(id.text.quotable)»).",
                    "The register does not have the sheet's organ (“\(id.text.quotable)”)."
                ),
                next: again
            )
        }
    }
}
