internal import SecauditExchange
internal import SecauditRegister

extension ClosedRegister {
    /// A table for office programs: UTF-8 with a mark, semicolons.
    package func csv(in language: Language) -> [UInt8] {
        let table = table(in: language).plain
        return CSVWriter.bytes(header: table.header, rows: table.rows)
    }

    /// The same as a workbook of one sheet.
    package func xlsx(in language: Language) throws -> [UInt8] {
        let sheet = table(in: language).sheet(named: language == .russian ? "Реестр" : "Register")
        return try Workbook(sheets: [sheet]).xlsx()
    }

    /// The columns of 3.3, in its order; the town comes first where there are several.
    private func table(in language: Language) -> PaperTable {
        func column(_ russian: String, _ english: String, _ share: Int) -> PaperTable.Column {
            PaperTable.Column(language == .russian ? russian : english, share)
        }
        let hasTowns = Set(rows.map(\.town)).count > 1
        let columns = [
            column("Орган, создавший аккаунт", "Organ that created the account", 34), column("Сеть", "Network", 14),
            column("Действующий адрес", "Address", 24), column("Дата создания", "Created on", 12),
            column("Прежние адреса и даты их изменения", "Earlier addresses, with the days of change", 24),
            column("Ответственный: фамилия, имя, отчество", "Responsible: full name", 24),
            column("Должность", "Position", 20), column("Телефон", "Phone", 16),
            column("Адрес электронной почты", "Mail address", 20),
        ]
        return PaperTable(
            (hasTowns ? [column("Муниципальное образование", "Municipality", 20)] : []) + columns,
            rows: rows.map { row in
                let former = row.page.previous.map { "\($0.address) (\(language.day($0.changedOn)))" }
                let person = row.responsible
                let cells = [
                    row.page.organ, language.name(row.page.network), row.page.address,
                    row.page.created.map(language.day) ?? "", former.joined(separator: "; "), person?.fullName ?? "",
                    person?.position ?? "", person?.phone ?? "", person?.email ?? "",
                ]
                return .cells(((hasTowns ? [row.municipality] : []) + cells).map { PaperText($0) })
            }
        )
    }
}
