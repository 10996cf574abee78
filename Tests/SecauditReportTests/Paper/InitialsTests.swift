import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// A line of a paper does not end between a surname and its initials.
struct InitialsTests {
    @Test(arguments: [
        ("доступ прекращён: Тестова Т. О., методист", "доступ прекращён: Тестова\u{A0}Т.\u{A0}О., методист"),
        ("И. О. Фамилия", "И.\u{A0}О.\u{A0}Фамилия"), ("(Образцова А.)", "(Образцова\u{A0}А.)"),
        ("пункт 1.6 Порядка. Далее", "пункт 1.6 Порядка. Далее"),
        ("30 сентября 2026 г. № 5", "30 сентября 2026 г. № 5"),
        ("а. б. в.", "а. б. в."), ("", ""), ("  ", "  "),
    ])
    func `initials are held`(text: String, held: String) {
        let paper = Paper(
            name: "проба",
            language: .russian,
            blocks: [.paragraph(PaperText(text))],
            mark: nil
        )
        let html = String(decoding: HTMLPaper.render(paper), as: UTF8.self)
        #expect(html.contains("<p>\(held)</p>"), "\(html.suffix(120))")
        #expect(String(decoding: PlainPaper.render(paper), as: UTF8.self).contains("\u{A0}") == false)
    }
}
