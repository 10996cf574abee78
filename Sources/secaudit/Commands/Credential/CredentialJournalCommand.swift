import ArgumentParser
import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The journal of issued and changed passwords: line by line, as a table, or as the paper of one organ.
struct CredentialJournalCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "journal",
            abstract: say(
                "Журнал учёта выдачи и смены паролей.",
                "The journal of issued and changed passwords."
            ),
            discussion: say(
                "Паролей не содержит. html, docx и xlsx — журнал одного органа, части I–V, для печати и подписи; text и csv — записи подряд.",
                "Holds no password. html, docx and xlsx are the journal of one organ, parts I to V, to be printed and signed; text and csv are the lines one by one."
            )
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case html
        case docx
        case xlsx

        var isPaper: Bool { self == .html || self == .docx || self == .xlsx }
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Только эта запись.", "Only this one."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("Только этот орган.", "Only this organ."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("С этого дня.", "From this day on."), valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp(say("По этот день.", "To this day."), valueName: "day"))
    var to: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "text, csv, xlsx, html или docx; иначе по имени файла.",
                "text, csv, xlsx, html or docx; else by the file\u{2019}s name."
            ),
            valueName: "format"
        )
    )
    var format: Format?

    @Option(help: ArgumentHelp(say("Куда записать.", "Where to write it."), valueName: "file"))
    var output: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let named = output.flatMap { PaperForm(of: $0) }.flatMap { Format(rawValue: $0.rawValue) }
        let format = format ?? named ?? .text
        if format.isPaper { return try writePaper(format, in: session) }
        let only = try credential.map { try session.credential($0).credential.id }
        let owner = try organ.map { try session.organ($0).organ.id }
        let lines = try session.workspace.journal().filter { line in
            (only == nil || only == line.credential) && (owner == nil || owner == session.owner(of: line))
        }
        let rows = try lines.compactMap { try row($0, in: session) }
        let bytes = format == .csv ? CSVWriter.bytes(header: Self.header, rows: rows) : text(rows)
        guard let output else { return world.output(bytes) }
        try FileAccess.write(bytes, to: output, replacing: false)
        world.print(say("✓ Записей: \(rows.count) → \(output)", "✓ Lines: \(rows.count) → \(output)"))
    }

    private static var header: [String] {
        [
            say("Запись журнала", "Entry"), say("Дата и время", "Date and time"),
            say("Муниципальное образование", "Municipality"), say("Орган", "Organ"),
            say("Учётная запись", "Credential"), say("Что произошло", "What happened"), say("Кто", "By whom"),
            say("Ключ", "Key"), say("Чем подтверждено", "Proof"),
        ]
    }

    /// `nil` for what lies outside of the days asked for.
    private func row(_ line: JournalLine, in session: Session) throws -> [String]? {
        let facts = session.workspace.facts
        guard let fact = facts.credentials[line.credential]?.fact, let town = facts.municipalities[line.municipality]
        else { return nil }
        let zone = town.fact.zone
        let day = line.time.day(in: zone)
        if let from, day < from { return nil }
        if let to, to < day { return nil }
        let language = session.world.language
        return [
            "\(line.entry)", language.minute(line.time, in: zone), town.fact.name.printable,
            (facts.organs[fact.credential.organ]?.fact.organ.name ?? "").printable,
            session.workspace.title(of: fact).printable, line.words(in: language), line.author.name.printable,
            line.author.key, line.proof(in: language),
        ]
    }

    private func text(_ rows: [[String]]) -> [UInt8] {
        guard !rows.isEmpty else {
            return Array(say("Записей нет.\n", "There are no lines.\n").utf8)
        }
        return rows.flatMap { row in
            Array(
                "№ \(row[0])  \(row[1])  \(row[3]): \(row[4])\n    \(row[5])  (\(row[6]), \(row[7]); \(row[8]))\n".utf8
            )
        }
    }

    // MARK: The paper

    private func writePaper(_ format: Format, in session: Session) throws {
        let world = session.world
        let owner = try session.organ(
            organ,
            question: say(
                "Журнал какого органа?  (номер или часть названия)",
                "The journal of which organ?  (a number or a part of the name)"
            )
        )
        guard let paper = try paper(of: owner, in: session) else {
            throw ProgramError.noJournal(organ: owner.organ.name)
        }
        let bytes =
            switch format {
            case .docx: DOCXPaper.render(paper.paper)
            case .xlsx: try paper.workbook.xlsx()
            case .html, .text, .csv: HTMLPaper.render(paper.paper)
            }
        // A terminal shows no workbook, so there the name of a file is asked for.
        var target = output
        if target == nil, world.outputIsTerminal {
            target = try world.dialogue.text(
                say("Куда записать журнал?", "Where to write the journal?"),
                option: "--output",
                given: nil,
                default: "\(say("журнал-паролей", "journal")).\(format.rawValue)"
            )
        }
        guard let target else { return world.output(bytes) }
        try FileAccess.write(bytes, to: target, mode: 0o600, replacing: false)
        world.notice(say("✓ Записано: \(target)", "✓ Written: \(target)"))
    }

    private func paper(of owner: OrganFact, in session: Session) throws -> JournalPaper? {
        let world = session.world
        let register = try session.workspace.register()
        guard let town = register.municipalities.first(where: { $0.id == owner.municipality }),
            let found = town.organs.first(where: { $0.id == owner.organ.id })
        else { throw WorkspaceError.organUnknown(owner.organ.name) }
        let journal = try session.workspace.journal(of: town.id)
        let today = try session.today(in: town.id)
        let last = to ?? today
        let begun = journal.first?.time.day(in: town.zone) ?? last
        guard let period = Period(first: from ?? min(begun, last), last: last) else {
            throw ProgramError.wrongValue(option: "--to", value: last.description)
        }
        let state = session.workspace.vault.state
        let head = session.ledgerHead
        // Nothing was checked: the sum is of the ledger's head, from which all of this follows.
        let origin = PaperOrigin(
            version: Secaudit.version,
            entry: head,
            checksum: FileDigest(of: state.head.bytes).hexadecimal
        )
        return JournalPaper(
            of: found,
            in: town,
            period: period,
            asOf: min(last, today),
            journal: journal,
            language: world.language,
            isDemonstration: state.isDemonstration,
            head: head,
            mark: origin.mark(asOf: min(last, today), rules: nil, zone: town.zone, in: world.language)
        )
    }
}

extension Session {
    /// The organ whose credential a line of the journal is about.
    fileprivate func owner(of line: JournalLine) -> Organ.ID? {
        workspace.facts.credentials[line.credential]?.fact.credential.organ
    }
}
