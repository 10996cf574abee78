import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct RecoveryActCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "act",
            abstract: say("Напечатать акт вскрытия конверта.", "Print the act of opening the envelope."),
            discussion: say(
                "По последнему вскрытию, или по записи журнала. В файл .html или .docx, по его имени; иначе текстом.",
                "Of the last opening, or of one entry of the ledger. Into a file as HTML or DOCX, by its name; else as text."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Запись журнала.", "The ledger\u{2019}s entry."), valueName: "n"))
    var entry: UInt64?

    @Option(help: ArgumentHelp(say("Куда записать.", "Where to write it."), valueName: "file"))
    var output: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let openings = session.workspace.recovery.openings
        guard let wanted = entry ?? openings.last?.entry else { throw RecoveryError.noOpening }
        let found = openings.filter { $0.entry == wanted }
        guard let first = found.first, let fact = session.workspace.facts.credentials[first.credential]?.fact,
            let organ = session.workspace.facts.organs[fact.credential.organ]?.fact
        else { throw RecoveryError.noOpening }
        let zone = try session.zone(of: organ.organ.id)
        let state = session.workspace.vault.state
        let origin = PaperOrigin(
            version: Secaudit.version,
            entry: session.ledgerHead,
            checksum: FileDigest(of: state.head.bytes).hexadecimal
        )
        let paper = OpeningActPaper(
            try opening(found, first, in: session),
            issuer: organ.organ.name,
            zone: zone,
            language: world.language,
            mark: origin.mark(
                asOf: try session.today(in: organ.municipality),
                rules: nil,
                zone: zone,
                in: world.language
            )
        ).paper
        guard let output else { return world.output(PlainPaper.render(paper)) }
        let bytes =
            switch PaperForm(of: output) {
            case .docx: DOCXPaper.render(paper)
            case .html: HTMLPaper.render(paper)
            default: PlainPaper.render(paper)
            }
        try FileAccess.write(bytes, to: output, mode: 0o600, replacing: false)
        world.notice(say("✓ Записано: \(output)", "✓ Written: \(output)"))
    }

    private func opening(
        _ found: [RecoveryStanding.Opening],
        _ first: RecoveryStanding.Opening,
        in session: Session
    ) throws -> RecoveryOpening {
        let workspace = session.workspace
        return RecoveryOpening(
            credentials: found.compactMap { workspace.facts.credentials[$0.credential]?.fact }.map(workspace.title)
                .sorted(),
            trustees: first.trustees.map { workspace.facts.name(of: $0) },
            isPaper: first.trustees.count == 1,
            recipient: workspace.facts.name(of: first.recipient),
            time: first.time,
            entry: first.entry,
            changed: try workspace.changed(since: found),
            sealedAnew: found.sealedAnew
        )
    }
}
