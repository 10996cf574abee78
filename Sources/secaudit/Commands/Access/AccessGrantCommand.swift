import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct AccessGrantCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "grant", abstract: say("Дать доступ.", "Give access."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Учётная запись.", "The credential."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("Кому.", "To whom."), valueName: "member"))
    var member: String?

    @Flag(help: ArgumentHelp(say("Без секрета второго фактора.", "Without the second factor's seed.")))
    var withoutSeed = false

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка (при первом доступе).",
                "The first 16 signs of the fingerprint (at the first grant)."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let fact = try session.credential(credential)
        let member = try session.member(member)
        let name = workspace.facts.name(of: member)
        if !workspace.isPinned(member) {
            let typed = try world.dialogue.text(
                say(
                    "Первые 16 знаков отпечатка ключа (\(name) диктует лично):",
                    "The first 16 signs of the fingerprint (\(name) reads them out):"
                ),
                option: "--fingerprint",
                given: fingerprint
            )
            guard member.matches(typed: typed) else { throw WorkspaceError.fingerprintMismatch }
        }
        try workspace.grant(fact.credential.id, to: member, withSeed: !withoutSeed, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Доступ предоставлен: \(name)", "✓ Access given: \(name)"))
        let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
        world.print("  \(say("имеют доступ", "held by")) (\(holders.count)): \(holders.joined(separator: ", "))")
        if let limit = try session.holderLimit(for: fact), holders.count > limit {
            world.print(
                say(
                    "! Больше, чем допускает порядок: \(holders.count) из \(limit).",
                    "! More than the regulation allows: \(holders.count) of \(limit)."
                )
            )
        }
    }
}
