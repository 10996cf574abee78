import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct HandoverActPaperTests {
    private func paper(_ language: Language, of person: Person.ID, on day: CalendarDay) throws -> Paper {
        let town = SampleTown.municipality
        let leaving = try #require(town.persons.first { $0.id == person })
        let plan = try HandoverPlan(
            for: leaving,
            in: town,
            policy: SampleTown.policy.policy,
            calendar: .sample,
            on: day
        )
        return HandoverActPaper(
            plan,
            in: town,
            policy: SampleTown.policy.policy,
            successor: town.persons.first { $0.id == "pyotr" },
            until: nil,
            language: language,
            version: "0.0",
            entry: nil
        ).paper
    }

    @Test(arguments: Language.allCases)
    func `the act after a departure`(language: Language) throws {
        let paper = try paper(language, of: "tamara", on: sampleDay)
        try expectSnapshot(
            String(decoding: PlainPaper.render(paper), as: UTF8.self) + paper.toFill.map { "□ \($0)\n" }.joined(),
            "paper-handover.\(language.rawValue).txt",
            filePath: #filePath.replacing("/Paper/", with: "/")
        )
    }

    @Test func `before the last day it is a draft`() throws {
        let text = String(decoding: PlainPaper.render(try paper(.russian, of: "anna", on: sampleDay)), as: UTF8.self)
        #expect(text.contains("АКТ (проект)"))
        #expect(text.contains("единственное лицо с доступом") == false)
    }
}
