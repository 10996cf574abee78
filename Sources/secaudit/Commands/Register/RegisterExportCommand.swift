import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Writes the closed register, people and all: for programs as JSON, for people as a table.
struct RegisterExportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say(
                "Записать Реестр целиком, с ответственными: JSON, CSV или XLSX.",
                "Write the whole register, with the people responsible: JSON, CSV or XLSX."
            ),
            discussion: say(
                "Вид — по окончанию имени файла: .json — всё, что есть в Реестре (читает register import); .csv и .xlsx — таблица действующих аккаунтов с графами пункта 3.3 Порядка Новоалтайска. Без --output — JSON.",
                "The file's name says the form: .json has all that the register holds (register import reads it); .csv and .xlsx are a table of the pages in use, with the columns of Novoaltaysk\u{2019}s clause 3.3. Without --output: JSON."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Куда.", "Where to."), valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            say("Муниципальное образование (по умолчанию все).", "The municipality (all by default)."),
            valueName: "name"
        )
    )
    var municipality: String?

    @Option(
        help: ArgumentHelp(
            say("Таблица на этот день (по умолчанию сегодня).", "The table as of this day (today by default)."),
            valueName: "day"
        )
    )
    var asOf: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try municipality.map { try session.municipality($0).id }
        var register = try session.workspace.register()
        if let town { register = register.only(town) }
        let bytes = try bytes(of: register, in: world)
        guard let output else { return world.output(bytes) }
        try FileAccess.write(bytes, to: output, mode: 0o600, replacing: false)
        world.print(say("✓ Записано: \(output)", "✓ Written: \(output)"))
        world.notice(
            say(
                "В файле персональные данные: читать его можете только вы, не выкладывайте его. Для сайта: secaudit register publish",
                "The file holds personal data: only you can read it; do not put it up. For the site: secaudit register publish"
            )
        )
    }

    private func bytes(of register: Register, in world: World) throws -> [UInt8] {
        let closed = ClosedRegister(of: register.municipalities) { asOf ?? world.now().day(in: $0.zone) }
        return switch output.flatMap({ PaperForm(of: $0) }) {
        case .csv: closed.csv(in: world.language)
        case .xlsx: try closed.xlsx(in: world.language)
        // In a file nothing is proved: what keys prove here becomes a claim there.
        default: try RegisterFile.bytes(of: register)
        }
    }
}
