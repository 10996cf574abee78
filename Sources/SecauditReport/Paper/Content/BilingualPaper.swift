internal import SecauditRegister

/// A paper that is made in either language, sentence by sentence.
protocol BilingualPaper {
    var language: Language { get }
}

extension BilingualPaper {
    func say(_ russian: @autoclosure () -> PaperText, _ english: @autoclosure () -> PaperText) -> PaperText {
        language == .russian ? russian() : english()
    }

    func words(_ russian: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .russian ? russian() : english()
    }

    func day(_ day: CalendarDay) -> String { language.day(day) }

    func columns(_ columns: [(String, String, Int)]) -> [PaperTable.Column] {
        columns.map { PaperTable.Column(words($0.0, $0.1), $0.2) }
    }
}
