import Testing

@testable import secaudit

@Suite struct WrappedTextTests {
    @Test(
        arguments: [
            (40, "короткая строка", "короткая строка"),
            (40, String(repeating: "а", count: 40), String(repeating: "а", count: 40)),
            (40, String(repeating: "слово ", count: 7) + "и", "слово слово слово слово слово слово\nслово и"),
            (40, "  " + String(repeating: "слово ", count: 7), "  слово слово слово слово слово слово\n  слово"),
            (40, "a\n\nb", "a\n\nb"),
            (39, String(repeating: "слово ", count: 9), String(repeating: "слово ", count: 9)),
            (40, "  secaudit access grant --credential vk.com/a", "  secaudit access grant --credential vk.com/a"),
            (40, "вот  secaudit access grant --member Тестова", "вот secaudit access grant --member\nТестова"),
            (40, String(repeating: "b", count: 90), String(repeating: "b", count: 90)),
        ]
    )
    func `long lines end between words`(width: Int, text: String, expected: String) {
        #expect(WrappedText.of(text, width: width) == expected)
    }
}
