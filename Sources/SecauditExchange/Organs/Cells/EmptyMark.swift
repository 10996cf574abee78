/// The ways in which people write "nothing" into a cell.
enum EmptyMark {
    private static let words: Set<String> = [
        "*", "-", "–", "—", "нет", "отсутствует", "не ведется", "неведется", "не имеется", "н/д", "не выбрано",
    ]

    static func matches(_ cell: String) -> Bool {
        words.contains(Spelling.folded(cell))
    }
}
