import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct TextReportTests {
    @Test(arguments: Language.allCases)
    func `the quarterly check in both languages`(language: Language) throws {
        let text = TextReport(language: language).render(try SampleTown.assessment())
        try expectSnapshot(text, "check.\(language.rawValue).txt", filePath: #filePath.replacing("/Text/", with: "/"))
    }

    @Test(arguments: Language.allCases, [40, 60, 80])
    func `no line is wider than asked but for a word that is`(language: Language, width: Int) throws {
        let text = TextReport(language: language, width: width, everything: true).render(try SampleTown.assessment())
        for line in text.split(separator: "\n") where line.count > width {
            #expect(line.drop { $0 == " " }.contains(" ") == false || line.prefix(width).contains { $0 != " " })
            let words = line.split(separator: " ")
            #expect((words.last?.count ?? 0) + 24 > width, "\(line)")
        }
    }

    @Test
    func `colour is added only when asked for and changes no word`() throws {
        let assessment = try SampleTown.assessment()
        let plain = TextReport(language: .russian).render(assessment)
        let coloured = TextReport(language: .russian, colour: true).render(assessment)
        #expect(!plain.contains("\u{1b}"))
        #expect(coloured.contains("\u{1b}[31m"))
        var stripped = coloured
        for code in ["0", "2", "31", "32", "33", "35"] { stripped = stripped.replacing("\u{1b}[\(code)m", with: "") }
        #expect(stripped == plain)
    }

    @Test
    func `names cannot move the cursor`() throws {
        var town = Municipality.sample(organs: [.sample(name: "Злой\u{1b}[2J\u{202e}\u{200b}\r\nорган")])
        town.name = "Город\u{7}"
        let assessment = try Assessor.assess(
            town,
            under: .sample([.sample(.accountRequired)]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
        let text = TextReport(language: .russian).render(assessment)
        #expect(text.contains("Злой[2Jорган"))
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202e}" && $0 != "\u{200b}" }
        )
    }

    @Test
    func `an organ's own part holds its findings alone`() throws {
        let parts = try SampleTown.assessment().byOrgan
        #expect(parts.map { $0.organs.map(\.organ) } == [["a"], ["e"], ["f"], ["s"], ["x"]])
        for part in parts {
            #expect(part.findings.allSatisfy { $0.subject.organ == part.organs.first?.organ })
            #expect(part.counts.total == part.findings.count)
        }
    }
}
