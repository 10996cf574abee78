import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

extension Credential.Owner: ExpressibleByArgument {}

struct CredentialListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("Показать все; --due: что надо сменить.", "List them; --due: what must be changed.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Flag(
        help: ArgumentHelp(
            say("Только то, что надо сменить после ухода людей.", "Only what must be changed after people left.")
        )
    )
    var due = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let register = try workspace.register()
        let titles = workspace.facts.credentials.values.map(\.fact).map { (workspace.title(of: $0), $0) }
            .sorted { ($0.0, $0.1.credential.id) < ($1.0, $1.1.credential.id) }
        for (number, (title, fact)) in titles.enumerated() {
            let today = try session.today(for: fact.credential.organ)
            let credential = register.municipalities.flatMap(\.credentials).first { $0.id == fact.credential.id }
            let open = (credential?.obligations ?? []).filter { $0.isOpen(on: today) }
            if due, open.isEmpty { continue }
            let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
            world.print(
                "\(number + 1)  \(title)  \(say("имеют доступ", "held by")): \(holders.isEmpty ? "—" : holders.joined(separator: ", "))"
            )
            guard due else { continue }
            for obligation in open {
                // An opening of recovery has no person who went; nor has a key that is bound to nobody.
                let why =
                    obligation.cause.map { cause in
                        "\(say("доступ прекращён", "access ended")): \(workspace.facts.persons[cause]?.fact.person.shortName ?? "?")"
                    }
                    ?? say(
                        "вскрытие восстановления или ключ без человека",
                        "an opening of recovery, or a key bound to nobody"
                    )
                world.print(
                    "     \(obligation.kind.words(in: spokenLanguage)) — \(why), \(world.language.day(obligation.raised))"
                )
            }
        }
    }
}
