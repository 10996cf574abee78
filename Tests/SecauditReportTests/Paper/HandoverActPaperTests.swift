import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct HandoverActPaperTests {
    private func paper(
        _ language: Language,
        of person: Person.ID,
        on day: CalendarDay,
        _ circumstances: HandoverCircumstances = HandoverCircumstances()
    ) throws -> Paper {
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
            circumstances: circumstances,
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

    @Test func `an absence, a reorganisation and a commission are forms of the same act`() throws {
        let until = try #require(CalendarDay("2026-10-30"))
        let order = ActReference(kind: "распоряжение", number: "45-р", date: sampleDay)
        let members = SampleTown.municipality.persons.filter { $0.id == "pyotr" }
        let forms: [(HandoverCircumstances, [String])] = [
            (
                .init(reason: .absence, until: until),
                ["АКТ (проект)", "временная — до 30.10.2026 включительно, в связи с длительным отсутствием"]
            ),
            (.init(reason: .reorganisation), ["Правопреемник:", "в связи с реорганизацией органа (организации)"]),
            (.init(order: order), ["распоряжение от 30.09.2026 № 45-р с 01.10.2026"]),
            (
                .init(reason: .dismissal, commission: members),
                ["Доступ принят комиссионно: Примеров П.", "Пароли сменены без участия сдающего"]
            ),
        ]
        for (circumstances, wanted) in forms {
            let paper = try paper(.russian, of: "anna", on: sampleDay, circumstances)
            let text = String(decoding: PlainPaper.render(paper), as: UTF8.self)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for words in wanted { #expect(text.contains(words), "\(words): \(text)") }
            #expect(text.contains("от подписи отказался") == circumstances.commission.isEmpty)
        }
    }
}
