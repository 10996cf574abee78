import SecauditExchange
import SecauditRegister
import Testing

private typealias Issue = ImportIssue<PlainAddressFault>

@Suite struct OrganImportTests {
    private static let name = "Полное наименование объекта"
    private static let vk = "Ссылка на официальную страницу Вконтакте"
    private static let ok = "Ссылка на официальную страницу Одноклассники"
    private static let telegram = "Ссылка на официальную страницу Telegram"

    private static let header = [
        "Регион", "Назначен ответственный", "Страница подтверждена", vk, ok, telegram,
        "Официальная страница не ведется на основании", "Комментарий по НПА", name, "ОГРН", "Статус", "Комментарий",
    ]

    /// A row with the cells that matter: the three links, the ground for keeping none, name, ОГРН, status.
    private static func row(
        _ line: Int,
        _ name: String,
        _ ogrn: String,
        vk: String = "",
        ok: String = "",
        telegram: String = "",
        ground: String = "",
        status: String = "Активный"
    ) -> Table.Row {
        Table.Row(
            line: line,
            cells: ["Область", "Да", "Да", vk, ok, telegram, ground, "", name, ogrn, status, ""]
        )
    }

    private func plan(_ rows: [Table.Row], into organs: [Organ] = []) throws -> ImportPlan<PlainAddressFault> {
        try OrganImport(layout: .gospabliki, read: PlainAddresses.read)
            .plan(Table(header: Self.header, rows: rows), into: organs)
    }

    @Test func `a plain row becomes an organ with its pages`() throws {
        let plan = try plan([
            Self.row(
                2,
                "АДМИНИСТРАЦИЯ ГОРОДА  ОБРАЗЦОВСКА\n",
                "1027000569640",
                vk: " https://vk.com/public217 ",
                ok: "https://ok.ru/group/70",
                telegram: "t.me/obrazcovsk",
                status: "Флагманский"
            )
        ])
        var expected = ImportPlan<PlainAddressFault>()
        let organ: Organ.ID = "ogrn-1027000569640"
        expected.newOrgans = [
            Organ(id: organ, name: "АДМИНИСТРАЦИЯ ГОРОДА ОБРАЗЦОВСКА", kind: .administration, ogrn: "1027000569640")
        ]
        expected.newAccounts = [
            Account(id: "vk-217", network: "vk", address: "vk.com/club217", nativeID: "217", category: .flagship),
            Account(id: "ok-70", network: "ok", address: "ok.ru/group/70", nativeID: "70", category: .flagship),
            Account(id: "t.me/obrazcovsk", network: "telegram", address: "t.me/obrazcovsk", category: .flagship),
        ].map { ImportPlan<PlainAddressFault>.NewAccount(organ: organ, account: $0, line: 2) }
        expected.rowsRead = 1
        expected.rowsImported = 1
        expected.columnsNotTaken = [
            "Регион", "Назначен ответственный", "Страница подтверждена", "Комментарий по НПА", "Комментарий",
        ]
        #expect(plan == expected)
    }

    @Test func `every ugliness is reported at its place`() throws {
        let plan = try plan([
            Self.row(2, "Совет Примеровского поселения", "отсутствует", vk: "*", telegram: "https://t.me/+abc"),
            Self.row(3, "Школа № 1", "1027000569641", vk: "vk.com/a, vk.com/b", ok: "http://ok.me/x"),
            Self.row(4, "Школа № 2", "10270005696", vk: "https://vk.com/A", status: "Чудесный"),
            Self.row(5, "", "1027000569640"),
            Table.Row(line: 6, cells: Array(repeating: " \u{A0}", count: 12)),
            Self.row(7, "«Школа»  № 1", "", vk: "vk.com/id77", telegram: "ok.ru/school", ground: "Приказ № 1"),
            Self.row(8, "Школа № 3", "1027000569640", vk: "vk.com/c vk.com/C", status: ""),
        ])
        #expect(
            plan.issues == [
                Issue(line: 2, column: Self.vk, reason: .linkPlaceholder("*")),
                Issue(line: 2, column: Self.telegram, reason: .addressUnreadable("https://t.me/+abc", .invitation)),
                Issue(line: 2, column: "ОГРН", reason: .ogrnMissing("отсутствует")),
                Issue(line: 3, column: Self.ok, reason: .addressUnreadable("http://ok.me/x", .unknownHost)),
                Issue(line: 3, column: "ОГРН", reason: .ogrnCheckDigit("1027000569641", expected: 0)),
                Issue(
                    line: 4,
                    column: Self.vk,
                    reason: .addressOfAnother("vk.com/a", plan.newOrgans[1].id)
                ),
                Issue(line: 4, column: "ОГРН", reason: .ogrnMalformed("10270005696")),
                Issue(line: 4, column: "Статус", reason: .statusUnknown("Чудесный")),
                Issue(line: 5, column: Self.name, reason: .nameMissing),
                Issue(line: 6, column: nil, reason: .rowBlank),
                Issue(line: 7, column: Self.vk, reason: .personalProfile("vk.com/id77")),
                Issue(
                    line: 7,
                    column: Self.telegram,
                    reason: .networkUnexpected("ok.ru/school", expected: "telegram", found: "ok")
                ),
                Issue(
                    line: 7,
                    column: "Официальная страница не ведется на основании",
                    reason: .exemptionStated("Приказ № 1")
                ),
                Issue(line: 7, column: Self.name, reason: .organRepeated(firstLine: 3)),
                Issue(line: 7, column: "ОГРН", reason: .ogrnMissing("")),
                Issue(line: 8, column: Self.vk, reason: .addressRepeated("vk.com/c", firstLine: 8)),
            ]
        )
        #expect(plan.newOrgans.map(\.name) == ["Совет Примеровского поселения", "Школа № 1", "Школа № 2", "Школа № 3"])
        #expect(plan.newOrgans.map(\.ogrn) == [nil, nil, nil, "1027000569640"])
        #expect(
            plan.newAccounts.map(\.account.address) == [
                "vk.com/a", "vk.com/b", "vk.com/id77", "ok.ru/school", "vk.com/c",
            ]
        )
        #expect(plan.newAccounts.last?.account.category == nil)
        #expect([plan.rowsRead, plan.rowsImported, plan.rowsSkipped] == [7, 5, 2])
    }

    @Test func `a second import changes nothing`() throws {
        let rows = [
            Self.row(2, "Школа", "отсутствует", vk: "vk.com/a"),
            Self.row(3, "Школа", "1027000569640", vk: "vk.com/b"),
            Self.row(4, "Школа", "1027000569705", vk: "vk.com/c"),
            Self.row(5, "школа", "", vk: "vk.com/d"),
        ]
        let first = try plan(rows)
        #expect(first.newOrgans.count == 3)
        let organs = first.applied(to: [])
        let second = try plan(rows, into: organs)
        #expect(second.changesNothing)
        #expect(second.unchangedOrgans == first.newOrgans.map(\.id))
        #expect(second.unchangedAccounts == first.newAccounts.map(\.account.id))
        #expect(second.issues == first.issues)
        #expect(second.applied(to: organs) == organs)
    }

    @Test func `what the register has is kept and differences are told`() throws {
        let known = Organ(
            id: "x",
            name: "Старая школа",
            kind: .institution,
            ogrn: "1027000569640",
            accounts: [
                Account(
                    id: "y",
                    network: "vk",
                    address: "vk.com/new",
                    category: .card,
                    previousAddresses: [
                        PreviousAddress(address: "vk.com/old", changedOn: CalendarDay(number: 0))
                    ]
                )
            ]
        )
        let plan = try plan(
            [Self.row(2, "Новая школа", "1027000569640", vk: "vk.com/new vk.com/old")],
            into: [known]
        )
        #expect(plan.changesNothing)
        #expect(plan.unchangedOrgans == ["x"])
        #expect(plan.unchangedAccounts == ["y"])
        #expect(
            plan.issues == [
                Issue(
                    line: 2,
                    column: Self.vk,
                    reason: .categoryDiffers("y", recorded: .card, table: .active)
                ),
                Issue(line: 2, column: Self.vk, reason: .addressFormer("vk.com/old", "y")),
                Issue(line: 2, column: Self.name, reason: .nameDiffers("x")),
            ]
        )
    }

    @Test func `a name that two numbered organs bear decides nothing`() throws {
        let twins = [
            Organ(id: "1", name: "Теремок", kind: .institution, ogrn: "1027000569640"),
            Organ(id: "2", name: "«Теремок»", kind: .institution, ogrn: "1027000569705"),
        ]
        let both = try plan([Self.row(2, "ТЕРЕМОК", "-")], into: twins)
        #expect(both.issues.last?.reason == .ogrnMissing("-"))
        #expect(both.issues.first == Issue(line: 2, column: Self.name, reason: .nameAmbiguous(["1", "2"])))
        #expect([both.rowsRead, both.rowsImported, both.rowsSkipped] == [1, 0, 1])
        let one = try plan([Self.row(2, "ТЕРЕМОК", "-")], into: [twins[1]])
        #expect(one.unchangedOrgans == ["2"])
    }

    @Test func `an identifier that is taken is not given twice`() throws {
        let squatter = Organ(
            id: "ogrn-1027000569640",
            name: "Другая",
            kind: .other,
            accounts: [Account(id: "vk-5", network: "vk", address: "vk.com/named")]
        )
        let plan = try plan(
            [Self.row(2, "Школа", "1027000569640"), Self.row(3, "Сад", "1027000569705", vk: "vk.com/club5")],
            into: [squatter]
        )
        #expect(
            plan.issues == [
                Issue(line: 2, column: nil, reason: .identifierTaken("ogrn-1027000569640")),
                Issue(line: 3, column: Self.vk, reason: .identifierTaken("vk-5")),
            ]
        )
        #expect(plan.issues.map(\.weight) == [.rowSkipped, .cellSkipped])
        #expect([plan.rowsImported, plan.rowsSkipped] == [1, 1])
    }

    @Test func `headers are recognised however they are typed`() throws {
        let header = Self.header.map { "  " + $0.uppercased().split(separator: " ").joined(separator: "\u{A0}") }
        let plan = try OrganImport(layout: .gospabliki, read: PlainAddresses.read)
            .plan(Table(header: header, rows: [Self.row(2, "Школа", "1027000569640")]), into: [])
        #expect(plan.newOrgans.map(\.name) == ["Школа"])
    }

    @Test func `a table without a column, or with two of it, is refused`() {
        let layout = OrganImport(layout: .gospabliki, read: PlainAddresses.read)
        let rest = Self.header.filter { $0 != "ОГРН" }
        #expect(throws: OrganImportError.columnMissing("ОГРН", header: rest)) {
            try layout.plan(Table(header: rest, rows: []), into: [])
        }
        #expect(throws: OrganImportError.columnRepeated("ОГРН")) {
            try layout.plan(Table(header: Self.header + ["огрн"], rows: []), into: [])
        }
    }
}
