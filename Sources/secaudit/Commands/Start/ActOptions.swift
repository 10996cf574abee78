import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Which regulation binds a municipality, with what its text leaves open.
struct ActOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("Какой порядок действует.", "The regulation that binds."), valueName: "id"))
    var policy: String?

    @OptionGroup var openValues: OpenValueOptions

    @OptionGroup var ownRules: OwnRulesOptions

    /// Asks for the regulation and for each mandatory value that its text does not give.
    ///
    /// Where it is the one that binds already, what `known` says stands until something else is said.
    func binding(from shelf: PolicyShelf, in world: World, known: PolicyBinding? = nil) throws -> PolicyBinding {
        let act = try chosen(from: shelf, in: world)
        let known = known?.policy == act.id ? known : nil
        return try BindingDraft(
            act: act,
            own: try ownRules.pinned(from: shelf, known: known?.extensions),
            known: known,
            parameter: openValues.parameter,
            reading: openValues.reading
        ).binding(from: shelf, in: world)
    }

    private func chosen(from shelf: PolicyShelf, in world: World) throws -> Policy {
        if let policy { return try shelf.policy(policy) }
        return try world.dialogue.choose(
            say("Какой порядок действует?", "Which regulation binds it?"),
            option: "--policy",
            from: shelf.library.policies.map { policy in
                Choice(world.language == .russian ? policy.act.short.russian : policy.act.short.english, policy)
            },
            help: shelf.library.policies.enumerated()
                .map { "\($0 + 1)  \(Self.difference($1))" }.joined(separator: "\n")
        )
    }

    /// What sets an act apart from the others, in a few words.
    private static func difference(_ policy: Policy) -> String {
        func obliges(_ kind: Kind) -> Bool { policy.rules.contains { $0.kind == kind && $0.strength.obliges } }
        var words: [String] = []
        if obliges(.twoFactorEnabled) { words.append(say("второй фактор обязателен", "second factor required")) }
        if let most = policy.rules.first(where: { $0.kind == .maxHolders })?.parameters.integer("n") {
            words.append(say("не более \(most) лиц с доступом", "at most \(most) with access"))
        }
        if obliges(.deadlineAfterEvent) { words.append(say("сроки в рабочих днях", "terms in working days")) }
        if let networks = policy.act.networks {
            words.append(say("сети: ", "networks: ") + networks.map(\.text).joined(separator: ", "))
        }
        words.append(say("требований \(policy.rules.count)", "\(policy.rules.count) requirements"))
        return words.joined(separator: "; ")
    }
}
