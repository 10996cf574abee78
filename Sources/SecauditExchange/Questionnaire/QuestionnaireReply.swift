package import SecauditRegister

/// A filled questionnaire as it came back: answers with their places.
package struct QuestionnaireReply: Hashable, Sendable {
    package let stamp: Questionnaire.Stamp
    package let answers: [Answer]

    package struct Answer: Hashable, Sendable {
        package let code: QuestionCode
        /// Single blanks, as it was written.
        package let text: String
        package let note: String
        package let place: AnswerPlace
    }

    /// Reads the file that a table program saved, XLSX or CSV.
    package init(file: [UInt8]) throws(QuestionnaireError) {
        let tables: [TableFile]
        do {
            tables = try TableFile.all(in: file)
        } catch {
            throw .file(error)
        }
        for table in tables {
            if let reply = try Self.read(table) {
                self = reply
                return
            }
        }
        throw .notAQuestionnaire
    }

    private init(stamp: Questionnaire.Stamp, answers: [Answer]) {
        self.stamp = stamp
        self.answers = answers
    }

    /// `nil` for a sheet without a stamp.
    private static func read(_ table: TableFile) throws(QuestionnaireError) -> QuestionnaireReply? {
        var stamp: Questionnaire.Stamp?
        var answers: [Answer] = []
        var seen: [QuestionCode: AnswerPlace] = [:]
        for row in table.rows {
            guard stamp != nil else {
                for cell in row.cells where Blanks.trimmed(cell).hasPrefix("secaudit/questionnaire/") {
                    guard let found = Questionnaire.Stamp(cell) else { throw .stampUnreadable(cell) }
                    stamp = found
                }
                continue
            }
            guard row.cells.count >= QuestionnaireColumn.code.rawValue else { continue }
            let word = Blanks.trimmed(row.cells[QuestionnaireColumn.code.rawValue - 1])
            // The heading, a title of a section, and whatever somebody wrote below.
            guard !word.isEmpty, Int(Blanks.trimmed(row.cells[0])) != nil else { continue }
            let place = AnswerPlace(sheet: table.sheet, row: row.line, column: .code)
            guard let code = QuestionCode(word) else { throw .codeUnknown(word, place) }
            if let first = seen.updateValue(place, forKey: code) { throw .codeRepeated(word, first, place) }
            answers.append(
                Answer(
                    code: code,
                    text: Spelling.tidy(FormulaGuard.unguarded(row.cells[QuestionnaireColumn.answer.rawValue - 1])),
                    note: Spelling.tidy(FormulaGuard.unguarded(row.cells[QuestionnaireColumn.note.rawValue - 1])),
                    place: AnswerPlace(sheet: table.sheet, row: row.line, column: .answer)
                )
            )
        }
        return stamp.map { QuestionnaireReply(stamp: $0, answers: answers) }
    }
}

/// The columns of a questionnaire, from 1.
package enum QuestionnaireColumn: Int, Hashable, Sendable, CaseIterable {
    case number = 1
    case section
    case subject
    case question
    case current
    case answer
    case note
    case code
}

/// Where an answer stands: `F12` on a sheet.
package struct AnswerPlace: Hashable, Sendable {
    package let sheet: String?
    package let row: Int
    package let column: QuestionnaireColumn

    package init(sheet: String?, row: Int, column: QuestionnaireColumn) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    package var cell: CellPlace { CellPlace(row: row, column: column.rawValue) }

    func inColumn(_ column: QuestionnaireColumn) -> AnswerPlace {
        AnswerPlace(sheet: sheet, row: row, column: column)
    }
}

/// Why a file is not taken as a filled questionnaire at all.
package enum QuestionnaireError: Error, Hashable, Sendable {
    case file(TableFileError)
    case notAQuestionnaire
    case stampUnreadable(String)
    case codeUnknown(String, AnswerPlace)
    case codeRepeated(String, AnswerPlace, AnswerPlace)
    case otherVault
    case otherQuarter(Quarter, expected: Quarter)
    case organUnknown(Organ.ID)
    /// Two of the files are about one organ.
    case organRepeated(String)
    case answersUnreadable(Int)
}
