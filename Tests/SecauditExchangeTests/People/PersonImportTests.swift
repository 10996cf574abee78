import SecauditExchange
import SecauditRegister
import Testing

struct PersonImportTests {
    private static let layout = TableLayout(
        id: "people",
        subject: .people,
        columns: [
            .fullName: "ФИО", .position: "Должность", .organ: "Орган", .phone: "Телефон", .employedFrom: "Работает с",
        ]
    )
    private static let organ = Organ(id: "school", name: "Школа № 1", kind: .institution)

    private func plan(_ rows: [String], persons: [Person] = []) throws -> PersonImportPlan {
        let text = (["ФИО;Должность;Орган;Телефон;Работает с"] + rows).joined(separator: "\n")
        let table = try Table(file: Array(text.utf8), columns: Self.layout.columnNames)
        return try PersonImport.plan(table, layout: Self.layout, persons: persons, organs: [Self.organ])
    }

    @Test func `a row becomes a person`() throws {
        let plan = try plan(["Образцова\u{A0}Анна  Петровна;учитель;ШКОЛА №\u{A0}1;8 (385) 00-00;05.09.2024"])
        let person = try #require(plan.newPersons.first)
        #expect(
            person
                == Person(
                    id: person.id,
                    surname: "Образцова",
                    given: "Анна",
                    patronymic: "Петровна",
                    position: "учитель",
                    organ: "school",
                    phone: "8 (385) 00-00",
                    employedFrom: CalendarDay("2024-09-05")
                )
        )
        #expect(plan.issues.isEmpty)
        #expect(
            try self.plan(["Образцова Анна Петровна;учитель;Школа № 1;*;2024-09-05"]).newPersons.first?.phone == nil
        )
    }

    @Test(
        arguments: [
            (";учитель;;;", .nameMissing),
            ("Образцова;;;;", .personNameUnreadable("Образцова")),
            ("Образцова А.П.;;;;", .personNameUnreadable("Образцова А.П.")),
            ("Образцова Анна;;Школа № 2;;", .organUnknown("Школа № 2")),
            ("ФИО;Должность;Орган;Телефон;Работает с", .headingRepeated),
        ] as [(String, ImportIssue<AddressError>.Reason)]
    )
    func `a row that is not taken says why`(row: String, reason: ImportIssue<AddressError>.Reason) throws {
        let plan = try plan([row])
        #expect(plan.issues.map(\.reason) == [reason])
        #expect(plan.rowsRead == 1 && plan.rowsSkipped == 1 && plan.newPersons.isEmpty)
    }

    @Test func `a person stands once, and a second import adds nobody`() throws {
        let rows = ["Образцова Анна;учитель;Школа № 1;1;", "Образцова Анна;директор;Школа № 1;1;"]
        let first = try plan(rows)
        #expect(first.newPersons.count == 1)
        #expect(first.issues.map(\.reason) == [.personRepeated(firstLine: 2)])
        let second = try plan(["Образцова Анна;директор;Школа № 1;1;"], persons: first.newPersons)
        #expect(second.changesNothing)
        #expect(second.issues.map(\.reason) == [.personDiffers(first.newPersons[0].id, [.position])])
    }

    @Test func `a day that is none is passed over alone`() throws {
        let plan = try plan(["Образцова Анна;;;;31.02.2024"])
        #expect(plan.newPersons.count == 1)
        #expect(plan.issues.map(\.reason) == [.dayUnreadable("31.02.2024")])
    }
}
