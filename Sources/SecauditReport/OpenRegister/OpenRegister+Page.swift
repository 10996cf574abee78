internal import SecauditRegister

extension OpenRegister {
    /// A page for the official site: one file without scripts, readable on a telephone and on A4.
    package func page(in language: Language) -> [UInt8] {
        func say(_ russian: String, _ english: String) -> PaperText {
            PaperText(language == .russian ? russian : english)
        }
        let title =
            language == .russian ? "Официальные страницы в социальных сетях" : "Official pages in social networks"
        var blocks: [PaperBlock] = [
            .issuer([PaperText(municipality)]),
            .kind(PaperText(title)),
            .title([say("по состоянию на \(language.day(day))", "as of \(language.day(day))")]),
            .paragraph(
                say(
                    "Страница, которой здесь нет, не является официальной. Сведения о людях не публикуются (статья 10.1 Федерального закона № 152-ФЗ «О персональных данных»).",
                    "A page that is not listed here is not official. Nothing about people is published (Federal Law 152-FZ on personal data, article 10.1)."
                )
            ),
            .table(list(pages, language, closing: false)),
        ]
        if !former.isEmpty {
            blocks.append(.heading(say("Больше не официальные", "No longer official")))
            blocks.append(.table(list(former, language, closing: true)))
        }
        return HTMLPaper.render(
            Paper(name: "\(title) — \(municipality)", language: language, blocks: blocks, mark: nil)
        )
    }

    private func list(_ pages: [Page], _ language: Language, closing: Bool) -> PaperTable {
        func column(_ russian: String, _ english: String, _ share: Int) -> PaperTable.Column {
            PaperTable.Column(language == .russian ? russian : english, share)
        }
        let last =
            closing
            ? column("Последний день", "Last day", 14)
            : column("Прежние адреса и даты изменения", "Earlier addresses", 24)
        return PaperTable(
            [
                column("Орган (организация)", "Organ", 32), column("Сеть", "Network", 18),
                column("Адрес", "Address", 26),
                column("Дата создания", "Created", 14), last,
            ],
            rows: pages.map { page in
                let former = page.previous.map { "\($0.address) (\(language.day($0.changedOn)))" }
                return .cells(
                    [
                        page.organ, language.name(page.network), page.address, page.created.map(language.day) ?? "—",
                        closing ? page.closed.map(language.day) ?? "—" : former.joined(separator: "; "),
                    ].map { PaperText($0) }
                )
            }
        )
    }
}
