import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// A regulation about to bind: the values known before with those said now on top.
struct BindingDraft {
    let act: Policy
    /// The municipality's own rules on top of the act.
    let own: [PinnedExtension]?
    let known: PolicyBinding?
    /// `name=value`.
    let parameter: [String]
    /// `rule=reading=basis`.
    let reading: [String]

    /// Asks for each mandatory value that is still missing; refuses what the act does not know.
    func binding(from shelf: PolicyShelf, in world: World) throws -> PolicyBinding {
        let today = world.now().day(in: world.localZone)
        let policy = try shelf.library.policy(act.id, with: (own ?? []).map(\.id), on: today) ?? act
        let binding = PolicyBinding(
            policy: act.id,
            digest: act.digest,
            extensions: own,
            parameters: try parameters(of: policy, in: world),
            readings: try readings()
        )
        _ = try BoundPolicy(policy: policy, binding: binding)
        return binding
    }

    private func parameters(of policy: Policy, in world: World) throws -> [String: String] {
        // What belonged to rules that are no longer laid on top goes with them.
        let names = Set(policy.parameters.map(\.name))
        var values = (known?.parameters ?? [:]).filter { names.contains($0.key) }
        for word in parameter {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw ProgramError.wrongValue(option: "--parameter", value: word) }
            values[String(parts[0])] = String(parts[1])
        }
        for declared in policy.parameters where declared.mandatory && values[declared.name] == nil {
            values[declared.name] = try asked(declared, in: world)
        }
        return values
    }

    private func asked(_ declared: ParameterDeclaration, in world: World) throws -> String {
        let title = world.language == .russian ? declared.title.russian : declared.title.english
        guard world.dialogue.isInteractive else {
            throw ProgramError.parameterMissing(name: declared.name, title: title)
        }
        let option = "--parameter \(declared.name)="
        if case .day = declared.type {
            return try world.dialogue.day("\(title)?", option: option, given: nil, help: Self.dayHelp).description
        }
        return try world.dialogue.text("\(title)?", option: option, given: nil)
    }

    /// For whoever does not have the day at hand; nothing is written before the last question is answered.
    private static var dayHelp: String {
        say(
            "Без этого дня не определить, с какого числа действует порядок. Он стоит на самом акте или на номере издания, в котором акт опубликован, и указан там, где акт размещён на официальном сайте. Если его нет под рукой, прервитесь (Ctrl+C): ничего не записано, и ту же команду можно начать снова.",
            "Without this day nobody can tell from when the regulation binds. It stands on the act itself or on the issue in which the act was published, and where the act is shown on the official site. If you do not have it at hand, stop here (Ctrl+C): nothing has been written, and the same command can be begun again."
        )
    }

    private func readings() throws -> [String: FixedReading] {
        var readings = known?.readings ?? [:]
        for word in reading {
            let parts = word.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { throw ProgramError.wrongValue(option: "--reading", value: word) }
            readings[parts[0]] = FixedReading(choice: parts[1], basis: parts[2])
        }
        return readings
    }
}
