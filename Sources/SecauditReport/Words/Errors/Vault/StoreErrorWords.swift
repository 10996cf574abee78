package import SecauditVault

extension StoreError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .headMoved, .busy:
            Sentence(
                "Хранилище занято другим пользователем.",
                "The vault is busy with another writer.",
                next: "Повторите через минуту.",
                "Try again in a minute."
            )
        case .notFound(let path):
            Sentence(
                "Хранилища нет: \(path)",
                "There is no vault: \(path)",
                next: "Создать: secaudit init. Другая папка: --vault ПАПКА",
                "Make one: secaudit init. Another folder: --vault FOLDER"
            )
        case .alreadyThere(let path):
            Sentence(
                "Здесь уже есть хранилище: \(path)",
                "There is a vault already: \(path)",
                next: "Другая папка: secaudit init --vault ПАПКА",
                "Another folder: secaudit init --vault FOLDER"
            )
        case .notAVault(let path):
            Sentence(
                "Этот файл — не хранилище: \(path)",
                "This file is no vault: \(path)",
                next: "Укажите папку хранилища: --vault ПАПКА",
                "Name the vault's folder: --vault FOLDER"
            )
        case .unknownVersion(let path, let version):
            Sentence(
                "Хранилище сделано другой версией программы (\(version)): \(path)",
                "The vault was made by another version of the program (\(version)): \(path)",
                next: "Обновите программу.",
                "Update the program."
            )
        case .foreignSchema(let path):
            Sentence(
                "В базе хранилища есть то, чего программа не создавала: \(path)",
                "The vault's database has parts that the program never made: \(path)",
                next: "Не открывайте её; восстановите хранилище из копии.",
                "Do not use it; restore the vault from a copy."
            )
        case .corrupt(let path):
            Sentence(
                "База хранилища повреждена: \(path)",
                "The vault's database is damaged: \(path)",
                next: "Восстановите хранилище из копии.",
                "Restore the vault from a copy."
            )
        case .cannotCreate(let path, let code):
            Sentence(
                "Не удалось создать файл (ошибка системы \(code)): \(path)",
                "The file could not be made (system error \(code)): \(path)",
                next: "Проверьте, что в папку можно писать.",
                "Check that the folder can be written to."
            )
        case .readOnly(let path):
            Sentence(
                "В хранилище нельзя писать: \(path)",
                "The vault cannot be written to: \(path)",
                next: "Проверьте права на файл и папку.",
                "Check the rights of the file and its folder."
            )
        case .full(let path):
            Sentence(
                "На диске кончилось место; ничего не записано: \(path)",
                "The disk is full; nothing was written: \(path)",
                next: "Освободите место и повторите.",
                "Make room and try again."
            )
        case .inputOutput(let path, let code):
            Sentence(
                "Диск не отвечает как должно (код \(code)): \(path)",
                "The disk does not answer as it should (code \(code)): \(path)",
                next: "Проверьте диск; ничего не записано.",
                "Check the disk; nothing was written."
            )
        case .permissionsTooWide(let path, let mode):
            Sentence(
                "Файл хранилища открыт для посторонних (права \(String(mode, radix: 8))): \(path)",
                "The vault's file is open to strangers (mode \(String(mode, radix: 8))): \(path)",
                next:
                    "Закройте его: \(mode & 0o007 == 0 ? "chmod 600" : "chmod o-rwx") \(path). Общий для группы: secaudit init --group",
                "Close it: \(mode & 0o007 == 0 ? "chmod 600" : "chmod o-rwx") \(path). Shared by a group: secaudit init --group"
            )
        case .notAPlainFile(let path, let kind):
            Sentence(
                "Вместо файла хранилища здесь \(kind.russian): \(path)",
                "Instead of the vault's file there is \(kind.english): \(path)",
                next: "Уберите это и верните сам файл: secaudit vault restore КОПИЯ",
                "Take it away and bring back the file itself: secaudit vault restore BACKUP"
            )
        case .foreignOwner(let path, let owner):
            Sentence(
                "Файл хранилища принадлежит другому пользователю системы (№ \(owner)): \(path)",
                "The vault's file belongs to another user of this computer (\(owner)): \(path)",
                next: "Работайте от его имени; общее хранилище создаётся так: secaudit init --group ГРУППА",
                "Work as that user; a shared vault is made by: secaudit init --group GROUP"
            )
        case .openFolder(let path, let mode):
            Sentence(
                "В папку на пути к хранилищу может писать кто угодно (права \(String(mode, radix: 8))): \(path)",
                "Anybody can write into a folder on the way to the vault (mode \(String(mode, radix: 8))): \(path)",
                next: "Закройте её: chmod o-w \(path)",
                "Close it: chmod o-w \(path)"
            )
        case .notInGroup(let path, let group):
            Sentence(
                "Хранилище нельзя передать группе № \(group), в которой вы не состоите: \(path)",
                "The vault cannot be given to group \(group), which you are not in: \(path)",
                next: "Попросите администратора включить вас: usermod -aG ГРУППА ВЫ, затем войдите заново",
                "Ask the administrator to add you: usermod -aG GROUP YOU, then log in again"
            )
        case .noPermission(let path):
            Sentence(
                "Вам нельзя читать и менять файл хранилища: \(path)",
                "You may not read and write the vault's file: \(path)",
                next:
                    "Владелец может передать его группе: chgrp -R ГРУППА ПАПКА; chmod 2770 ПАПКА; chmod 660 ПАПКА/vault.sqlite3*",
                "Its owner can give it to a group: chgrp -R GROUP FOLDER; chmod 2770 FOLDER; chmod 660 FOLDER/vault.sqlite3*"
            )
        case .server(let fault, let address): fault.sentence(at: address)
        case .networkFileSystem(let path, let name):
            Sentence(
                "Хранилище лежит на сетевом диске (\(name)), где записи двух людей могут испортить друг друга: \(path)",
                "The vault lies on a network file system (\(name)), where two writers can spoil each other's work: \(path)",
                next: "Перенесите папку на диск этого компьютера.",
                "Move the folder to this computer's own disk."
            )
        }
    }
}

extension StoreError.FileKind {
    fileprivate var russian: String {
        switch self {
        case .symbolicLink: "ссылка на другой файл"
        case .pipe: "канал"
        case .device: "устройство"
        case .socket: "сокет"
        case .folder: "папка"
        }
    }

    fileprivate var english: String {
        switch self {
        case .symbolicLink: "a link to another file"
        case .pipe: "a pipe"
        case .device: "a device"
        case .socket: "a socket"
        case .folder: "a folder"
        }
    }
}
