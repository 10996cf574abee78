import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct AccessListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("Кто имеет доступ: по ключам, а не по словам.", "Who has access: by keys, not by words.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let owed = workspace.confirmationsOwed()
        let credentials = Dictionary(
            try workspace.register().municipalities.flatMap(\.credentials).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let titled = workspace.facts.credentials.values.map(\.fact).map { (workspace.title(of: $0), $0) }
        for (title, fact) in titled.sorted(by: { ($0.0, $0.1.credential.id) < ($1.0, $1.1.credential.id) }) {
            world.print(title)
            for grant in (credentials[fact.credential.id]?.grants ?? []).filter({ $0.to == nil }) {
                let name =
                    grant.person.flatMap { workspace.facts.persons[$0]?.fact.person.shortName }
                    ?? say("не связан с человеком", "bound to nobody")
                var notes = [say("с ", "since ") + world.language.day(grant.from)]
                if grant.accepted == nil { notes.append(say("ещё не открывал", "not opened yet")) }
                if grant.rekeyOwed == true {
                    notes.append(say("доступ прекращён, ключ ещё не сменён", "ended, key not changed yet"))
                }
                world.print("  \(name) (\(grant.member ?? "?")), \(notes.joined(separator: ", "))")
            }
            for confirmation in owed where confirmation.credential == fact.credential.id {
                world.print(
                    "  \(workspace.facts.name(of: confirmation.member)) (\(confirmation.member.shortFingerprint)), "
                        + say("новый ключ, доступ не подтверждён", "a new key, access not confirmed")
                )
            }
            if fact.secret == nil {
                world.print("  " + say("пароль в хранилище не записан", "no password is kept in the vault"))
            }
        }
    }
}
