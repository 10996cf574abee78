import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

extension Obligation.Kind: ExpressibleByArgument {}

struct CredentialHistoryCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: say("Кто и когда менял запись.", "Who changed the entry, and when.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        let register = try session.workspace.register()
        let found = register.municipalities.flatMap(\.credentials).first { $0.id == fact.credential.id }
        world.print(session.workspace.title(of: fact))
        for change in found?.secretChanges ?? [] {
            world.print(
                "  \(world.language.day(change.on))  \(say("запись", "entry"))  \(change.attribution?.name ?? "?")"
            )
        }
        for grant in found?.grants ?? [] {
            let name =
                grant.person.flatMap { session.workspace.facts.persons[$0]?.fact.person.shortName } ?? grant.member
                ?? "?"
            let end =
                grant.to.map { say("прекращён \(world.language.day($0))", "ended \(world.language.day($0))") }
                ?? say("действует", "in force")
            world.print("  \(world.language.day(grant.from))  \(say("доступ", "access"))  \(name), \(end)")
        }
    }
}
