package import SecauditVault

extension VaultCopyError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .occupied(let place, let present, let source):
            Sentence(
                "Здесь уже есть другое хранилище или другое состояние этого: записей \(present), а переносится \(source): \(place)",
                "There is another vault here, or another state of this one: \(present) entries, to be copied \(source): \(place)",
                next: "Ничего не изменено. Назовите пустую папку или пустую базу",
                "Nothing was changed. Name an empty folder or an empty database"
            )
        case .foreignRows(let place):
            Sentence(
                "Там, куда переносится хранилище, лежат чужие строки: \(place)",
                "The place that the vault is copied to holds rows that are not the vault's: \(place)",
                next: "Перенос не завершён, исходное хранилище цело. Назовите пустую папку или пустую базу",
                "The copy is not finished, the source is whole. Name an empty folder or an empty database"
            )
        }
    }
}
