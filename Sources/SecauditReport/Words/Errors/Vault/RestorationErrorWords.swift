package import SecauditVault

extension RestorationError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .newerPresent(let path, let present, let backup):
            Sentence(
                "Хранилище новее копии: в нём записей \(present), в копии \(backup): \(path)",
                "The vault is newer than the backup: it has \(present) entries, the backup \(backup): \(path)",
                next: "Ничего не изменено. Возьмите копию поновее или восстановите в другую папку: --vault ПАПКА",
                "Nothing was changed. Take a later backup, or restore into another folder: --vault FOLDER"
            )
        case .otherHistory(let path, let present, let backup):
            Sentence(
                "Здесь другое хранилище или у него другая история: в нём записей \(present), в копии \(backup): \(path)",
                "Another vault lies here, or its history differs: it has \(present) entries, the backup \(backup): \(path)",
                next: "Ничего не изменено. Восстановите в другую папку и сравните: --vault ПАПКА",
                "Nothing was changed. Restore into another folder and compare: --vault FOLDER"
            )
        }
    }
}
