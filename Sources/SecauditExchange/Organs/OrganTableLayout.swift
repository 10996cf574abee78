package import SecauditRegister

/// Which column of somebody's table means what.
package struct OrganTableLayout: Hashable, Sendable {
    package let id: String
    package let name: String
    package let ogrn: String
    package let status: String
    /// Why an organ keeps no page; reported, as the register has no place for it.
    package let exemption: String
    package let links: [Link]

    package struct Link: Hashable, Sendable {
        package let column: String
        package let network: NetworkID
    }

    /// The tables by which regions collect the official pages of their organisations.
    package static let gospabliki = OrganTableLayout(
        id: "gospabliki",
        name: "Полное наименование объекта",
        ogrn: "ОГРН",
        status: "Статус",
        exemption: "Официальная страница не ведется на основании",
        links: [
            Link(column: "Ссылка на официальную страницу Вконтакте", network: "vk"),
            Link(column: "Ссылка на официальную страницу Одноклассники", network: "ok"),
            Link(column: "Ссылка на официальную страницу Telegram", network: "telegram"),
        ]
    )

    package static let all = [gospabliki]

    var columns: [String] { [name, ogrn, status, exemption] + links.map(\.column) }
}

/// Why a table does not have the layout that was named.
package enum OrganImportError: Error, Hashable, Sendable {
    case columnMissing(String)
    case columnRepeated(String)
}
