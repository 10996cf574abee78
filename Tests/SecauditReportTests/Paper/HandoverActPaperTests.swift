import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import SecauditWorkspace
import Testing

struct HandoverActPaperTests {
    private func paper(
        _ language: Language,
        of person: Person.ID,
        on day: CalendarDay,
        _ circumstances: HandoverCircumstances = HandoverCircumstances(),
        in town: Municipality = SampleTown.municipality,
        journal: [JournalLine] = []
    ) throws -> Paper {
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
            journal: journal,
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

    private static let tamara = JournalLine.Party(person: "tamara", name: "Тестова Т.", key: "AAAA-BBBB-CCCC-DDDD")
    private static let pyotr = JournalLine.Party(person: "pyotr", name: "Примеров П.", key: "EEEE-FFFF-GGGG-HHHH")

    private static func line(
        _ entry: UInt64,
        _ act: JournalLine.Act,
        of credential: Credential.ID = "ce"
    ) -> JournalLine {
        JournalLine(
            entry: entry,
            // An hour between entries, from 2026-08-15 on.
            time: Instant(seconds: 1_786_752_000 + Int64(entry) * 3600),
            municipality: "town",
            credential: credential,
            act: act,
            parts: [.password],
            author: pyotr
        )
    }

    private static let journal = [
        line(3, .given(to: tamara)), line(5, .written(isFirst: false, since: [])), line(9, .ended(tamara)),
        line(9, .ended(tamara), of: "cf"), line(10, .written(isFirst: false, since: [tamara])),
        line(11, .written(isFirst: false, since: [])), line(12, .removed(tamara), of: "cf"),
    ]

    /// The town once the access has ended, with what is known of the password.
    private static func ended(_ entryChanged: CalendarDay?, _ statedChanged: CalendarDay?) -> Municipality {
        var town = SampleTown.municipality
        town.credentials[1].grants?[2].to = day("2026-08-14")
        town.credentials[1].obligations = [
            Obligation(
                kind: .password,
                raised: day("2026-08-15"),
                cause: "tamara",
                entryChanged: entryChanged,
                statedChanged: statedChanged,
                attribution: Attribution(person: "pyotr", basis: .signed)
            )
        ]
        return town
    }

    @Test(
        arguments: [
            (
                nil, nil, "новые данные: запись журнала № 10", "new content: ledger entry No. 10"
            ),
            (
                nil, day("2026-08-20"), "20.08.2026, Примеров П., новые данные: запись журнала № 10",
                "20 August 2026, Примеров П., new content: ledger entry No. 10"
            ),
            (
                day("2026-08-15"), day("2026-08-20"),
                "20.08.2026, Примеров П., смена пароля подтверждена отпечатками 15.08.2026, новые данные: запись журнала № 10",
                "20 August 2026, Примеров П., a change of the password is proved by fingerprints, 15 August 2026, new content: ledger entry No. 10"
            ),
        ] as [(CalendarDay?, CalendarDay?, String, String)]
    )
    func `new content is no new password unless fingerprints prove it`(
        entry: CalendarDay?,
        stated: CalendarDay?,
        russian: String,
        english: String
    ) throws {
        for (language, words) in [(Language.russian, russian), (.english, english)] {
            let town = Self.ended(entry, stated)
            let paper = try paper(language, of: "tamara", on: sampleDay, in: town, journal: Self.journal)
            #expect(rows(paper).filter { $0.count == 8 }.map { $0[3] } == [words])
        }
    }

    @Test(arguments: [
        (
            Language.russian,
            ["доступ к хранилищу secaudit", "Тестова Т.", "прекращён: запись журнала № 9, № 12", "15.08.2026"]
        ),
        (.english, ["access to the vault", "Тестова Т.", "ended: ledger entry No. 9, No. 12", "15 August 2026"]),
    ])
    func `the act names the entries that ended the access, each once`(language: Language, row: [String]) throws {
        let paper = try paper(language, of: "tamara", on: sampleDay, in: Self.ended(nil, nil), journal: Self.journal)
        #expect(rows(paper).filter { $0.first == row.first }.map { Array($0.prefix(4)) } == [row])
    }

    private func rows(_ paper: Paper) -> [[String]] {
        paper.sheets.flatMap(\.blocks).compactMap { block -> PaperTable? in
            if case .table(let table) = block { table } else { nil }
        }
        .flatMap(\.plain.rows)
    }
}
