import ArgumentParser
import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The everyday verb: checks every account, per organ, and says pass or fail with clauses.
struct CheckCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: say(
                "Проверить аккаунты по действующему порядку.",
                "Check the accounts by the regulation in force."
            ),
            discussion: say(
                "Код завершения: 0 — нарушений нет и всё подтверждено, 1 — есть нарушения, 2 — нарушений нет, но не всё подтверждено.",
                "Exits with 0 when everything complies, 1 when a must failed, 2 when nothing failed but a must is unconfirmed."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var days: CheckDays

    @Option(
        help: ArgumentHelp(
            say("Только этот орган; можно несколько раз.", "This organ only; may be repeated."),
            valueName: "organ"
        )
    )
    var organ: [String] = []

    @Option(
        help: ArgumentHelp(
            say("Муниципальное образование (по умолчанию все).", "The municipality (all by default)."),
            valueName: "name"
        )
    )
    var municipality: String?

    @Option(
        help: ArgumentHelp(
            say("Группы требований: безопасность, реестр, ведение, все.", "Groups: security, register, conduct, all."),
            valueName: "group"
        )
    )
    var group: [GroupWord] = []

    @Option(
        help: ArgumentHelp(
            say("Проверить Реестр из файла, без хранилища.", "Check a register file, without a vault."),
            valueName: "file"
        )
    )
    var register: String?

    @OptionGroup var act: ActOptions

    @Option(
        help: ArgumentHelp(
            say(
                "Вид вывода: text, json, ndjson, csv, markdown, junit, sarif, oscal, oscal-poam.",
                "The format: text, json, ndjson, csv, markdown, junit, sarif, oscal, oscal-poam."
            ),
            valueName: "format"
        )
    )
    var format: ReportFormat = .text

    @Option(
        help: ArgumentHelp(
            say("Разделитель таблицы csv: semicolon или comma.", "Between the cells of csv: semicolon or comma."),
            valueName: "separator"
        )
    )
    var separator: CSVSeparator = .semicolon

    @Option(help: ArgumentHelp(say("Записать в файл.", "Write to a file."), valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            say("Записать отчёт каждого органа в эту папку.", "Write each organ's report into this folder."),
            valueName: "dir"
        )
    )
    var perOrgan: String?

    @Flag(
        help: ArgumentHelp(
            say("Перечислить и выполненное, и неприменимое.", "List what is met and what does not apply as well.")
        )
    )
    var all = false

    @Flag(
        help: ArgumentHelp(
            say(
                "Замечания, неиспользованные и истёкшие продления — код 3.",
                "Remarks, unused and expired extensions exit with 3."
            )
        )
    )
    var strict = false

    func run(in world: World) throws {
        var world = world
        // For schedulers: what went well needs no words.
        if global.quiet { world.notice = { _ in } }
        World.expectMuchMemory()
        let source = try CheckSource(self, world: world)
        let check = RegisterCheck(library: source.shelf.library, fallback: source.fallback)
        let assessments = try source.municipalities.flatMap { town -> [Assessment] in
            let today = world.now().day(in: town.zone)
            let wanted = try CheckFilter.organs(organ, in: town, strict: source.municipalities.count == 1)
            // None of the organs asked for is of this town.
            if wanted?.isEmpty == true { return [] }
            let scope = try days.scope(today: today, organs: wanted, groups: GroupWord.groups(group))
            return try check.assessments(town, scope: scope, keeping: keptDetail).map { assessment in
                var assessment = assessment
                assessment.isDemonstration = source.isDemonstration
                assessment.recovery = source.session?.workspace
                    .recoverySeal(of: town.id, on: scope.asOf, in: town.zone, isOfNow: scope.asKnownOn == nil)
                return assessment
            }
        }
        .filter { !$0.organs.isEmpty || $0.replacedAfter != nil }
        World.keepToTheEnd(source.municipalities)
        if let workspace = source.session?.workspace {
            // Facts and ledger, which hold no secret; keys are wiped where they end, as ever.
            World.keepToTheEnd(workspace.facts)
            World.keepToTheEnd(workspace.vault.state)
        }
        World.keepToTheEnd(assessments)
        guard !assessments.isEmpty else { throw WorkspaceError.organUnknown(organ.joined(separator: ", ")) }
        if case .lastEnded? = days.quarter, let assessment = assessments.first {
            let period = Wording(world.language, names: assessment.names).text(
                Quarter(containing: assessment.scope.asOf)
            )
            world.notice(say("Последний завершённый квартал: \(period)", "The last quarter that has ended: \(period)"))
        }
        source.noticeLaterStart(than: assessments, in: world)
        let printer = CheckPrinter(command: self, world: world, policies: source.shelf.folder)
        try printer.write(assessments)
        if output == nil { try printer.print(assessments) }
        CheckMemory(source: source, world: world).keep(assessments, of: self)
        let status = CheckStatus(assessments, strict: strict)
        if status != .done { throw ExitCode(status.rawValue) }
    }
}

extension CheckCommand {
    /// What the output prints; an organ's own report is made of all that was found.
    private var keptDetail: FindingDetail {
        format == .text && !all && perOrgan == nil ? .shortcomings : .everything
    }
}

extension ReportFormat: ExpressibleByArgument {}

extension CSVSeparator: ExpressibleByArgument {}

/// The words of `--group`.
enum GroupWord: String, NamedArgument {
    case security
    case register
    case conduct
    case all

    var names: (russian: String, english: String) {
        switch self {
        case .security: ("безопасность", "security")
        case .register: ("реестр", "register")
        case .conduct: ("ведение", "conduct")
        case .all: ("все", "all")
        }
    }

    static func groups(_ words: [GroupWord]) -> Set<RuleGroup> {
        if words.isEmpty { return CheckScope.standardGroups }
        return Set(
            words.flatMap { word -> [RuleGroup] in
                switch word {
                case .security: [.security]
                case .register: [.register]
                case .conduct: [.conduct]
                case .all: RuleGroup.allCases
                }
            }
        )
    }
}

/// `--quarter`, `--as-of`, `--as-known-on`.
struct CheckDays: ParsableArguments {
    @Option(
        defaultAsFlag: QuarterWord.lastEnded,
        help: ArgumentHelp(
            say(
                "За квартал, например 2026-Q3; без значения — за последний завершённый.",
                "For a quarter, such as 2026-Q3; without a value, the last that has ended."
            ),
            valueName: "quarter"
        )
    )
    var quarter: QuarterWord?

    @Option(help: ArgumentHelp(say("По состоянию на день.", "As of a day."), valueName: "day"))
    var asOf: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("Только сведения, внесённые не позже этого дня.", "Only what was recorded by this day."),
            valueName: "day"
        )
    )
    var asKnownOn: CalendarDay?

    func validate() throws {
        guard quarter == nil || asOf == nil else {
            throw ValidationError(say("Укажите или --quarter, или --as-of.", "Give either --quarter or --as-of."))
        }
    }

    func scope(today: CalendarDay, organs: Set<Organ.ID>?, groups: Set<RuleGroup>) throws -> CheckScope {
        if let quarter = quarter?.quarter(today: today) {
            guard quarter.last <= today else {
                throw ProgramError.wrongValue(
                    option: "--quarter",
                    value: say("\(quarter) ещё не кончился", "\(quarter) has not ended")
                )
            }
            return CheckScope(quarter: quarter, asKnownOn: asKnownOn, organs: organs, groups: groups)
        }
        if let asOf, asOf > today {
            throw ProgramError.wrongValue(
                option: "--as-of",
                value: say("\(asOf) ещё не наступил", "\(asOf) is yet to come")
            )
        }
        return CheckScope(asOf: asOf ?? today, asKnownOn: asKnownOn, organs: organs, groups: groups)
    }
}

/// What `--quarter` says.
enum QuarterWord: ExpressibleByArgument {
    case named(Quarter)
    /// `--quarter` alone.
    case lastEnded

    init?(argument: String) {
        guard let quarter = Quarter(argument) else { return nil }
        self = .named(quarter)
    }

    func quarter(today: CalendarDay) -> Quarter? {
        switch self {
        case .named(let quarter): quarter
        case .lastEnded: Quarter(containing: today).previous
        }
    }
}
