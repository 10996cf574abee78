import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct PaperTests {
    @Test(arguments: Language.allCases)
    func `every paper as text`(language: Language) throws {
        let dossier = try SamplePapers.dossier(language, of: SamplePapers.staffed)
        for (name, paper) in try SamplePapers.all(dossier) {
            let text = SamplePapers.text(PlainPaper.render(paper), without: dossier.origin)
            let toFill = paper.toFill.map { "□ \($0)\n" }.joined()
            try expectSnapshot(
                text + toFill,
                "paper-\(name).\(language.rawValue).txt",
                filePath: #filePath.replacing("/Paper/", with: "/")
            )
        }
    }

    @Test(arguments: ["act", "summary"])
    func `a paper as HTML`(name: String) throws {
        let dossier = try SamplePapers.dossier(.russian, of: SamplePapers.staffed)
        let papers = try SamplePapers.all(dossier)
        let paper = try #require(papers.first { $0.name == name }?.paper)
        try expectSnapshot(
            SamplePapers.text(HTMLPaper.render(paper), without: dossier.origin),
            "paper-\(name).html",
            filePath: #filePath.replacing("/Paper/", with: "/")
        )
    }

    @Test func `a signed paper uses none of the words that are left out of papers`() throws {
        for (name, paper) in try SamplePapers.all(try SamplePapers.dossier(.russian, of: SamplePapers.staffed)) {
            let text = String(decoding: PlainPaper.render(paper), as: UTF8.self).lowercased()
            for word in ["соответствует", "аудит ", "аттестация", "держатель", "учётка", "политика", "secaudit access"]
            {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }

    @Test func `the integrity mark is no signature, and says so`() throws {
        let dossier = try SamplePapers.dossier(.russian)
        for (name, paper) in try SamplePapers.all(dossier) {
            guard let mark = paper.mark else {
                #expect(["refusal", "envelope", "appointment"].contains(name))
                continue
            }
            #expect(mark.contains("не является электронной подписью"))
            #expect(mark.contains("запись журнала № 14"))
            #expect(mark.contains("контрольная сумма \(dossier.origin.checksum.prefix(16));"))
        }
    }

    @Test(
        arguments: [
            ("Внести: secaudit credential add, либо подтвердить", "Внести, либо подтвердить"),
            ("Прекратить доступ (secaudit access revoke) либо назначить", "Прекратить доступ либо назначить"),
            ("Снять роли и записать: secaudit evidence managers", "Снять роли и записать"),
            ("Сделать: secaudit a b; ещё: secaudit c-d e", "Сделать; ещё"),
            ("Ничего лишнего", "Ничего лишнего"), ("", ""),
        ]
    )
    func `commands are left out of remedies`(remedy: String, printed: String) throws {
        let rule = Rule(
            id: "two-factor-enabled",
            kind: .twoFactorEnabled,
            group: .security,
            clauses: [Clause(number: "1")],
            strength: .must,
            title: Bilingual(russian: "т", english: "t"),
            remedy: Bilingual(russian: remedy, english: remedy)
        )
        let town = Municipality.sample(organs: [.sample(accounts: [.sample()])], credentials: [.sample()])
        let dossier = try SamplePapers.dossier(.russian, of: town, under: .sample([rule]))
        let plan = try #require(dossier.parts.first.flatMap { CorrectionPlanPaper(dossier, part: $0) })
        let row = try #require(plan.table.plain.rows.first { $0[0].hasPrefix("1 ") })
        #expect(row[3] == printed)
    }
}
