import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct MunicipalityBindCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bind",
            abstract: say(
                "Указать действующий порядок; контрольная сумма его правил закрепляется подписью.",
                "Bind a regulation; the digest of its file is pinned by a signature."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: ActOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let town = try session.municipality(municipality)
        let binding = try act.binding(from: shelf, in: world)
        try session.workspace.bind(binding, to: town.id, at: world.now().seconds)
        try session.saveMark()
        world.print(
            say(
                "✓ \(town.name): действует \(binding.policy), контрольная сумма \(binding.digest?.prefix(16) ?? "").",
                "✓ \(town.name): bound by \(binding.policy), digest \(binding.digest?.prefix(16) ?? "")."
            )
        )
    }
}
