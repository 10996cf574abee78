import ArgumentParser
import SecauditReport

/// The everyday tasks by number; each is the command of the same name, so there is nothing else to learn.
struct TaskMenu {
    let world: World

    private struct Task {
        let title: String
        let words: [String]
        /// The folder that the command writes into, as it is offered.
        var folder: String?
    }

    private var tasks: [Task] {
        let sheets = say("опросные-листы", "questionnaires")
        let papers = say("документы-за-квартал", "papers-of-the-quarter")
        return [
            Task(title: say("посмотреть пароль", "see a password"), words: ["credential", "show", "--reveal"]),
            Task(title: say("записать пароль", "record a password"), words: ["credential", "add"]),
            Task(title: say("проверка", "check"), words: ["check"]),
            Task(title: say("передача дел", "handover"), words: ["handover"]),
            Task(
                title: say("опросные листы", "questionnaires"),
                words: ["evidence", "sheet", "--output"],
                folder: sheets
            ),
            Task(title: say("документы за квартал", "papers of a quarter"), words: ["report", "make"], folder: papers),
            Task(title: say("внести аккаунт", "add an account"), words: ["account", "add"]),
            Task(title: say("кто имеет доступ", "who has access"), words: ["access", "list"]),
        ]
    }

    func run() throws {
        while true {
            world.print()
            world.print(say("Что сделать?", "What next?"))
            for (place, task) in tasks.enumerated() { world.print("  \(place + 1)  \(task.title)") }
            world.print(
                say("  Enter — выйти; все команды: secaudit --help", "  Enter to leave; all commands: secaudit --help")
            )
            let leave = say("выйти", "leave")
            let answer = try world.dialogue.text(">", option: say("номер", "a number"), given: nil, default: leave)
            if answer == leave { return }
            guard let number = Int(answer), tasks.indices.contains(number - 1) else {
                world.print(
                    say(
                        "Здесь — номер от 1 до \(tasks.count) или Enter.",
                        "A number from 1 to \(tasks.count) here, or Enter."
                    )
                )
                continue
            }
            let task = tasks[number - 1]
            perform(task.words + (try task.folder.map { [try folder($0)] } ?? []))
        }
    }

    private func folder(_ standard: String) throws -> String {
        try world.dialogue.text(
            say("В какую папку?", "Into which folder?"),
            option: say("папка", "a folder"),
            given: nil,
            default: standard
        )
    }

    /// A task that fails says why and comes back here.
    private func perform(_ words: [String]) {
        world.notice("secaudit \(words.joined(separator: " "))")
        do {
            var command = try Secaudit.parseAsRoot(words)
            if let command = command as? any WorldCommand {
                try command.run(in: world)
            } else {
                try command.run()
            }
        } catch {
            _ = Secaudit.finish(error)
        }
    }
}
