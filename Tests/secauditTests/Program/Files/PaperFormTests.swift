import Testing

@testable import secaudit

/// The end of a file's name, as people write it.
@Suite struct PaperFormTests {
    @Test(arguments: [
        ("act.html", PaperForm.html), ("ACT.HTM", .html), ("папка.2026/акт.DOCX", .docx), ("акт.v2.xlsx", .xlsx),
        ("a.csv", .csv), (".json", .json),
    ])
    func `the end of a name in any letters says the form`(name: String, form: PaperForm) {
        #expect(PaperForm(of: name) == form)
    }

    @Test(arguments: ["", "act", "act.txt", "docx", "a.docx/act", "act.docx ", "act."])
    func `any other end says none`(name: String) {
        #expect(PaperForm(of: name) == nil)
    }
}
