import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Which regulation binds a municipality, with what its text leaves open.
struct ActOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("Какой порядок действует.", "The regulation that binds."), valueName: "id"))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            say("Сведение, которого нет в тексте: имя=значение.", "What the text leaves open: name=value."),
            valueName: "name=value"
        )
    )
    var parameter: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "Прочтение неоднозначной нормы: требование=прочтение=основание.",
                "A reading of an ambiguous clause: rule=reading=basis."
            ),
            valueName: "rule=reading=basis"
        )
    )
    var reading: [String] = []

    /// Asks for the regulation and for each mandatory value that its text does not give.
    func binding(from shelf: PolicyShelf, in world: World) throws -> PolicyBinding {
        let policy = try chosen(from: shelf, in: world)
        var parameters: [String: String] = [:]
        for word in parameter {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw ProgramError.wrongValue(option: "--parameter", value: word) }
            parameters[String(parts[0])] = String(parts[1])
        }
        for declared in policy.parameters where declared.mandatory && parameters[declared.name] == nil {
            let title = world.language == .russian ? declared.title.russian : declared.title.english
            guard world.dialogue.isInteractive else {
                throw ProgramError.parameterMissing(name: declared.name, title: title)
            }
            if case .day = declared.type {
                parameters[declared.name] = try world.dialogue.day(
                    "\(title)?",
                    option: "--parameter \(declared.name)=",
                    given: nil
                ).description
            } else {
                parameters[declared.name] = try world.dialogue.text(
                    "\(title)?",
                    option: "--parameter \(declared.name)=",
                    given: nil
                )
            }
        }
        var readings: [String: FixedReading] = [:]
        for word in reading {
            let parts = word.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { throw ProgramError.wrongValue(option: "--reading", value: word) }
            readings[parts[0]] = FixedReading(choice: parts[1], basis: parts[2])
        }
        let binding = PolicyBinding(
            policy: policy.id,
            digest: policy.digest,
            parameters: parameters,
            readings: readings
        )
        _ = try BoundPolicy(policy: policy, binding: binding)
        return binding
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

/// A person's name, in parts or as one line.
struct PersonNameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(say("Фамилия, имя, отчество (если есть).", "Surname and given names."), valueName: "name")
    )
    var name: String?

    /// The first word is the surname, the second the given name, the rest the patronymic («Ахмед оглы» is one).
    func person(in world: World, question: String) throws -> Person {
        let typed = try world.dialogue.text(question, option: "--name", given: name) { text in
            text.split(whereSeparator: \.isWhitespace).count >= 2
                ? nil
                : say(
                    "Нужны фамилия и имя, через пробел.",
                    "A surname and a given name are needed, with a space between."
                )
        }
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count >= 2 else { throw ProgramError.wrongValue(option: "--name", value: typed) }
        let patronymic = words.dropFirst(2).joined(separator: " ")
        return Person(
            id: "",
            surname: words[0],
            given: words[1],
            patronymic: patronymic.isEmpty ? nil : patronymic
        )
    }
}
