import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct WaiverAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: say(
                "Продлить срок устранения; нарушение остаётся нарушением.",
                "Extend a term of correction; the failure stays a failure."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Орган.", "The organ."), valueName: "organ"))
    var organ: String?

    @Option(
        help: ArgumentHelp(
            say("Требование (имя из policy show).", "The rule (its id in policy show)."),
            valueName: "rule"
        )
    )
    var rule: String?

    @Option(help: ArgumentHelp(say("Кто продлил.", "Who approved it."), valueName: "name"))
    var approver: String?

    @Option(help: ArgumentHelp(say("На каком основании.", "On what ground."), valueName: "text"))
    var basis: String?

    @Option(help: ArgumentHelp(say("Первый день.", "The first day."), valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp(say("Последний день.", "The last day."), valueName: "day"))
    var through: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.organ(organ)
        let today = try session.today(in: fact.municipality)
        let wanted = try chosenRule(of: fact, in: session)
        let who = try world.dialogue.text(
            say("Кто продлил?", "Who approved it?"),
            option: "--approver",
            given: approver
        )
        let ground = try world.dialogue.text(
            say("На каком основании?  (документ, дата, номер)", "On what ground?  (document, date, number)"),
            option: "--basis",
            given: basis
        )
        let last = try world.dialogue.day(
            say("По какой день?", "Through which day?"),
            option: "--through",
            given: through
        )
        try session.workspace.addWaiver(
            Waiver(
                id: "",
                rule: wanted,
                organ: fact.organ.id,
                approver: who,
                basis: ground,
                first: from ?? today,
                last: last
            ),
            to: fact.municipality,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Записано; нарушение остаётся в отчёте.", "✓ Recorded; the failure stays in the report."))
    }

    /// A requirement of the regulation that binds, own rules on top of it included; a word that it does not have covers
    /// nothing and is refused.
    private func chosenRule(of fact: OrganFact, in session: Session) throws -> String {
        let world = session.world
        guard let binding = session.workspace.facts.bindings[fact.municipality]?.fact.binding else {
            throw WorkspaceError.nothingBound(municipality: fact.organ.name)
        }
        let shelf = try PolicyShelf.read(in: world, global)
        let own = (binding.extensions ?? []).map(\.id)
        let today = try session.today(in: fact.municipality)
        guard let policy = try shelf.library.policy(binding.policy, with: own, on: today) else {
            throw WorkspaceError.policyMissing(binding.policy)
        }
        if let rule {
            guard policy.rules.contains(where: { $0.id == rule }) else {
                let nearest = NearestWord.find(rule, among: policy.rules.map(\.id)).map { " → \($0)?" } ?? ""
                throw ProgramError.wrongValue(option: "--rule", value: rule + nearest)
            }
            return rule
        }
        return try world.dialogue.choose(
            say("Какое требование?", "Which requirement?"),
            option: "--rule",
            from: policy.rules.map { rule in
                let title = world.language == .russian ? rule.title.russian : rule.title.english
                return Choice("\(rule.clauses.first?.number ?? ""): \(title)", rule.id)
            }
        )
    }
}
