import SecauditCompliance

extension CorrectionTableError: Explained {
    package func explanation(in language: Language) -> Explanation {
        switch self {
        case .notAPlan(let columns):
            BilingualExplanation(
                "Это не таблица плана устранения: столбцов \(columns), нужно 10, с «1. №» по «10. подпись».",
                "This is no table of a plan of correction: \(columns.english("column", "columns")), 10 are wanted, from “1. No.” to “10. signature”.",
                next: Bilingual(
                    russian: "Возьмите таблицу плана из папки органа и заполните графы 6–9, не меняя заголовков.",
                    english:
                        "Take the plan's table from the organ's folder and fill columns 6 to 9; leave the head as it is."
                )
            ).said(in: language)
        }
    }
}
