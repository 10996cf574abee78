import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Makes all passwords of a holder comparable for the coordinators, without showing them.
struct CredentialCompareCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: say(
                "Сличить пароли с другими, не показывая их.",
                "Have the passwords compared with others without showing them."
            )
        )
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var leaks: LeakOptions

    @Flag(
        help: ArgumentHelp(
            say(
                "Все заново: например, появился новый список утёкших паролей.",
                "All of them anew: for example, there is a new list of leaked passwords."
            )
        )
    )
    var all = false

    func run(in world: World) throws {
        let list = try leaks.list(in: world)
        let session = try Session.open(in: world, global, comparing: false)
        let workspace = session.workspace
        let progress = Progress(say("Сличение паролей", "Comparing passwords"), in: world)
        let judge = session.judge(leaks: list)
        let now = world.now().seconds
        let renewal =
            all
            ? try workspace.renewAllMarks(judge: judge, at: now, progress: progress.step)
            : try workspace.renewMarks(atMost: .max, judge: judge, at: now, progress: progress.step)
        try session.saveMark()
        if renewal.isKeyMissing {
            world.print(Session.waitingForKey(renewal.left))
            return
        }
        world.print(
            renewal.made == 0
                ? say("Сличать нечего: всё уже сличено.", "Nothing to compare: everything is compared already.")
                : say("✓ Сличены пароли: \(renewal.made).", "✓ Passwords compared: \(renewal.made).")
        )
        if !all, list != nil, renewal.made == 0 {
            world.print(
                say(
                    "Искать все в списке утёкших:  secaudit credential compare --all",
                    "To look all up:  secaudit credential compare --all"
                )
            )
        }
        world.print(
            say(
                "Какие одинаковы, увидит тот, кто ведёт Реестр:  secaudit credential list",
                "Which are equal the coordinator sees:  secaudit credential list"
            )
        )
    }
}
