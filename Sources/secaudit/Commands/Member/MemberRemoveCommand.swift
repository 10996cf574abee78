import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct MemberRemoveCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove",
            abstract: say("Исключить пользователя хранилища.", "Remove a member.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Кого.", "Whom."), valueName: "name"))
    var member: String?

    @Flag(
        help: ArgumentHelp(
            say("Даже если записи станут недоступны всем.", "Even if entries can then be read by nobody.")
        )
    )
    var orphan = false

    @Flag(help: ArgumentHelp(say("Не переспрашивать.", "Do not ask again.")))
    var yes = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let member = try session.member(member)
        let name = session.workspace.facts.name(of: member)
        guard
            try world.dialogue.confirm(
                say("Исключить: \(name)?", "Remove \(name)?"),
                option: "--yes",
                given: yes ? true : nil
            )
        else { return }
        try session.workspace.removeMember(member, orphan: orphan, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Исключён: \(name)", "✓ Removed: \(name)"))
        world.print(
            say(
                "Записи, к которым у него был доступ, получат новые ключи, когда их откроют оставшиеся; до тех пор он считается имеющим доступ.",
                "What he could open gets new keys when those who stay next open the vault; until then he counts as having access."
            )
        )
    }
}
