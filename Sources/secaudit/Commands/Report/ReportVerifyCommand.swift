import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault

/// Verifies a report without a vault: what an inspector has is the report, its mark, and a fingerprint on paper.
struct ReportVerifyCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say("Проверить отчёт; хранилище не нужно.", "Verify a report; no vault is needed."),
            discussion: say(
                "Корневой отпечаток вводится с бумаги того, кто ведёт Реестр: от 16 знаков подряд от начала, строчные и пробелы не мешают. Без отметки можно проверить одну подпись (--signature). Код завершения: 0 — отчёт не изменён, 2 — отметки нет, а подписи здесь не проверить, 65 — изменён отчёт или отметка либо сертификат подписи не ведёт к доверенным из --ca, 66 — отметки нет, 77 — отпечаток другой.",
                "The root fingerprint is typed from the coordinator's paper: 16 signs or more from its beginning, in any case, with blanks or without. Without a mark, a signature alone can be verified (--signature). Exits with 0 for an unchanged report, 2 where there is no mark and no signature that can be checked here, 65 for a changed report or mark, or a certificate that does not lead to those of --ca, 66 for a missing mark, 77 for another fingerprint."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл отчёта.", "The report's file."), valueName: "file"))
    var report: String

    @Option(
        help: ArgumentHelp(
            say("Файл отметки целостности; обычно ФАЙЛ.mark.", "The integrity mark's file; FILE.mark as a rule."),
            valueName: "file"
        )
    )
    var envelope: String?

    @Option(
        help: ArgumentHelp(say("Корневой отпечаток с бумаги.", "The root fingerprint from paper."), valueName: "signs")
    )
    var root: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Отчёт за прошлый квартал: тот ли, что назван в отметке.",
                "The report of the quarter before: is it the one named?"
            ),
            valueName: "file"
        )
    )
    var previous: String?

    @Option(
        help: ArgumentHelp(
            say("Отсоединённая подпись на отчёт (.p7s, .sig).", "A detached signature of the report (.p7s, .sig)."),
            valueName: "file"
        )
    )
    var signature: [String] = []

    @Option(
        name: .customLong("ca"),
        help: ArgumentHelp(say("Доверенные сертификаты (PEM).", "Trusted certificates (PEM)."), valueName: "file")
    )
    var anchors: String?

    func run(in world: World) throws {
        let content = try FileAccess.read(report)
        guard let head = ReportHead(of: content) else { throw ReportFileError.notAReport(path: report) }
        let zone = head.parts[0].municipality.zone
        var standings: [SignatureFinding.Standing] = []
        let path = envelopePath
        if let path { standings += try verifyMark(at: path, of: content, head, in: world) }
        for path in signature {
            let file = try FileAccess.read(path, atMost: DetachedSignature.maximumLength)
            standings += try check(file, named: path, of: content, zone: zone, in: world)
        }
        // Whoever says whom he trusts is not to read that from the words alone.
        guard !standings.contains(.notTrusted) else { throw ExitCode(ExitStatus.data.rawValue) }
        guard path != nil || standings.contains(where: \.isOfThisReport) else {
            throw ExitCode(ExitStatus.unconfirmed.rawValue)
        }
    }

    /// The mark to be verified; `nil` where a signature alone is to be.
    ///
    /// A mark that was asked about and is not there is missing: whoever takes it away must not take the check with it.
    private var envelopePath: String? {
        let usual = "\(report).mark"
        let isWanted = signature.isEmpty || root != nil || previous != nil || FileAccess.exists(usual)
        return envelope ?? (isWanted ? usual : nil)
    }

    /// Verifies the mark and says what it says; the standings of the signatures attached to it.
    private func verifyMark(
        at path: String,
        of content: [UInt8],
        _ head: ReportHead,
        in world: World
    ) throws -> [SignatureFinding.Standing] {
        let zone = head.parts[0].municipality.zone
        let mark = try SignedEnvelope.mark(from: FileAccess.read(path, atMost: SignedEnvelope.maximumLength))
        let certification = try mark.verify(content, root: try typedRoot(in: world))
        try compare(mark.statement.previous)
        for line in MarkText(world.language, zone: zone).lines(mark, certification, head) { world.print(line) }
        if mark.statement.time > world.now().seconds + Vault.clockTolerance {
            world.notice(
                say(
                    "! Отметка датирована вперёд по часам этого компьютера; проверьте часы.",
                    "! By this computer\u{2019}s clock the mark is dated ahead; check the clock."
                )
            )
        }
        return try mark.statement.attachments.flatMap { attached in
            try check(attached.content, named: attached.name, of: content, zone: zone, in: world)
        }
    }

    private func check(
        _ file: [UInt8],
        named name: String,
        of content: [UInt8],
        zone: ZoneOffset,
        in world: World
    ) throws -> [SignatureFinding.Standing] {
        let findings = try DetachedSignature(file: file).findings(
            over: content,
            anchors: try anchors.map { try FileAccess.read($0, atMost: DetachedSignature.maximumLength) },
            at: world.now().seconds
        )
        for line in SignatureText(world.language, zone: zone).lines(findings, file: name) { world.print(line) }
        return findings.map(\.standing)
    }

    private func compare(_ named: FileDigest?) throws {
        guard let previous else { return }
        guard FileDigest(of: try FileAccess.read(previous)) == named else {
            throw ReportFileError.notThePrevious(path: previous)
        }
    }

    /// What the paper says; at least 16 signs, or nothing would be compared.
    private func typedRoot(in world: World) throws -> String {
        let typed = try world.dialogue.text(
            say("Корневой отпечаток с бумаги (от 16 знаков):", "The root fingerprint from paper (16 signs or more):"),
            option: "--root",
            given: root
        ) { text in
            MemberID.isLongEnough(printed: text)
                ? nil : say("Слишком коротко: нужно не меньше 16 знаков.", "Too short: 16 signs at least.")
        }
        guard MemberID.isLongEnough(printed: typed) else {
            throw ProgramError.wrongValue(option: "--root", value: typed)
        }
        return typed
    }
}

extension SignatureFinding.Standing {
    /// Whether the signature was checked and is of the content it was checked against.
    fileprivate var isOfThisReport: Bool {
        switch self {
        case .trusted, .fits, .notTrusted: true
        case .notChecked: false
        }
    }
}
