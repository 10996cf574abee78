import SecauditRegister
import Testing

@testable import SecauditExchange

struct QuestionCodeTests {
    @Test(arguments: [
        QuestionCode.author, .filledOn, .address("vk-1"), .access("vk-1", "anna"), .otherAccess("vk-1", 2),
        .accessComplete("vk-1"), .responsible("vk-1"), .deputy("vk-1"), .twoFactor("c"), .twoFactorMethod("c"),
        .twoFactorPhone("c"), .contact("anna", .email), .rule("moderation", nil), .rule("moderation", "vk-1"),
    ])
    func `a code comes back as it was written`(code: QuestionCode) {
        #expect(QuestionCode(code.description) == code)
    }

    @Test(arguments: ["", "author x", "access vk-1", "contact anna age", "other-access vk-1 x", "Address a", "rule"])
    func `what is no code is refused`(text: String) {
        #expect(QuestionCode(text) == nil)
    }

    @Test(arguments: ["", " ", "*", "-", "—", "?"])
    func `an open answer is neither yes nor no`(text: String) {
        #expect(AnswerWord.isOpen(text))
        #expect(AnswerWord.flag(text) == nil)
    }

    @Test func `a file without a stamp is no questionnaire`() throws {
        #expect(throws: QuestionnaireError.notAQuestionnaire) { try QuestionnaireReply(file: Array("a;b\n1;2".utf8)) }
        #expect(throws: QuestionnaireError.file(.spreadsheet(.archive(.damaged)))) {
            try QuestionnaireReply(file: [0x50, 0x4B, 0x03, 0x04])
        }
        #expect(throws: QuestionnaireError.stampUnreadable("secaudit/questionnaire/2 a b c")) {
            try QuestionnaireReply(file: Array("a;b\nsecaudit/questionnaire/2 a b c;\n".utf8))
        }
    }

    @Test func `a changed code is named by its place`() throws {
        let file = "a;b;c;d;e;f;g;h\nsecaudit/questionnaire/1 v o 2026-Q4;;;;;;;\n7;;;;;да;;adress x\n"
        #expect(
            throws: QuestionnaireError.codeUnknown("adress x", AnswerPlace(sheet: nil, row: 3, column: .code))
        ) { try QuestionnaireReply(file: Array(file.utf8)) }
    }
}
