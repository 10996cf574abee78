import ArgumentParser
import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

extension LoginFormat: ExpressibleByArgument {}

/// Takes logins and passwords from a table or another program; every entry is taken or explained, all or none written.
struct CredentialImportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Внести логины и пароли из таблицы или другой программы.",
                "Take logins and passwords from a table or another program."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл.", "The file."), valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp(
            say("Вид файла, если узнан неверно: ", "The kind of file, if it is taken for another: ")
                + LoginFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "format"
        )
    )
    var format: LoginFormat?

    @Option(
        help: ArgumentHelp(
            say(
                "Какой столбец (имя или номер) что значит; можно несколько раз: ",
                "Which column (name or number) means what; may be repeated: "
            )
                + LoginColumn.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "field=name"
        )
    )
    var column: [String] = []

    @Option(
        help: ArgumentHelp(
            say("Чьи аккаунты, если в файле это не сказано.", "Whose they are where the file does not say."),
            valueName: "organ"
        )
    )
    var organ: String?

    @Flag(help: ArgumentHelp(say("Только показать, что изменится.", "Only show what would change.")))
    var dryRun = false

    @Flag(
        help: ArgumentHelp(
            say("Внести годные записи, даже если есть негодные.", "Take the good entries though there are bad ones.")
        )
    )
    var skipBad = false

    @Option(
        name: .customLong("bundle-passphrase-fd"),
        help: ArgumentHelp(
            say("Читать фразу пакета из дескриптора.", "Read the bundle's passphrase from a descriptor."),
            valueName: "n"
        )
    )
    var bundleDescriptor: Int32?

    func run(in world: World) throws {
        let logins = try read(in: world)
        let networks = try PolicyShelf.read(in: world, global).library.networks
        let session = try Session.open(in: world, global)
        let owner = try organ.map { try session.organ($0).organ.id }
        let plan = try session.workspace.plan(logins, networks: networks, organ: owner)
        preview(plan, of: logins, in: session)
        guard !dryRun else {
            return world.print(say("Ничего не внесено (--dry-run).", "Nothing was written (--dry-run)."))
        }
        let count = plan.rows.count + plan.seeds.count
        guard count > 0 else { throw ProgramError.nothingToImport }
        guard try isAgreed(plan, count, in: world) else {
            return world.print(say("Ничего не внесено.", "Nothing was written."))
        }
        let progress = Progress(say("Внесение записей", "Taking entries"), in: world)
        try session.workspace.importLogins(
            plan,
            from: logins,
            opened: { try session.today(for: $0) },
            at: world.now().seconds,
            progress: { progress.step($0, of: count) }
        )
        try session.saveMark()
        world.print(say("✓ Внесено записей: \(count).", "✓ Entries written: \(count)."))
        let waiting = session.workspace.owedMarks().count
        if waiting > 0 { world.print(Session.leftToCompare(waiting)) }
        // A bundle is sealed: it can be kept or thrown away.
        guard logins.format != .bundle else { return }
        world.print(
            say(
                "! В файле остались пароли открытым текстом. Уничтожьте его и его копии:  shred -u '\(file)'",
                "! The file still holds the passwords in plain text. Destroy it and its copies:  shred -u '\(file)'"
            )
        )
        world.print(
            say(
                "  Копии бывают в корзине, почте, мессенджерах и резервных копиях. Если файл видел кто-то ещё — смените пароли.",
                "  Copies may lie in the bin, in mail, messengers and backups. If others have seen it, change the passwords."
            )
        )
    }

    private func read(in world: World) throws -> LoginFile {
        let bytes = try FileAccess.readSecret(file, atMost: SecretFile.maximumLength)
        var named = try namedColumns()
        let raw = try SecretFile(raw: bytes.slice(0..<bytes.count))
        if (format ?? LoginFormat.detected(in: raw)) == .bundle {
            let passphrase: SecretBytes
            if let bundleDescriptor {
                passphrase = try CredentialCommand.secret(from: bundleDescriptor, in: world)
            } else {
                guard world.dialogue.passphraseDescriptor == nil, world.dialogue.isInteractive else {
                    throw ConversationError.missingAnswer(option: "--bundle-passphrase-fd")
                }
                passphrase = try world.dialogue.secret(say("Парольная фраза пакета:", "Passphrase of the bundle:"))
            }
            return try LoginBundle.open(bytes, passphrase: passphrase)
        }
        while true {
            do {
                return try LoginFile.read(bytes.slice(0..<bytes.count), as: format, columns: named)
            } catch {
                // A pattern in the catch itself makes the compiler of 6.3 stumble over the typed error.
                guard case .columnMissing(let column, let heading) = error, world.dialogue.isInteractive,
                    heading.names.count > 1
                else { throw error }
                let words = column.words(in: world.language)
                named[column] = try world.dialogue.choose(
                    say("В каком столбце: \(words)?", "In which column: \(words)?"),
                    option: "--column \(column.rawValue)=",
                    from: heading.names.indices.map {
                        Choice(heading.words(for: $0, in: world.language), "\($0 + 1)")
                    }
                )
            }
        }
    }

    private func namedColumns() throws -> [LoginColumn: String] {
        var named: [LoginColumn: String] = [:]
        for text in column {
            let parts = text.split(separator: "=", maxSplits: 1).map { String($0) }
            guard parts.count == 2, let field = LoginColumn(rawValue: parts[0]), named[field] == nil else {
                throw ProgramError.wrongValue(option: "--column", value: text)
            }
            named[field] = parts[1]
        }
        return named
    }

    private func isAgreed(_ plan: LoginPlan, _ count: Int, in world: World) throws -> Bool {
        guard world.dialogue.isInteractive else {
            guard plan.refused.isEmpty || skipBad else { throw ProgramError.badEntries(plan.refused.count) }
            return true
        }
        return try world.dialogue.confirm(
            say("Внести записей: \(count)?", "Write \(count) entries?"),
            option: "--skip-bad",
            given: nil,
            default: plan.refused.isEmpty
        )
    }

    private func preview(_ plan: LoginPlan, of logins: borrowing LoginFile, in session: Session) {
        let world = session.world
        world.print("\(say("Файл", "File")): \(logins.format.words(in: world.language))")
        let heading = logins.heading
        for taken in logins.columnsTaken {
            let name = heading.words(for: taken.place, in: world.language)
            world.print("  \(name) → \(taken.column.words(in: world.language))")
        }
        if !logins.columnsNotTaken.isEmpty {
            let names = logins.columnsNotTaken.map { heading.words(for: $0, in: world.language) }
            world.print(say("  Не взяты столбцы: ", "  Columns not taken: ") + names.joined(separator: ", "))
        }
        if logins.columnsTaken.contains(where: { heading.names[$0.place] == nil }) {
            world.print(
                say(
                    "! Первая строка взята как названия столбцов: логина из неё не будет.",
                    "! The first row is taken for the names of columns: no login comes from it."
                )
            )
        }
        for row in plan.rows.prefix(Self.shownRows) {
            let owner = session.workspace.facts.organs[row.organ]?.fact.organ
            let pages = row.manages.compactMap { session.workspace.facts.accounts[$0]?.fact.account.address }
            let target = pages.isEmpty ? row.network.text : pages.joined(separator: ", ")
            let label = row.label.map { " «\($0)»" } ?? ""
            world.print("  \(row.place): \(owner?.shortName ?? owner?.name ?? "?") — \(target)\(label)")
        }
        if plan.rows.count > Self.shownRows {
            let more = plan.rows.count - Self.shownRows
            world.print(say("  … и ещё \(more)", "  … and \(more) more"))
        }
        let known = session.workspace.facts.credentials
        for seed in plan.seeds {
            let title = known[seed.credential].map { session.workspace.title(of: $0.fact) } ?? "?"
            world.print("  \(seed.place): \(say("секрет второго фактора", "second factor's seed")) → \(title)")
        }
        for refusal in plan.refused {
            let place =
                logins.format.isTable || logins.format == .otpauth ? say("строка", "line") : say("запись", "entry")
            world.print("! \(place) \(refusal.place): \(refusal.reason.words(in: world.language))")
        }
        world.print(
            say(
                "Записей \(logins.entries.count): будет внесено \(plan.rows.count + plan.seeds.count), не берётся \(plan.refused.count).",
                "\(logins.entries.count) entries: \(plan.rows.count + plan.seeds.count) to be written, \(plan.refused.count) not taken."
            )
        )
    }

    /// How many rows of a preview are shown.
    private static let shownRows = 20
}
