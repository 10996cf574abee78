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
        case .columnMissing(let column):
            BilingualExplanation(
                "В первой строке таблицы нет столбца «\(column.quotable)».",
                "The first row of the table has no column “\(column.quotable)”.",
                next: Bilingual(
                    russian: "Проверьте, та ли это таблица и стоят ли названия столбцов в её первой строке.",
                    english: "Check that it is the right table and that its first row names the columns."
                )
            )
        case .columnRepeated(let column):
            BilingualExplanation(
                "Столбец «\(column.quotable)» стоит в первой строке таблицы дважды.",
                "The column “\(column.quotable)” stands twice in the first row of the table.",
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
