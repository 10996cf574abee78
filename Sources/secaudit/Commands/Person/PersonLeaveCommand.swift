import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct PersonLeaveCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "leave",
            abstract: say(
                "Записать уход: последний день; назначения прекращаются.",
                "Record a departure: the last day; appointments end."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(say("Последний рабочий день.", "The last working day."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        // The only person there is must not leave by a script's omission.
        guard person != nil || world.dialogue.isInteractive else {
            throw ConversationError.missingAnswer(option: "PERSON")
        }
        let fact = try session.person(person, question: say("Кто уходит?", "Who leaves?"))
        let last = try world.dialogue.day(
            say("Последний рабочий день?", "The last working day?"),
            option: "--on",
            given: on,
            default: try session.today(in: fact.municipality)
        )
        let leaving = try session.workspace.leave(fact.person.id, lastDay: last, at: world.now().seconds)
        try session.saveMark()
        let name = leaving.person.shortName
        world.print(
            say(
                "✓ Уход записан: \(name), последний день \(world.language.day(last)).",
                "✓ Recorded: \(name), last day \(world.language.day(last))."
            )
        )
        let facts = session.workspace.facts
        for account in leaving.ended {
            if let found = facts.accounts[account]?.fact {
                world.print(
                    say(
                        "  назначение прекращено: \(session.title(of: found))",
                        "  appointment ended: \(session.title(of: found))"
                    )
                )
            }
        }
        guard !leaving.toWithdraw.isEmpty else { return }
        world.print(
            say(
                "Доступ ещё есть; прекратите его и смените пароли:",
                "Still has access; withdraw it and change the passwords:"
            )
        )
        for credential in leaving.toWithdraw {
            guard let found = facts.credentials[credential]?.fact else { continue }
            world.print(
                "  secaudit access revoke --credential '\(session.workspace.title(of: found))' --member '\(leaving.person.surname)'"
            )
        }
    }
}
