import Testing

@testable import secaudit

/// No sign of a text becomes a request of roff.
@Suite struct RoffTests {
    @Test(
        arguments: [
            ("a-b", "a\\-b"), ("\\fB", "\\efB"), ("'", "\\(aq"), ("`a`", "\\(ga" + "a\\(ga"), ("~/x^", "\\(ti/x\\(ha"),
            ("\"да\"", "\\(dqда\\(dq"), ("a\nb", "a b"), ("", ""), ("«ё» — №", "«ё» — №"),
        ]
    )
    func `a text stands for itself`(text: String, source: String) {
        #expect(Roff.plain(text) == source)
    }

    @Test(arguments: [(".TH", "\\&.TH\n"), ("'x", "\\&'x\n"), ("a.", "a.\n"), ("\\fB.\\fR", "\\fB.\\fR\n")])
    func `a line is never a request`(text: String, source: String) {
        var page = Roff()
        page.line(text)
        #expect(page.source == source)
    }

    @Test func `a macro takes each argument as one word`() {
        var page = Roff()
        page.macro("SH", "SEE ALSO")
        page.macro("TH", "A\"B", "1")
        page.macro("PP")
        #expect(page.source == ".SH \"SEE ALSO\"\n.TH \"A\\(dqB\" \"1\"\n.PP\n")
    }

    @Test func `a heading opens a paragraph by itself`() {
        var page = Roff()
        page.macro("SH", "NAME")
        page.paragraph("One.\nTwo.")
        #expect(page.source == ".SH \"NAME\"\nOne.\n.PP\nTwo.\n")
    }

    @Test func `a paragraph for each line of a text`() {
        var page = Roff()
        page.paragraph("One.\nTwo.")
        page.paragraph("")
        #expect(page.source == ".PP\nOne.\n.PP\nTwo.\n")
    }
}
