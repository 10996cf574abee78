import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What `secaudit` alone does: shows what is due today, and offers the everyday tasks.
struct TodayCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "today",
            abstract: say(
                "Что сегодня и скоро; так же работает secaudit без команды.",
                "What is due today and soon; the same as secaudit alone."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        guard !world.places.vaultAddress(global.vault).isMissing else {
            world.print(
                say(
                    "Хранилища здесь ещё нет.\n  Создать своё:            secaudit init\n  Посмотреть на примере:   secaudit demo\n  Хранилище в другом месте: secaudit --help (SECAUDIT_VAULT)",
                    "There is no vault here yet.\n  Make one:         secaudit init\n  See an example:   secaudit demo\n  It lies elsewhere: secaudit --help (SECAUDIT_VAULT)"
                )
            )
            return
        }
        try showAgendas(in: world)
        guard world.dialogue.isInteractive, world.outputIsTerminal else { return }
        try TaskMenu(world: world).run()
    }

    private func showAgendas(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let check = RegisterCheck(library: shelf.library)
        let towns = try session.workspace.register().municipalities
        if towns.isEmpty {
            world.print(
                say(
                    "Муниципальное образование ещё не внесено: secaudit municipality add",
                    "No municipality yet: secaudit municipality add"
                )
            )
        }
        for (place, town) in towns.enumerated() {
            if place > 0 { world.print() }
            let scope = CheckScope(asOf: world.now().day(in: town.zone))
            do {
                let assessment = try check.assess(town, scope: scope)
                let agenda = Agenda(assessment, of: town.seen(in: scope))
                world.output(
                    AgendaText(world.language, names: assessment.names, rules: assessment.policy.rules).render(agenda)
                )
            } catch let error as any Explained {
                // One town without organs or an act must not hide what is due in the others.
                world.print("\(town.name.printable): \(error.explanation(in: world.language).onOneLine)")
            }
        }
    }
}
