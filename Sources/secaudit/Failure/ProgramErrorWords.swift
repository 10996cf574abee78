import SecauditReport

extension ProgramError: Explained {
    func explanation(in language: Language) -> Explanation {
        switch (self, language) {
        case (.cannotRead(let path, let code), .russian):
            Explanation(
                "Не читается (\(SystemErrorWords.of(code, in: language))): \(path)",
                next: "Проверьте права на файл."
            )
        case (.cannotRead(let path, let code), .english):
            Explanation(
                "Cannot be read (\(SystemErrorWords.of(code, in: language))): \(path)",
                next: "Check the file's rights."
            )
        case (.cannotWrite(let path, let code), .russian):
            Explanation(
                "Не записывается (\(SystemErrorWords.of(code, in: language))): \(path)",
                next: "Проверьте, что в папку можно писать, или назовите другую."
            )
        case (.cannotWrite(let path, let code), .english):
            Explanation(
                "Cannot be written (\(SystemErrorWords.of(code, in: language))): \(path)",
                next: "Check that the folder can be written to, or name another."
            )
        case (.nobodyToGrant, .russian):
            Explanation(
                "Давать доступ некому: у всех пользователей хранилища он уже есть.",
                next: "Принять нового пользователя: secaudit member add КАРТОЧКА"
            )
        case (.nobodyToGrant, .english):
            Explanation(
                "There is nobody to give access to: all members of the vault have it.",
                next: "Admit a new member: secaudit member add CARD"
            )
        case (.fileMissing(let path), .russian):
            Explanation("Нет файла: \(path)", next: "Проверьте путь.")
        case (.fileMissing(let path), .english):
            Explanation("There is no file: \(path)", next: "Check the path.")
        case (.identityMissing(let path), .russian):
            Explanation(
                "На этом месте нет вашего ключа: \(path)",
                next:
                    "Ключа ещё не было: secaudit identity create. Ключ потерян: secaudit identity restore — с бумаги из сейфа; бумаги нет — пусть тот, кто ведёт Реестр, внесёт новый: secaudit member reset. Ключ лежит в другом месте: --identity ФАЙЛ."
            )
        case (.identityMissing(let path), .english):
            Explanation(
                "Your identity is not here: \(path)",
                next:
                    "If there was none yet: secaudit identity create. If it is lost: secaudit identity restore, from the paper in the safe; without the paper a coordinator enters a new one: secaudit member reset. If it lies elsewhere: --identity FILE."
            )
        case (.extensionElsewhere(let path, let folder), .russian):
            Explanation(
                "Этих правил нет в папке правил, следующая проверка их не найдёт: \(path)",
                next: "Положите файл туда и повторите:  mkdir -p \(folder) && cp \(path) \(folder)/"
            )
        case (.extensionElsewhere(let path, let folder), .english):
            Explanation(
                "These rules are not in the folder of policies; the next check would not find them: \(path)",
                next: "Put the file there and try again:  mkdir -p \(folder) && cp \(path) \(folder)/"
            )
        case (.fileExists(let path), .russian):
            Explanation("Файл уже есть: \(path)", next: "Назовите другой; поверх не пишется.")
        case (.fileExists(let path), .english):
            Explanation("The file is there already: \(path)", next: "Name another; nothing is overwritten.")
        case (.noPolicies(let path), .russian):
            Explanation("Нет папки с правилами проверки: \(path)", next: "Укажите её: --policies ПАПКА")
        case (.noPolicies(let path), .english):
            Explanation("There is no folder of policies: \(path)", next: "Name it: --policies FOLDER")
        case (.policyUnknown(let word, let known), .russian):
            Explanation("Нет таких правил: \(word)", next: "Есть: \(known.joined(separator: ", "))")
        case (.policyUnknown(let word, let known), .english):
            Explanation(
                "There is no such policy: \(word)",
                next: "There are: \(known.joined(separator: ", "))"
            )
        case (.layoutUnknown(let word, let known), .russian):
            Explanation(
                "Нет такого вида таблиц: \(word)",
                next: known.isEmpty ? "Опишите таблицу: --mapping ФАЙЛ" : "Есть: \(known.joined(separator: ", "))"
            )
        case (.layoutUnknown(let word, let known), .english):
            Explanation(
                "There is no such kind of table: \(word)",
                next: known.isEmpty
                    ? "Describe the table: --mapping FILE" : "There are: \(known.joined(separator: ", "))"
            )
        case (.wrongValue(let option, let value), .russian):
            Explanation("Значение не подходит: \(option) \(value)", next: "Образец: secaudit help")
        case (.wrongValue(let option, let value), .english):
            Explanation("The value does not fit: \(option) \(value)", next: "See: secaudit help")
        case (.parameterMissing(let name, let title), .russian):
            Explanation(
                "Не хватает сведений об акте: \(title)",
                next: "Укажите: --parameter \(name)=ЗНАЧЕНИЕ"
            )
        case (.parameterMissing(let name, let title), .english):
            Explanation("The act needs: \(title)", next: "State it: --parameter \(name)=VALUE")
        case (.secretToPipe, .russian):
            Explanation(
                "Пароль не выводится в файл или другой программе без прямого указания.",
                next: "Если это нужно: --to-pipe"
            )
        case (.secretToPipe, .english):
            Explanation(
                "A password goes to a file or another program only when told to.",
                next: "If that is wanted: --to-pipe"
            )
        case (.tooShort(let minimum), .russian):
            Explanation("Слишком коротко: нужно не меньше \(minimum) знаков.", next: "Придумайте длиннее.")
        case (.tooShort(let minimum), .english):
            Explanation("Too short: \(minimum) signs at least.", next: "Think of a longer one.")
        case (.notRepeated, .russian):
            Explanation("Второй раз введено другое; ничего не изменено.", next: "Повторите.")
        case (.notRepeated, .english):
            Explanation("The second time differs; nothing was changed.", next: "Try again.")
        case (.nothingIn(let number), .russian):
            Explanation("Пусто: в дескрипторе \(number) ничего нет.", next: "Секрет — первая строка, не пустая.")
        case (.nothingIn(let number), .english):
            Explanation(
                "Nothing there: descriptor \(number) is empty.",
                next: "The secret is the first line, not an empty one."
            )
        case (.secretTooLong(let limit), .russian):
            Explanation("Слишком длинно: секрет не длиннее \(limit) байт.", next: "Проверьте, тот ли это файл.")
        case (.secretTooLong(let limit), .english):
            Explanation("Too long: a secret has \(limit) bytes at most.", next: "Check that it is the right file.")
        case (.badDescriptor(let number), .russian):
            Explanation("Не читается --passphrase-fd \(number).", next: "Откройте его на чтение.")
        case (.badDescriptor(let number), .english):
            Explanation("--passphrase-fd \(number) cannot be read.", next: "Open it for reading.")
        case (.permissionsTooWide(let path, let mode), .russian):
            Explanation(
                "Файл ключа открыт для других (права \(String(mode, radix: 8))): \(path)",
                next: "Закройте его: chmod 600 \(path)"
            )
        case (.permissionsTooWide(let path, let mode), .english):
            Explanation(
                "The identity file is open to others (mode \(String(mode, radix: 8))): \(path)",
                next: "Close it: chmod 600 \(path)"
            )
        case (.notAPlainFile(let path), .russian):
            Explanation(
                "Файл ключа должен быть обычным файлом, не ссылкой, каналом или папкой: \(path)",
                next: "Назовите сам файл: --identity ФАЙЛ"
            )
        case (.notAPlainFile(let path), .english):
            Explanation(
                "The identity must be a plain file, no link, pipe or folder: \(path)",
                next: "Name the file itself: --identity FILE"
            )
        case (.foreignOwner(let path), .russian):
            Explanation(
                "Файл ключа принадлежит другому пользователю системы: \(path)",
                next: "Возьмите свой: --identity ФАЙЛ; передать этот может администратор: chown"
            )
        case (.foreignOwner(let path), .english):
            Explanation(
                "The identity file belongs to another user of this computer: \(path)",
                next: "Take your own: --identity FILE; the administrator can hand this one over: chown"
            )
        case (.groupUnknown(let name), .russian):
            Explanation("На этом компьютере нет такой группы: \(name)", next: "Создать: groupadd \(name)")
        case (.groupUnknown(let name), .english):
            Explanation("This computer has no such group: \(name)", next: "Make it: groupadd \(name)")
        case (.stateUnreadable(let path), .russian):
            Explanation(
                "Отметка о последней виденной записи не читается: \(path)",
                next: "Это не «первый раз»: сверьте хранилище с другим компьютером, затем удалите файл и "
                    + "повторите с --first-use"
            )
        case (.stateUnreadable(let path), .english):
            Explanation(
                "The mark of what was seen last cannot be read: \(path)",
                next: "This is no “first time”: compare the vault with another computer, then delete the file and "
                    + "repeat with --first-use"
            )
        case (.notADemonstration(let path), .russian):
            Explanation(
                "В папке лежит что-то другое, не прежняя демонстрация: \(path)",
                next: "Назовите другую папку: --output ПАПКА"
            )
        case (.notADemonstration(let path), .english):
            Explanation(
                "The folder holds something else than an earlier demonstration: \(path)",
                next: "Name another folder: --output FOLDER"
            )
        case (.badEntries(let count), .russian):
            Explanation(
                "Записей, которые нельзя взять: \(count). Ничего не внесено.",
                next: "Исправьте их в файле или внесите остальные: --skip-bad"
            )
        case (.badEntries(let count), .english):
            Explanation(
                "\(count) entries cannot be taken. Nothing was written.",
                next: "Mend them in the file, or take the others: --skip-bad"
            )
        case (.nothingToImport, .russian):
            Explanation("Вносить нечего: ни одной годной записи.", next: "Причины названы выше по строкам.")
        case (.nothingToImport, .english):
            Explanation("There is nothing to write: no entry can be taken.", next: "The reasons stand above, by line.")
        case (.nothingToExport, .russian):
            Explanation("Выгружать нечего: у вас нет паролей.", next: "Какие есть записи: secaudit credential list")
        case (.nothingToExport, .english):
            Explanation("There is nothing to export: you hold no password.", next: "See: secaudit credential list")
        case (.notConfirmed, .russian):
            Explanation("Не подтверждено; ничего не записано.", next: "Зашифрованно: secaudit credential export ФАЙЛ")
        case (.notConfirmed, .english):
            Explanation("Not confirmed; nothing was written.", next: "Encrypted: secaudit credential export FILE")
        case (.noEarlierCheck, .russian):
            Explanation(
                "Сравнивать не с чем: нужны две проверки на разные дни.",
                next: "Проверить: secaudit check --quarter; что было: secaudit report history"
            )
        case (.noEarlierCheck, .english):
            Explanation(
                "There is nothing to compare: two checks as of different days are needed.",
                next: "Check: secaudit check --quarter; what there was: secaudit report history"
            )
        case (.notPapers(let path, let file), .russian):
            Explanation(
                "В папке \(path) лежит то, чего программа туда не писала: \(file)",
                next: "Назовите новую папку; чужие файлы не трогаются."
            )
        case (.notPapers(let path, let file), .english):
            Explanation(
                "The folder \(path) holds what the program did not write there: \(file)",
                next: "Name a new folder; nothing of anybody else's is touched."
            )
        case (.paperEdited(let path, let file), .russian):
            Explanation(
                "Документ изменён после того, как был сделан: \(path)/\(file)",
                next: "Назовите новую папку, чтобы не потерять правку."
            )
        case (.paperEdited(let path, let file), .english):
            Explanation(
                "A paper has been edited since it was made: \(path)/\(file)",
                next: "Name a new folder, so that the edit is not lost."
            )
        case (.nothingToDo, .russian):
            Explanation("Не указано, что изменить.", next: "Что можно указать: --help")
        case (.nothingToDo, .english):
            Explanation("Nothing to change was named.", next: "See what can be: --help")
        case (.noJournal(let organ), .russian):
            Explanation(
                "За это время у органа «\(organ)» учётных записей нет, журнал пуст.",
                next: "Другое время: --from, --to; внести учётную запись: secaudit credential add"
            )
        case (.noJournal(let organ), .english):
            Explanation(
                "The organ \(organ) has no credential in that time, and so no journal.",
                next: "Another time: --from, --to; enter a credential: secaudit credential add"
            )
        case (.noOrgans(let day), .russian):
            Explanation(
                "На \(language.day(day)) нет ни одного органа, опрашивать некого.",
                next: "Внести орган: secaudit organ add"
            )
        case (.noOrgans(let day), .english):
            Explanation(
                "On \(language.day(day)) there is no organ to be asked.",
                next: "Enter one: secaudit organ add"
            )
        }
    }
}
