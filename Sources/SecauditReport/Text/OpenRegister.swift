internal import SecauditExchange
package import SecauditRegister

/// The part of the register that everybody may see: organs, networks, addresses and their history, and no people.
///
/// People are left out for every act, whether it says so (Novoaltaysk, 3.5) or not: their publication would need a
/// ground of its own (152-ФЗ, статья 10.1).
package enum OpenRegister {
    /// A table for office programs: UTF-8 with a mark, semicolons.
    package static func table(of organs: [Organ], on day: CalendarDay, language: Language) -> [UInt8] {
        let header =
            switch language {
            case .russian:
                ["Орган (организация)", "Сеть", "Адрес аккаунта", "Дата создания", "Прежние адреса и даты изменения"]
            case .english: ["Organ", "Network", "Address", "Created on", "Previous addresses and days of change"]
            }
        let rows = organs.filter { $0.exists(on: day) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .flatMap { organ in
                organ.accounts.filter { $0.exists(on: day) }.sorted { $0.address < $1.address }.map { account in
                    [
                        organ.name, account.network.text, account.address, account.created.map(language.day) ?? "",
                        (account.previousAddresses ?? []).map { "\($0.address) (\(language.day($0.changedOn)))" }
                            .joined(separator: ", "),
                    ]
                }
            }
        return CSVWriter.bytes(header: header, rows: rows)
    }
}
