import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct MemberListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Кто пользуется хранилищем.", "Who uses the vault."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for (id, member) in session.workspace.vault.state.members
            .sorted(by: { ($0.value.admitted, $0.key) < ($1.value.admitted, $1.key) })
        {
            var notes = Self.roles(member.roles)
            if facts.person(of: id) == nil { notes.append(say("не связан с человеком", "bound to nobody")) }
            if let successor = member.successor {
                notes.append(
                    say("ключ заменён на ", "key replaced by ") + successor.shortFingerprint
                )
            } else if member.removed != nil {
                notes.append(say("исключён", "removed"))
            }
            world.print("\(facts.name(of: id))  \(id.shortFingerprint)  \(notes.joined(separator: ", "))")
        }
    }

    static func roles(_ roles: MemberRoles) -> [String] {
        var words: [String] = []
        if roles.contains(.coordinator) { words.append(say("ведёт Реестр", "coordinator")) }
        if roles.contains(.officer) { words.append(say("ответственный работник", "officer")) }
        if roles.contains(.inspector) { words.append(say("только читает", "inspector")) }
        return words
    }
}
