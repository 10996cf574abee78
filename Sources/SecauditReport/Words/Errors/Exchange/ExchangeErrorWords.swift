import SecauditCompliance
package import SecauditExchange

extension RegisterFileError: Explained {
    /// The place first, as a path in the JSON text, then what is wrong there.
    package func explanation(in language: Language) -> Explanation {
        let said = fact.words.said(in: language)
        return Explanation("\(place.said(in: language)): \(said.whatHappened)", next: said.next)
    }

    private var place: Bilingual {
        guard !path.steps.isEmpty else { return Bilingual(russian: "Файл реестра", english: "The register file") }
        let shown = path.description.quotablePath
        return Bilingual(russian: "Файл реестра, \(shown)", english: "The register file, \(shown)")
    }
}

extension TableError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }
}

extension OrganImportError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .columnMissing(let column, let header):
            BilingualExplanation(
                "В таблице нет столбца «\(column.quotable)». Есть: \(header.quotableList).",
                "The table has no column “\(column.quotable)”. There are: \(header.quotableList).",
                next: Bilingual(
                    russian: "Назовите столбец в таблице так же или опишите её столбцы в файле (--mapping).",
                    english: "Name the column like this in the table, or describe its columns in a file (--mapping)."
                )
            )
        case .columnRepeated(let column):
            BilingualExplanation(
                "Столбец «\(column.quotable)» стоит в таблице дважды.",
                "The column “\(column.quotable)” stands twice in the table.",
                next: Bilingual(
                    russian: "Оставьте один из двух столбцов или переименуйте лишний.",
                    english: "Keep one of the two columns, or rename the other."
                )
            )
        }
    }
}

extension String {
    /// A path made fit to print; its end tells the place, so a long one loses its beginning.
    fileprivate var quotablePath: String {
        unicodeScalars.count <= 80
            ? quotable : "…" + String(String.UnicodeScalarView(unicodeScalars.suffix(78))).quotable
    }
}
