import ArgumentParser
import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Writes a questionnaire for each organ, filled in with what the register has.
struct EvidenceSheetCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sheet",
            abstract: say(
                "Сделать опросные листы: по одному на орган, XLSX и CSV.",
                "Write questionnaires: one for each organ, XLSX and CSV."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(
            say("Орган; без ключа — все. Можно несколько раз.", "The organ; all without it. May be repeated."),
            valueName: "organ"
        )
    )
    var organ: [String] = []

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(
        help: ArgumentHelp(
            say("За квартал; без ключа — текущий.", "For a quarter; the current one without it."),
            valueName: "quarter"
        )
    )
    var quarter: Quarter?

    @Option(help: ArgumentHelp(say("Папка для листов.", "The folder for the sheets."), valueName: "dir"))
    var output: String

    func run(in world: World) throws {
        // Read first: what is wrong with the policies should be said before a passphrase is typed.
        let check = RegisterCheck(library: try PolicyShelf.read(in: world, global).library)
        let session = try Session.open(in: world, global)
        let fact = try session.municipality(municipality)
        guard let town = try session.workspace.register().municipalities.first(where: { $0.id == fact.id }) else {
            throw WorkspaceError.municipalityUnknown(fact.id.text)
        }
        let today = try session.today(in: fact.id)
        let period = quarter ?? Quarter(containing: today)
        let chosen = try CheckFilter.organs(organ, in: town, strict: true)
        let organs = town.organs.filter { $0.exists(on: today) && chosen?.contains($0.id) != false }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        guard !organs.isEmpty else { throw ProgramError.noOrgans(on: today) }
        try FileAccess.makeFolder(output, mode: 0o700)
        let asked = try check.questions(town, quarter: period, today: today)
        let names = QuestionnaireNames.of(organs, quarter: period)
        for (organ, name) in zip(organs, names) {
            let questionnaire = Questionnaire.make(
                for: organ,
                of: town,
                stamp: Questionnaire.Stamp(vault: session.vaultWord, organ: organ.id, quarter: period),
                on: today,
                asking: asked.questions(for: organ.id).map { ActQuestion($0, language: world.language) }
            )
            let sheet = QuestionnaireSheet(questionnaire, language: world.language)
            try FileAccess.write(try sheet.xlsx(), to: "\(output)/\(name).xlsx", mode: 0o600, replacing: true)
            try FileAccess.write(sheet.csv(), to: "\(output)/\(name).csv", mode: 0o600, replacing: true)
            world.print("\(output)/\(name).xlsx")
        }
        world.notice(
            say(
                "Опросных листов \(organs.count), каждый в двух видах: XLSX и CSV. Внести заполненные:  secaudit evidence import ФАЙЛ…",
                "Questionnaires: \(organs.count), each as XLSX and CSV. Take the filled ones in:  secaudit evidence import FILE…"
            )
        )
    }
}

/// Names of files that a person recognises and every system takes.
enum QuestionnaireNames {
    static func of(_ organs: [Organ], quarter: Quarter) -> [String] {
        var taken: Set<String> = []
        return organs.map { organ in
            let words = String((organ.shortName ?? organ.name).map { $0.isLetter || $0.isNumber ? $0 : " " })
                .split(separator: " ").joined(separator: "-")
            let base = "\(quarter)-\(words.isEmpty ? "organ" : String(words.prefix(60)))"
            var name = base
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(base)-\(number)"
                number += 1
            }
            return name
        }
    }
}

extension RegisterCheck {
    /// What the acts of a town ask about a quarter: about all of it once it is over, else up to today.
    func questions(_ town: Municipality, quarter: Quarter, today: CalendarDay) throws -> [OpenQuestions] {
        let groups = Set(RuleGroup.allCases)
        let scope =
            quarter.last <= today
            ? CheckScope(quarter: quarter, groups: groups) : CheckScope(asOf: today, groups: groups)
        // A quarter that is ahead, or before there was an act, has no questions.
        guard quarter.first <= today, town.reign(on: scope.asOf) != nil else { return [] }
        return try openQuestions(town, scope: scope)
    }
}

extension Session {
    /// The vault as a questionnaire names it.
    var vaultWord: String { String(workspace.vault.id.hexadecimal.prefix(16)) }
}
