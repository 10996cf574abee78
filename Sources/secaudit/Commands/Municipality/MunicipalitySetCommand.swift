import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct MunicipalitySetCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "set",
            abstract: say(
                "Изменить название, часовой пояс, сведения и прочтения порядка.",
                "Change the name, the zone, the values and readings of the regulation."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Название.", "Its name."), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(say("Часовой пояс, например UTC+7.", "Its zone, such as UTC+7."), valueName: "zone"))
    var zone: ZoneOffset?

    @OptionGroup var openValues: OpenValueOptions

    @Option(
        help: ArgumentHelp(
            say("Снова открытая норма: требование.", "A clause left open again: its rule."),
            valueName: "rule"
        )
    )
    var openReading: [String] = []

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        let changesBinding = !openValues.parameter.isEmpty || !openValues.reading.isEmpty || !openReading.isEmpty
        var name = name
        if name == nil, zone == nil, !changesBinding {
            guard world.dialogue.isInteractive else { throw ProgramError.nothingToDo }
            name = try world.dialogue.text(
                say("Название?", "Its name?"),
                option: "--name",
                given: nil,
                default: town.name
            )
        }
        let now = world.now().seconds
        // What may be refused comes first.
        if changesBinding { try session.workspace.bind(changed(of: town, in: session), to: town.id, at: now) }
        if name != nil || zone != nil {
            try session.workspace.editMunicipality(town.id, name: name, zone: zone, at: now)
        }
        try session.saveMark()
        world.print(say("✓ Записано: \(name ?? town.name).", "✓ Recorded: \(name ?? town.name)."))
    }

    /// The binding with the values and readings asked for; the digests stay pinned as they are.
    private func changed(of town: MunicipalityFact, in session: Session) throws -> PolicyBinding {
        guard var known = session.workspace.facts.bindings[town.id]?.fact.binding else {
            throw WorkspaceError.nothingBound(municipality: town.name)
        }
        for rule in openReading {
            guard known.readings.removeValue(forKey: rule) != nil else {
                throw ProgramError.wrongValue(option: "--open-reading", value: rule)
            }
        }
        let shelf = try PolicyShelf.read(in: session.world, global)
        let act = try shelf.policy(known.policy)
        // An edited file is bound by a decision of its own, not along the way.
        if let pinned = known.digest, pinned != act.digest {
            throw BindingError.digestMismatch(pinned: pinned, found: act.digest)
        }
        return try BindingDraft(
            act: act,
            own: known.extensions,
            known: known,
            parameter: openValues.parameter,
            reading: openValues.reading
        ).binding(from: shelf, in: session.world)
    }
}
