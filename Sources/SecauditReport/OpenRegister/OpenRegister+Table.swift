internal import SecauditExchange
internal import SecauditRegister

extension OpenRegister {
    /// A table for office programs: UTF-8 with a mark, semicolons.
    package func table(in language: Language) -> [UInt8] {
        let header =
            switch language {
            case .russian:
                ["Орган (организация)", "Сеть", "Адрес аккаунта", "Дата создания", "Прежние адреса и даты изменения"]
            case .english: ["Organ", "Network", "Address", "Created on", "Previous addresses and days of change"]
            }
        let rows = pages.map { page in
            [
                page.organ, page.network.text, page.address, page.created.map(language.day) ?? "",
                page.previous.map { "\($0.address) (\(language.day($0.changedOn)))" }.joined(separator: ", "),
            ]
        }
        return CSVWriter.bytes(header: header, rows: rows)
    }
}
