import SecauditRegister

extension TableLayout {
    /// The regional table as `policies/tables/gospabliki.yaml` describes it.
    static let gospabliki = TableLayout(
        id: "gospabliki",
        subject: .organs,
        columns: [
            .name: "Полное наименование объекта",
            .ogrn: "ОГРН",
            .status: "Статус",
            .exemption: "Официальная страница не ведется на основании",
        ],
        links: [
            Link(column: "Ссылка на официальную страницу Вконтакте", network: "vk"),
            Link(column: "Ссылка на официальную страницу Одноклассники", network: "ok"),
            Link(column: "Ссылка на официальную страницу Telegram", network: "telegram"),
        ]
    )
}
