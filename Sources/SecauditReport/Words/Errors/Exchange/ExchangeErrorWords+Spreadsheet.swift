import SecauditCompliance
package import SecauditExchange

extension TableFileError: Explained {
    package func explanation(in language: Language) -> Explanation {
        switch self {
        case .text(let error): error.explanation(in: language)
        case .spreadsheet(let error): error.explanation(in: language)
        case .sheetMissing(let name, let sheets):
            BilingualExplanation(
                "В файле нет листа «\(name.quotable)».",
                "The file has no sheet “\(name.quotable)”.",
                next: Bilingual(
                    russian: "Листы в нём: \(sheets.map(\.quotable).joined(separator: ", ")).",
                    english: "Its sheets: \(sheets.map(\.quotable).joined(separator: ", "))."
                )
            ).said(in: language)
        case .beyondHeading(let line, let column):
            BilingualExplanation(
                "Строка \(line): в столбце \(column) есть текст, а названия у столбца нет.",
                "Line \(line): there is text in column \(column), which has no name.",
                next: Bilingual(
                    russian: "Назовите столбец в строке заголовков, или заключите в кавычки ячейку с разделителем.",
                    english: "Name the column in the heading, or put the cell that holds the separator in quotes."
                )
            ).said(in: language)
        }
    }
}

extension SpreadsheetError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .tooLarge(let limit):
            said(
                "Файл таблицы больше \(limit / 1_048_576) МиБ.",
                "The table's file is larger than \(limit / 1_048_576) MiB.",
                .divide
            )
        case .archive(let fault): fault.words
        case .openDocument:
            said("Это таблица LibreOffice (ODS).", "This is a table of LibreOffice (ODS).", .saveAsXLSX)
        case .oldOrEncrypted:
            said(
                "Это таблица старого вида (XLS) или закрытая паролем.",
                "This is a table of the old kind (XLS), or one closed with a password.",
                .saveAsXLSX
            )
        case .noWorkbook:
            said("В этом файле нет таблицы.", "There is no table in this file.", .rightFile)
        case .partMissing(let part):
            said(
                "Файл таблицы неполон: нет части «\(part.quotable)».",
                "The table's file is incomplete: the part “\(part.quotable)” is missing.",
                .saveAgain
            )
        case .markup(let part, let fault):
            said(
                "Файл таблицы повреждён: часть «\(part.quotable)», строка \(fault.line).",
                "The table's file is damaged: part “\(part.quotable)”, line \(fault.line).",
                .saveAgain
            )
        case .malformed(let part, let value):
            said(
                "Файл таблицы повреждён: в части «\(part.quotable)» стоит «\(value.quotable)».",
                "The table's file is damaged: the part “\(part.quotable)” has “\(value.quotable)”.",
                .saveAgain
            )
        case .tooManySheets(let limit):
            said("В файле больше \(limit) листов.", "The file has more than \(limit) sheets.", .divide)
        case .tooManyCells(let limit):
            said("В таблице больше \(limit) ячеек.", "The table has more than \(limit) cells.", .divide)
        case .tooManyColumns(let part, let place, let limit):
            said(
                "Ячейка \(place) (часть «\(part.quotable)») правее \(limit)-го столбца.",
                "The cell \(place) (part “\(part.quotable)”) is to the right of column \(limit).",
                Bilingual(
                    russian: "Удалите лишние столбцы и сохраните таблицу снова.",
                    english: "Delete what is there and save the table again."
                )
            )
        }
    }
}

extension ArchiveFault {
    fileprivate var words: BilingualExplanation {
        switch self {
        case .notAnArchive, .damaged, .wrongCheckSum:
            said("Файл таблицы повреждён или неполон.", "The table's file is damaged or incomplete.", .saveAgain)
        case .tooManyParts(let limit):
            said(
                "В файле таблицы больше \(limit) частей.",
                "The table's file has more than \(limit) parts.",
                .saveAgain
            )
        case .tooMuchUnpacked(let limit):
            said(
                "Содержимое файла таблицы больше \(limit / 1_048_576) МиБ.",
                "What the table's file holds is larger than \(limit / 1_048_576) MiB.",
                .divide
            )
        case .encrypted:
            said("Таблица закрыта паролем.", "The table is closed with a password.", .saveAsXLSX)
        case .unknownMethod, .unusualForm:
            said(
                "Файл таблицы упакован необычным способом.",
                "The table's file is packed in an unusual way.",
                .saveAgain
            )
        case .badName(let name):
            said(
                "В файле таблицы есть часть с недопустимым именем «\(name.quotable)»: так бывает во вредоносных файлах.",
                "The table's file has a part with the forbidden name “\(name.quotable)”, as harmful files do.",
                .rightFile
            )
        }
    }
}

private func said(_ russian: String, _ english: String, _ next: Bilingual) -> BilingualExplanation {
    BilingualExplanation(russian, english, next: next)
}

extension Bilingual {
    fileprivate static let rightFile = Bilingual(
        russian: "Проверьте, тот ли это файл.",
        english: "Check that it is the right file."
    )
    fileprivate static let divide = Bilingual(
        russian: "Разделите таблицу на несколько файлов.",
        english: "Divide the table into several files."
    )
    fileprivate static let saveAgain = Bilingual(
        russian: "Откройте его в табличной программе и сохраните снова как XLSX.",
        english: "Open it in a table program and save it again as XLSX."
    )
    fileprivate static let saveAsXLSX = Bilingual(
        russian: "Сохраните её в табличной программе как XLSX без пароля.",
        english: "Save it in a table program as XLSX, without a password."
    )
}
