import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import SecauditWorkspace
import Testing

/// The journal of passwords on paper: five parts, what is proved and what is stated, and blanks for the rest.
struct JournalPaperTests {
    private static let anna = JournalLine.Party(person: "anna", name: "Образцова А.", key: "AAAA-BBBB-CCCC-DDDD")
    private static let pyotr = JournalLine.Party(person: "pyotr", name: "Примеров П.", key: "EEEE-FFFF-GGGG-HHHH")
    private static let nobody = JournalLine.Party(person: nil, name: "ключ без человека", key: "IIII-JJJJ-KKKK-LLLL")

    private static func line(
        _ entry: UInt64,
        _ act: JournalLine.Act,
        _ parts: [JournalLine.Part] = [.password, .seed],
        by author: JournalLine.Party = anna
    ) -> JournalLine {
        JournalLine(
            entry: entry,
            // An hour between entries, from 2026-07-01 on.
            time: Instant(seconds: 1_782_864_000 + Int64(entry) * 3600),
            municipality: "m",
            credential: "ce",
            act: act,
            parts: parts,
            author: author
        )
    }

    static let lines = [
        line(3, .given(to: anna)), line(3, .written(isFirst: true, since: []), [.password]),
        line(5, .given(to: pyotr)), line(6, .received, by: pyotr), line(7, .given(to: nobody), [.password]),
        line(9, .ended(pyotr)), line(10, .written(isFirst: false, since: [pyotr]), [.password]),
        line(11, .stated(.sessions, on: day("2026-07-02"), since: [pyotr]), []),
        line(12, .written(isFirst: false, since: []), [.password]), line(13, .removed(nobody), [.password]),
        line(14, .givenUp, [.seed], by: pyotr), line(15, .sealed(for: [pyotr, nobody])),
        line(16, .handedOver(to: nobody, opens: false), by: pyotr),
        line(17, .handedOver(to: nobody, opens: true), by: anna), line(18, .recovered, by: nobody),
        line(18, .sealed(for: [pyotr, anna]), by: nobody),
    ]

    private func paper(
        _ language: Language,
        _ lines: [JournalLine] = lines,
        from first: String = "2026-07-01",
        change: (inout Municipality) -> Void = { _ in }
    ) throws -> JournalPaper {
        var town = SampleTown.municipality
        for place in town.credentials.indices { town.credentials[place].organ = place == 1 ? "e" : "a" }
        change(&town)
        let organ = try #require(town.organs.first { $0.id == "e" })
        let period = try #require(Period(first: day(first), last: day("2026-09-30")))
        return try #require(
            JournalPaper(
                of: organ,
                in: town,
                period: period,
                asOf: period.last,
                journal: lines,
                terms: [:],
                language: language,
                isDemonstration: false,
                head: PaperOrigin.Entry(number: 20, recorded: Instant(seconds: 1_782_950_000)),
                mark: "отметка"
            )
        )
    }

    @Test(arguments: Language.allCases)
    func `the journal as text`(language: Language) throws {
        let paper = try paper(language).paper
        let toFill = paper.toFill.map { "□ \($0)\n" }.joined()
        try expectSnapshot(
            String(decoding: PlainPaper.render(paper), as: UTF8.self) + toFill,
            "paper-journal.\(language.rawValue).txt",
            filePath: #filePath.replacing("/Paper/", with: "/")
        )
    }

    @Test
    func `each part is a sheet of the workbook`() throws {
        let workbook = try paper(.russian).workbook
        #expect(
            workbook.sheets.map(\.name) == [
                "I. Учётные записи", "II. Доступ", "III. Смена", "IV. Требуется смена", "V. Конверты",
            ]
        )
        #expect(workbook.sheets.map(\.rows.count).allSatisfy { $0 >= 1 })
        #expect(try !workbook.xlsx().isEmpty)
    }

    @Test
    func `a receipt counts for its reader and his time alone`() throws {
        let signatures = { (lines: [JournalLine]) throws -> [String] in
            try self.paper(.english, lines).tables[1].table.plain.rows.map { $0[7] }
        }
        let given = Self.line(1, .given(to: Self.pyotr))
        let none = "________ key EEEE-FFFF receipt not confirmed"
        #expect(try signatures([given]) == [none])
        #expect(try signatures([given, Self.line(2, .received, by: Self.nobody)]) == [none])
        #expect(
            try signatures([given, Self.line(2, .ended(Self.pyotr)), Self.line(3, .received, by: Self.pyotr)])[0]
                == none
        )
        #expect(
            try signatures([given, Self.line(2, .received, by: Self.pyotr)])
                == ["________ key EEEE-FFFF received 1 July 2026 09:00, entry 2"]
        )
    }

    @Test
    func `lines of others and of other days are left out`() throws {
        let early = JournalLine(
            entry: 1,
            time: Instant(seconds: 1_700_000_000),
            municipality: "m",
            credential: "ce",
            act: .givenUp,
            parts: [.password],
            author: Self.anna
        )
        let other = JournalLine(
            entry: 4,
            time: Instant(seconds: 1_782_870_000),
            municipality: "m",
            credential: "ca",
            act: .givenUp,
            parts: [.password],
            author: Self.anna
        )
        let tables = try paper(.russian, [early, other]).tables
        #expect(tables[1].table.rows.isEmpty && tables[2].table.rows.isEmpty)
    }

    @Test(arguments: [
        (Language.russian, ["прекращён доступ: Тестова Т.", "вскрытие восстановления или ключ без человека"]),
        (.english, ["access ended: Тестова Т.", "an opening of recovery, or a key bound to nobody"]),
    ])
    func `what is to be changed says because of whom, or that there is nobody`(
        language: Language,
        expected: [String]
    ) throws {
        let paper = try paper(language) { town in
            town.credentials[1].obligations = [
                Obligation(kind: .password, raised: day("2026-08-15"), cause: "tamara"),
                Obligation(kind: .sessions, raised: day("2026-09-02")),
            ]
        }
        #expect(paper.tables[3].table.plain.rows.map { $0[3] } == expected)
    }

    @Test(arguments: ["2026-01-01", "2026-07-01"])
    func `the journal began on the same day in each extract`(first: String) throws {
        let early = JournalLine(
            entry: 1,
            // 14 November 2023.
            time: Instant(seconds: 1_699_956_000),
            municipality: "m",
            credential: "gone",
            act: .written(isFirst: true, since: []),
            parts: [.password],
            author: Self.anna
        )
        let paper = try paper(.english, [early] + Self.lines, from: first) { town in
            var gone = Credential.sample("gone", manages: ["e1"])
            gone.organ = "e"
            gone.closed = day("2026-03-31")
            town.credentials.append(gone)
        }
        let text = String(decoding: PlainPaper.render(paper.paper), as: UTF8.self)
        #expect(text.contains("Begun 14 November 2023."))
    }
}
