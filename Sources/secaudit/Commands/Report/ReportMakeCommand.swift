import ArgumentParser
import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Writes all papers of a quarter into a folder: acts, plans, the summary, tables, forms.
struct ReportMakeCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "make",
            abstract: say("Сделать все документы за квартал.", "Make all papers of a quarter."),
            discussion: say(
                "Без дней — за последний завершённый квартал. Номера и даты ставит тот, кто подписывает; что заполнить — в файле «0-заполнить-до-подписания». Папка должна быть новой, пустой или сделанной этой же командой.",
                "Without days: the last quarter that has ended. Numbers and dates are given by whoever signs; what to fill in stands in «0-to-fill-in». The folder must be new, empty, or made by this command before."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var days: CheckDays

    @Argument(help: ArgumentHelp(say("Куда записать документы.", "Where to write the papers."), valueName: "dir"))
    var folder: String

    @Option(
        help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name")
    )
    var municipality: String?

    @Option(
        help: ArgumentHelp(
            say("Проверить Реестр из файла, без хранилища.", "Check a register file, without a vault."),
            valueName: "file"
        )
    )
    var register: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Заполненная таблица плана устранения (XLSX или CSV); можно несколько раз.",
                "A filled table of a plan of correction (XLSX or CSV); may be repeated."
            ),
            valueName: "file"
        )
    )
    var plan: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "Член комиссии, первым — председатель; можно несколько раз.",
                "A member of the commission, the chair first; may be repeated."
            ),
            valueName: "person"
        )
    )
    var commission: [String] = []

    @OptionGroup var act: ActOptions

    func run(in world: World) throws {
        // Whether the folder may be written is known before anything is asked.
        let target = try PaperFolder(folder)
        let place = CheckPlace(register: register, municipality: municipality, act: act, asKnownOn: days.asKnownOn)
        let source = try CheckSource(place, global, world: world)
        guard let town = source.municipalities.first else { throw WorkspaceError.noMunicipality }
        guard source.municipalities.count == 1 else {
            throw WorkspaceError.ambiguous(
                word: municipality ?? "--municipality",
                candidates: source.municipalities.map(\.name)
            )
        }
        let today = world.now().day(in: town.zone)
        let scope = try days.papersScope(today: today)
        let check = RegisterCheck(library: source.shelf.library, fallback: source.fallback)
        let members = try commission.map { try town.person(named: $0).id }
        var assessment = try check.assess(town, scope: scope)
        assessment.isDemonstration = source.isDemonstration
        assessment.recovery = source.session?.workspace
            .recoverySeal(of: town.id, on: scope.asOf, in: town.zone, isOfNow: scope.asKnownOn == nil)
        let dossier = CheckDossier(
            town,
            assessment: assessment,
            past: PastChecks(check, of: town, before: scope, kept: kept(of: town, in: source)).records,
            commission: members,
            calendar: source.shelf.library.calendar,
            language: world.language,
            version: Secaudit.version,
            entry: source.entry
        )
        let answers = try answers(for: assessment, in: world)
        let progress = Progress(say("Документы по органам", "Papers by organ"), in: world)
        let files = try QuarterFolder.files(
            dossier,
            answers: answers,
            journal: try source.session?.workspace.journal(of: town.id),
            step: progress.step
        )
        try target.write(files)
        summarise(files, dossier, in: world)
        source.noticeLaterStart(than: [assessment], in: world)
    }

    /// The checks that the vault remembers, where whoever asks may open them.
    private func kept(of town: Municipality, in source: CheckSource) -> [CheckRecord] {
        ((try? source.session?.workspace.keptChecks(of: town.id)) ?? []).map(\.record)
    }

    /// What organs wrote into their tables; rows of another check are named and left out.
    private func answers(for assessment: Assessment, in world: World) throws -> CorrectionAnswers {
        var answers = CorrectionAnswers()
        let known = Set(assessment.findings.map(\.fingerprint))
        for path in plan {
            let unknown = try answers.add(try TableFile.all(in: try FileAccess.read(path)), known: known)
            if !unknown.isEmpty {
                world.notice(
                    say(
                        "Строк не из этой проверки: \(unknown.count), они пропущены: \(path)",
                        "Rows of another check, passed over: \(unknown.count): \(path)"
                    )
                )
            }
        }
        return answers
    }

    private func summarise(_ files: [PaperFile], _ dossier: CheckDossier, in world: World) {
        let wording = Wording(world.language, names: dossier.assessment.names)
        world.print(
            say(
                "✓ Документов: \(files.count), органов \(dossier.parts.count) → \(folder)",
                "✓ \(files.count) files, \(dossier.parts.count) organs → \(folder)"
            )
        )
        let period =
            dossier.assessment.scope.quarter.map { wording.text($0) } ?? wording.text(dossier.assessment.scope.period)
        world.print(say("  Период: \(period)", "  Period: \(period)"))
        world.print(
            say(
                "  Заполнить до подписания: \(folder)/0-заполнить-до-подписания.txt",
                "  To fill in before signing: \(folder)/0-to-fill-in.txt"
            )
        )
    }
}

extension CheckDays {
    /// Papers are made of a quarter that is over, unless days are named.
    func papersScope(today: CalendarDay) throws -> CheckScope {
        if quarter == nil, asOf == nil, let ended = Quarter(containing: today).previous {
            return CheckScope(quarter: ended, asKnownOn: asKnownOn)
        }
        return try scope(today: today, organs: nil, groups: CheckScope.standardGroups)
    }
}

/// The checks at the ends of the quarters before: as the vault remembers them, else as the register tells today.
struct PastChecks {
    let records: [CheckRecord]

    /// As many as a picture of the trend shows.
    private static let most = 4

    /// What was kept at the time stands before what is made again.
    init(_ check: RegisterCheck, of town: Municipality, before scope: CheckScope, kept: [CheckRecord]) {
        var records: [CheckRecord] = []
        var quarter = Quarter(containing: scope.period.first).previous
        while records.count < Self.most, let wanted = quarter {
            if let record = kept.last(where: { $0.first == wanted.first && $0.asOf == wanted.last }) {
                records.append(record)
                quarter = wanted.previous
                continue
            }
            // Before the act was in force there is nothing to compare with.
            guard let assessment = try? check.assess(town, scope: CheckScope(quarter: wanted)) else { break }
            records.append(CheckRecord(assessment))
            quarter = wanted.previous
        }
        self.records = records.reversed()
    }
}
