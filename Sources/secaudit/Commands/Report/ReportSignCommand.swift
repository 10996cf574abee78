import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Puts a mark of integrity on a report, or signs it with an official's certificate.
struct ReportSignCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign",
            abstract: say(
                "Поставить на отчёт отметку целостности или подпись сертификатом.",
                "Put an integrity mark on a report, or sign it with a certificate."
            ),
            discussion: say(
                "Отчёт — JSON: secaudit check --quarter --all --format json --output ФАЙЛ. Отметку ставит ваш ключ хранилища; её проверит любой, у кого есть программа и корневой отпечаток на бумаге (secaudit report root). С --certificate вместо отметки делается отсоединённая подпись CMS (.p7s), хранилище не нужно.",
                "The report is JSON: secaudit check --quarter --all --format json --output FILE. Your vault key makes the mark, and anybody with the program and the root fingerprint on paper (secaudit report root) can verify it. With --certificate a detached CMS signature (.p7s) is made instead, without a vault."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл отчёта.", "The report's file."), valueName: "file"))
    var report: String

    @Option(
        help: ArgumentHelp(
            say("Куда записать; обычно ФАЙЛ.mark или ФАЙЛ.p7s.", "Where to; FILE.mark or FILE.p7s as a rule."),
            valueName: "file"
        )
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Отчёт за прошлый квартал; без ключа берётся последний, что помнит хранилище.",
                "The report of the quarter before; without it, the last that the vault remembers."
            ),
            valueName: "file"
        )
    )
    var previous: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Приложить подпись на этот отчёт из другой программы (.p7s, .sig); можно несколько раз.",
                "Attach a signature of this report made elsewhere (.p7s, .sig); may be repeated."
            ),
            valueName: "file"
        )
    )
    var attach: [String] = []

    @OptionGroup var official: OfficialCertificate

    func validate() throws {
        guard official.certificate == nil || (previous == nil && attach.isEmpty) else {
            throw ValidationError(
                say(
                    "С --certificate нет отметки целостности: --previous и --attach указывают без него.",
                    "With --certificate there is no integrity mark: give --previous and --attach without it."
                )
            )
        }
        guard official.certificate != nil || official.key == nil else {
            throw ValidationError(say("--key — вместе с --certificate.", "--key goes with --certificate."))
        }
    }

    func run(in world: World) throws {
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let content = try FileAccess.read(report)
        guard let head = ReportHead(of: content) else { throw ReportFileError.notAReport(path: report) }
        let target = output ?? "\(report).\(official.certificate == nil ? "mark" : "p7s")"
        // What can be known before the passphrase is asked for is not told after it.
        guard !FileAccess.exists(target) else { throw ProgramError.fileExists(path: target) }
        if let signer = try official.opened(in: world) {
            let signature = try DetachedSignature(of: content, by: signer, at: world.now().seconds)
            try FileAccess.write(signature.encoded, to: target, replacing: false)
            world.print(say("✓ Подписано: \(target)", "✓ Signed: \(target)"))
            world.print(say("  Сертификат: ", "  Certificate: ") + signer.facts.subject.printable)
            return
        }
        try mark(content, head, to: target, in: world)
    }

    private func mark(_ content: [UInt8], _ head: ReportHead, to target: String, in world: World) throws {
        let named = try previous.map { try earlier($0, than: head) }
        let attachments = try attach.map { path in
            try attachment(path, to: content, zone: head.parts[0].municipality.zone, in: world)
        }
        let session = try Session.open(in: world, global)
        let kept = named == nil ? try? session.workspace.markedReport(of: head.municipalities, before: head.first) : nil
        let before = named ?? kept.flatMap { FileDigest(hexadecimal: $0.report.digest) }
        let mark = try session.workspace.mark(
            content,
            format: JSONReport.format,
            previous: before,
            attachments: attachments,
            at: world.now().seconds
        )
        try FileAccess.write(SignedEnvelope.bytes(of: mark), to: target, replacing: false)
        tell(mark, target, head, session)
        try keep(mark, head, in: session)
    }

    private func earlier(_ path: String, than head: ReportHead) throws -> FileDigest {
        let content = try FileAccess.read(path)
        guard let past = ReportHead(of: content) else { throw ReportFileError.notAReport(path: path) }
        guard past.municipalities == head.municipalities else { throw ReportFileError.otherMunicipality(path: path) }
        guard past.last < head.first else { throw ReportFileError.notEarlier(path: path) }
        return FileDigest(of: content)
    }

    /// A foreign signature that does not fit is not attached; one that nobody can check here is, and that is said.
    private func attachment(
        _ path: String,
        to content: [UInt8],
        zone: ZoneOffset,
        in world: World
    ) throws -> ReportMark.Attachment {
        let file = try FileAccess.read(path, atMost: DetachedSignature.maximumLength)
        let findings = try DetachedSignature(file: file).findings(over: content, at: world.now().seconds)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        for line in SignatureText(world.language, zone: zone).lines(findings, file: name) { world.notice(line) }
        return ReportMark.Attachment(name: name, content: file)
    }

    private func tell(_ mark: ReportMark, _ target: String, _ head: ReportHead, _ session: Session) {
        let world = session.world
        world.print(say("✓ Отметка целостности: \(target)", "✓ Integrity mark: \(target)"))
        for line in head.lines(in: world.language) { world.print("  \(line)") }
        world.print(
            mark.statement.previous.map { digest in
                say(
                    "  Отчёт за прошлый квартал: \(digest.hexadecimal)",
                    "  Report of the quarter before: \(digest.hexadecimal)"
                )
            }
                ?? say(
                    "  Отчёта за прошлый квартал хранилище не помнит; он есть — назовите его: --previous ФАЙЛ",
                    "  The vault remembers no report of the quarter before; if there is one, name it: --previous FILE"
                )
        )
        if let root = session.workspace.vault.founder {
            world.print(
                say(
                    "  Корневой отпечаток (должен быть у проверяющего на бумаге: secaudit report root):",
                    "  Root fingerprint (the inspector has it on paper: secaudit report root):"
                )
            )
            world.print("    \(root.fingerprint)")
        }
        world.print(
            say(
                "  Передайте оба файла; проверка:  secaudit report verify \(report) --envelope \(target)",
                "  Hand over both files; to verify:  secaudit report verify \(report) --envelope \(target)"
            )
        )
    }

    /// The next quarter's report names this one; only a coordinator's vault remembers it.
    private func keep(_ mark: ReportMark, _ head: ReportHead, in session: Session) throws {
        guard session.workspace.isCoordinator else { return }
        do {
            try session.workspace.keep(
                MarkedReport(
                    municipalities: head.municipalities,
                    first: head.first,
                    last: head.last,
                    digest: mark.statement.digest
                ),
                at: session.world.now().seconds
            )
            try session.saveMark()
        } catch {
            // The mark is made and written: a vault that cannot be written to changes nothing about it.
            let reason = (error as? any Explained)?.explanation(in: session.world.language).whatHappened ?? "\(error)"
            session.world.notice(
                say(
                    "Хранилище не запомнило этот отчёт: \(reason) В следующем квартале назовите его: --previous",
                    "The vault did not remember this report: \(reason) Next quarter, name it: --previous"
                )
            )
        }
    }
}
