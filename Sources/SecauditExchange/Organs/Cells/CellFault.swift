/// What a table program shows where a formula gives no value; the Russian words come from files saved as text.
enum CellFault {
    private static let words: Set<String> = [
        "#n/a", "#н/д", "#ref!", "#ссылка!", "#value!", "#знач!", "#name?", "#имя?", "#div/0!", "#дел/0!", "#null!",
        "#пусто!", "#num!", "#число!",
    ]

    static func matches(_ cell: String) -> Bool {
        words.contains(Spelling.folded(cell))
    }
}
