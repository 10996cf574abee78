import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct AccessRevokeCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "revoke",
            abstract: say("Прекратить доступ: ключи меняются сразу.", "Withdraw access: keys change at once.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Учётная запись.", "The credential."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("У кого.", "From whom."), valueName: "member"))
    var member: String?

    @Flag(
        help: ArgumentHelp(
            say(
                "Отказаться от доступа, даже если запись станет недоступна всем.",
                "Give up access even if nobody can read the entry then."
            )
        )
    )
    var orphan = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let fact = try session.credential(credential)
        let member = try session.member(member)
        let name = workspace.facts.name(of: member)
        if member == workspace.vault.ownID {
            try workspace.giveUp(fact.credential.id, orphan: orphan, at: world.now().seconds)
            try session.saveMark()
            world.print(
                say(
                    "✓ Вы отказались от доступа. Ключ сменит программа того, кто остался, при его следующей работе; до тех пор вы считаетесь имеющим доступ.",
                    "✓ You have given up access. The key is changed by whoever stays, at his next command; until then you count as having access."
                )
            )
        } else {
            try workspace.withdraw(
                fact.credential.id,
                from: member,
                judge: session.judge(),
                at: world.now().seconds
            )
            try session.saveMark()
            world.print(
                say("✓ Доступ прекращён, ключи сменены: \(name)", "✓ Access withdrawn, keys changed: \(name)")
            )
        }
        world.print(
            say(
                "Что он видел, он мог запомнить. Смените в самой сети и отметьте:",
                "What was seen may be remembered. Change at the network itself, and say so:"
            )
        )
        for kind in Obligation.Kind.allCases {
            world.print(
                "  \(kind.words(in: spokenLanguage)):  secaudit credential edit '\(workspace.title(of: fact))' --changed \(kind.rawValue)"
            )
        }
    }
}
