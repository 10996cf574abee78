internal import SecauditRegister

/// Why a file is not the report that a command wants.
package enum ReportFileError: Error, Hashable, Sendable {
    case notAReport(path: String)
    /// The report named as the one of the quarter before is of other municipalities.
    case otherMunicipality(path: String)
    /// Its days do not end before those of the report.
    case notEarlier(path: String)
    /// The mark names another report as the one before.
    case notThePrevious(path: String)
}

extension ReportFileError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .notAReport(let path):
            Sentence(
                "Это не отчёт о проверке (\(JSONReport.format)): \(path.printable)",
                "This is no report of a check (\(JSONReport.format)): \(path.printable)",
                next: "Сделать отчёт: secaudit check --quarter --all --format json --output ФАЙЛ",
                "Make one: secaudit check --quarter --all --format json --output FILE"
            )
        case .otherMunicipality(let path):
            Sentence(
                "Отчёт за прошлый квартал — о другом муниципальном образовании: \(path.printable)",
                "The report of the quarter before is of another municipality: \(path.printable)",
                next: "Назовите отчёт о том же: --previous ФАЙЛ",
                "Name one of the same: --previous FILE"
            )
        case .notEarlier(let path):
            Sentence(
                "Дни этого отчёта не раньше: он не за прошлый квартал: \(path.printable)",
                "Its days are not earlier: this is not the report of the quarter before: \(path.printable)",
                next: "Назовите отчёт, чьи дни кончились раньше: --previous ФАЙЛ",
                "Name one whose days ended before: --previous FILE"
            )
        case .notThePrevious(let path):
            Sentence(
                "Отметка ссылается на другой отчёт за прошлый квартал, не на этот: \(path.printable)",
                "The mark names another report as the one of the quarter before, not this one: \(path.printable)",
                next: "Сверьте контрольную сумму: sha256sum \(path.printable)",
                "Compare the checksum: sha256sum \(path.printable)"
            )
        }
    }
}
