import SecauditExchange
import SecauditRegister
import SecauditReport
import Testing

struct ImportWordsTests {
    typealias Issue = ImportIssue<AddressError>

    static let reasons: [Issue.Reason] = [
        .rowBlank, .nameMissing, .nameAmbiguous(["a", "b"]), .identifierTaken("org-1"),
        .addressUnreadable("нет", .empty), .addressOfAnother("vk.com/obrazcovsk", "a"),
        .addressFormer("vk.com/obrazcovsk", "p"), .statusUnknown("?"), .ogrnMissing(""), .ogrnMissing("нет"),
        .ogrnMalformed("12"), .ogrnCheckDigit("1027000000001", expected: 3), .linkPlaceholder("нет"),
        .networkUnexpected("ok.ru/obrazcovsk", expected: "vk", found: "ok"), .personalProfile("vk.com/id1"),
        .addressRepeated("vk.com/obrazcovsk", firstLine: 2), .organRepeated(firstLine: 2), .nameDiffers("a"),
        .categoryDiffers("p", recorded: nil, table: .active), .categoryDiffers("p", recorded: .card, table: .active),
        .exemptionStated("ч. 1"),
    ]

    static func words(_ language: Language) -> ImportWords {
        ImportWords(language, organ: { "organ \($0.text)" }, account: { "page \($0.text)" })
    }

    @Test(arguments: reasons, Language.allCases)
    func `each reason is told with its place and what to do`(reason: Issue.Reason, language: Language) {
        let words = Self.words(language)
        let issue = Issue(line: 12, column: "ОГРН", reason: reason)
        let sentence = words.sentence(for: issue) { $0.explanation(in: language).whatHappened }
        expectPlain(sentence)
        #expect(ends(sentence))
        let line = words.line(for: issue) { $0.explanation(in: language).whatHappened }
        #expect(line.hasPrefix(language == .russian ? "Строка 12, столбец «ОГРН», " : "Line 12, column “ОГРН”, "))
        #expect(line.hasSuffix(": " + sentence))
    }

    @Test(arguments: Language.allCases)
    func `no two reasons are told alike`(language: Language) {
        let said = Self.reasons.map {
            Self.words(language).sentence(for: Issue(line: 1, column: nil, reason: $0)) {
                $0.explanation(in: language).whatHappened
            }
        }
        #expect(Set(said).count == said.count)
    }

    @Test
    func `a whole row passed over names its line alone`() {
        let issue = Issue(line: 5, column: nil, reason: .rowBlank)
        #expect(
            Self.words(.english).line(for: issue) { _ in "" }
                == "Line 5, row passed over: the row is blank. There is nothing to do."
        )
    }

    @Test
    func `objects of the register are called by their names`() {
        let issue = Issue(line: 3, column: "ВК", reason: .addressOfAnother("vk.com/obrazcovsk", "a"))
        #expect(
            Self.words(.russian).line(for: issue) { _ in "" }
                == "Строка 3, столбец «ВК», ячейка пропущена: страница vk.com/obrazcovsk внесена за другим органом: "
                + "organ a. Если она передана: secaudit account edit"
        )
    }

    @Test
    func `a bad address is told in the words of its fault`() {
        let issue = Issue(line: 3, column: "ВК", reason: .addressUnreadable("vk com", .empty))
        #expect(
            Self.words(.english).line(for: issue) { _ in "The address is empty." }
                == "Line 3, column “ВК”, cell passed over: “vk com”: The address is empty. Correct the address in the table."
        )
    }
}
