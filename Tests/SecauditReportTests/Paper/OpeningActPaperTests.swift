import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// The act of opening: what the ledger proves of it, and blanks for the rest.
struct OpeningActPaperTests {
    private func paper(_ language: Language, isPaper: Bool = false, changed: UInt64?, sealedAnew: UInt64?) -> Paper {
        OpeningActPaper(
            RecoveryOpening(
                credentials: ["vk.com/obrazcovsk", "ok.ru/obrazcovsk"],
                trustees: isPaper ? ["Примеров П."] : ["Примеров П.", "Тестова Т."],
                isPaper: isPaper,
                recipient: "Образцова А.",
                time: Instant(seconds: 1_790_000_000),
                entry: 41,
                changed: changed,
                sealedAnew: sealedAnew
            ),
            issuer: "Obraztsovsk",
            zone: ZoneOffset(minutes: 420) ?? .utc,
            language: language,
            mark: "0000"
        ).paper
    }

    private func text(_ paper: Paper) -> String {
        String(decoding: PlainPaper.render(paper), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: [
        (
            Language.russian,
            [
                "Учётные записи: vk.com/obrazcovsk; ok.ru/obrazcovsk.",
                "Вскрыт 21.09.2026 21:13, доступ получил(а) Образцова А.; запись журнала № 41.",
                "После вскрытия: новые данные внесены — запись журнала № 43; новый конверт — запись журнала № 44.",
            ]
        ),
        (
            .english,
            [
                "Credentials: vk.com/obrazcovsk; ok.ru/obrazcovsk.",
                "Opened 21 September 2026 21:13, access received by Образцова А.; ledger entry No. 41.",
                "Afterwards: new content was entered: ledger entry No. 43; sealed anew: ledger entry No. 44.",
            ]
        ),
    ])
    func `the ledger proves new content, and no new password`(language: Language, sentences: [String]) {
        let text = text(paper(language, changed: 43, sealedAnew: 44))
        for sentence in sentences { #expect(text.contains(sentence), "\(text)") }
        #expect(!text.contains("пароль сменён") && !text.contains("password was changed"))
    }

    @Test(arguments: [
        (
            Language.russian,
            [
                "причина вскрытия", "кто присутствовал при вскрытии", "новые данные после вскрытия: запись журнала",
                "новый конверт: запись журнала",
            ]
        ),
        (
            .english,
            [
                "why it was opened", "who was present", "new content after the opening: ledger entry",
                "the new envelope: ledger entry",
            ]
        ),
    ])
    func `what is not on record is to be filled in`(language: Language, blanks: [String]) {
        #expect(paper(language, changed: nil, sealedAnew: nil).toFill == blanks)
        #expect(paper(language, changed: 43, sealedAnew: 44).toFill == Array(blanks.prefix(2)))
    }

    @Test(arguments: [false, true])
    func `the English act has no Russian word but names`(isPaper: Bool) {
        let text = text(paper(.english, isPaper: isPaper, changed: 43, sealedAnew: nil))
        let words = ["Образцова А.", "Примеров П.", "Тестова Т.", "П. Примеров", "Т. Тестова"]
            .reduce(text) { $0.replacing($1, with: "") }
        #expect(!words.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(words)")
    }
}
