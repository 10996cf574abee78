import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Takes the posts per week from a table; every line is recorded or explained.
struct EvidencePostsCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "posts",
            abstract: say(
                "Внести число публикаций по неделям из таблицы CSV; каждая строка внесена или объяснена.",
                "Take the posts per week from a CSV table; every line is recorded or explained."
            ),
            discussion: say(
                "Строка на страницу и неделю (столбцы «Ссылка», «Неделя», «Публикаций», при желании «Репостов», «Рекламы», «Закреплённых», «Сосчитано») или строка на страницу и столбец на каждую неделю. Неделю пишут так: 2026-W40, 28.09.2026 или 28.09.2026–04.10.2026. Пустая ячейка — «не сосчитано».",
                "A row for each page and week (columns Link, Week, Posts and if wanted Reposts, Adverts, Pinned, Counted), or a row for each page and a column for each week. A week is written 2026-W40, 28.09.2026 or 28.09.2026–04.10.2026. An empty cell means not counted."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл таблицы.", "The table's file."), valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp(
            say("Год недель, у которых он не написан.", "The year of weeks that name none."),
            valueName: "number"
        )
    )
    var year: Int?

    @Flag(help: ArgumentHelp(say("Только показать, что изменится.", "Only show what would change.")))
    var dryRun = false

    func run(in world: World) throws {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let table = try PostTable(
            Table(csv: try FileAccess.read(file, atMost: 256 << 20)),
            source: name,
            year: year
        )
        let shelf = try PolicyShelf.read(in: world, global)
        let session = try Session.open(in: world, global)
        let pages = KnownAddresses(
            session.workspace.facts.accounts.values.map(\.fact.account),
            reading: AddressNormaliser(shelf.library.networks)
        )
        var counts: [Account.ID: [PostCount]] = [:]
        var lines = table.problems.map { ($0.line, PostWords(world.language).sentence($0.fact)) }
        var known = 0
        for entry in table.entries {
            guard let account = pages.account(at: entry.link) else {
                lines.append(
                    (
                        entry.line,
                        say("страницы нет в Реестре: \(entry.link)", "not a page of the register: \(entry.link)")
                    )
                )
                continue
            }
            // One page under two of its addresses: the second line would silently replace the first.
            if counts[account]?.contains(where: { $0.week == entry.count.week }) == true {
                lines.append(
                    (
                        entry.line,
                        say(
                            "эта страница и неделя уже были: \(entry.link)",
                            "this page and week came before: \(entry.link)"
                        )
                    )
                )
                continue
            }
            counts[account, default: []].append(entry.count)
            known += 1
        }
        var fresh = known
        if !dryRun {
            fresh = try session.workspace.recordPosts(counts, at: world.now().seconds)
            try session.saveMark()
        }
        for (line, sentence) in lines.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
            world.print(say("строка \(line): \(sentence)", "line \(line): \(sentence)"))
        }
        if !lines.isEmpty { world.print() }
        world.print(
            say(
                "Страниц \(counts.count), недель \(known); записано \(dryRun ? 0 : fresh), без изменений \(dryRun ? 0 : known - fresh), не внесено с объяснением \(lines.count).",
                "Pages \(counts.count), weeks \(known); recorded \(dryRun ? 0 : fresh), unchanged \(dryRun ? 0 : known - fresh), left out with a reason \(lines.count)."
            )
        )
        if dryRun { world.print(say("Ничего не внесено (--dry-run).", "Nothing was written (--dry-run).")) }
    }
}

/// The pages of a register by any spelling of their addresses.
private struct KnownAddresses {
    private let byAddress: [String: Account.ID]
    private let byNumber: [String: Account.ID]
    private let normaliser: AddressNormaliser

    init(_ accounts: [Account], reading normaliser: AddressNormaliser) {
        self.normaliser = normaliser
        let sorted = accounts.sorted { $0.id < $1.id }
        byAddress = Dictionary(
            sorted.flatMap { account in
                ([account.address] + (account.previousAddresses ?? []).map(\.address)).map { ($0, account.id) }
            }
        ) { first, _ in first }
        byNumber = Dictionary(
            sorted.compactMap { account in account.nativeID.map { ("\(account.network)/\($0)", account.id) } }
        ) { first, _ in first }
    }

    func account(at link: String) -> Account.ID? {
        if let known = byAddress[link] { return known }
        guard let page = try? normaliser.normalise(link) else { return nil }
        return page.nativeID.flatMap { byNumber["\(page.network)/\($0)"] } ?? byAddress[page.address]
    }
}
