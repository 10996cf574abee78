import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The journal of issued and changed passwords, for reading and for a table.
struct CredentialJournalCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "journal",
            abstract: say(
                "Журнал учёта выдачи и смены паролей.",
                "The journal of issued and changed passwords."
            )
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Только эта запись.", "Only this one."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("С этого дня.", "From this day on."), valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp(say("По этот день.", "To this day."), valueName: "day"))
    var to: CalendarDay?

    @Option(help: ArgumentHelp(say("text или csv (таблица).", "text or csv (a table)."), valueName: "format"))
    var format: Format = .text

    @Option(help: ArgumentHelp(say("Куда записать.", "Where to write it."), valueName: "file"))
    var output: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let only = try credential.map { try session.credential($0).credential.id }
        let header = [
            say("Запись журнала", "Entry"), say("Дата и время", "Date and time"), say("Учётная запись", "Credential"),
            say("Что произошло", "What happened"), say("Кто", "By whom"), say("Ключ", "Key"),
            say("Чем подтверждено", "Proof"),
        ]
        var rows: [[String]] = []
        for line in try session.workspace.journal() where only == nil || only == line.credential {
            guard let row = try row(line, in: session) else { continue }
            rows.append(row)
        }
        let bytes = format == .csv ? CSVWriter.bytes(header: header, rows: rows) : text(rows)
        guard let output else { return world.output(bytes) }
        try FileAccess.write(bytes, to: output, replacing: false)
        world.print(say("✓ Записей: \(rows.count) → \(output)", "✓ Lines: \(rows.count) → \(output)"))
    }

    /// `nil` for what lies outside of the days asked for.
    private func row(_ line: JournalLine, in session: Session) throws -> [String]? {
        let workspace = session.workspace
        guard let fact = workspace.facts.credentials[line.credential]?.fact else { return nil }
        let zone = try session.zone(of: fact.credential.organ)
        let moment = Instant(seconds: line.time)
        let day = moment.day(in: zone)
        if let from, day < from { return nil }
        if let to, to < day { return nil }
        let language = session.world.language
        return [
            "\(line.entry)", language.minute(moment, in: zone), workspace.title(of: fact),
            line.event.words(in: language) { workspace.facts.name(of: $0) },
            workspace.facts.name(of: line.author), line.author.shortFingerprint, line.event.proof(in: language),
        ]
    }

    private func text(_ rows: [[String]]) -> [UInt8] {
        guard !rows.isEmpty else {
            return Array(say("Записей нет.\n", "There are no lines.\n").utf8)
        }
        return rows.flatMap { row in
            Array("№ \(row[0])  \(row[1])  \(row[2])\n    \(row[3])  (\(row[4]), \(row[5]); \(row[6]))\n".utf8)
        }
    }
}
