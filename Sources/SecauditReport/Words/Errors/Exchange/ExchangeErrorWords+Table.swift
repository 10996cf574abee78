import SecauditCompliance
import SecauditExchange

extension TableError {
    var words: BilingualExplanation {
        switch self {
        case .empty:
            said("Таблица пуста.", "The table is empty.", .rightFile)
        case .tooLarge(let limit):
            said(
                "Таблица больше \(limit / 1_048_576) МиБ.",
                "The table is larger than \(limit / 1_048_576) MiB.",
                .divide
            )
        case .tooManyRows(let limit):
            said(
                "В таблице больше чем \(limit.russian("строка", "строки", "строк")).",
                "The table has more than \(limit.english("row", "rows")).",
                .divide
            )
        case .notText:
            said(
                "Это не текст: возможно, файл табличной программы (XLSX, ODS).",
                "This is not text: perhaps a table program's own file (XLSX, ODS).",
                .saveAsCSV
            )
        case .undecodable(let encoding, let line, let byte):
            said(
                "Строка \(line), байт \(byte): такого байта нет в кодировке \(encoding.rawValue).",
                "Line \(line), byte \(byte): the encoding \(encoding.rawValue) has no such byte.",
                .saveAsCSV
            )
        case .unterminatedQuote(let line, let column):
            said(
                "Строка \(line), столбец \(column): кавычка открыта и не закрыта до конца файла.",
                "Line \(line), column \(column): the quote opened here is never closed.",
                Bilingual(
                    russian: "Закройте её или уберите; кавычку внутри ячейки удваивают («\"\"»).",
                    english: "Close it or take it away; a quote inside a cell is doubled (“\"\"”)."
                )
            )
        case .strayQuote(let line, let column):
            said(
                "Строка \(line), столбец \(column): кавычка не на месте.",
                "Line \(line), column \(column): a quote stands where none may.",
                Bilingual(
                    russian: "Заключите в кавычки всю ячейку, а кавычку внутри неё удвойте («\"\"»).",
                    english: "Put the whole cell in quotes and double the quote inside it (“\"\"”)."
                )
            )
        case .tooManyColumns(let line, let column, let expected):
            said(
                "Строка \(line): в столбце \(column) есть текст, а в первой строке только \(expected.russian("столбец", "столбца", "столбцов")).",
                "Line \(line): there is text in column \(column), while the first row has \(expected.english("column", "columns")).",
                Bilingual(
                    russian:
                        "Заключите в кавычки ячейку, в которой есть разделитель, или назовите столбец в первой строке.",
                    english: "Put the cell that holds the separator in quotes, or name the column in the first row."
                )
            )
        }
    }

    private func said(_ russian: String, _ english: String, _ next: Bilingual) -> BilingualExplanation {
        BilingualExplanation(russian, english, next: next)
    }
}

extension Bilingual {
    fileprivate static let rightFile = Bilingual(
        russian: "Проверьте, тот ли это файл.",
        english: "Check that it is the right file."
    )
    fileprivate static let divide = Bilingual(
        russian: "Разделите её на несколько файлов с той же первой строкой.",
        english: "Divide it into several files with the same first row."
    )
    fileprivate static let saveAsCSV = Bilingual(
        russian: "Сохраните таблицу как CSV в кодировке UTF-8.",
        english: "Save the table as CSV in UTF-8."
    )
}
