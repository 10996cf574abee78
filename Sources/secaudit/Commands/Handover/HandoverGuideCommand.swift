import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// A handover by questions: who and why, the plan, the draft, the access, what is left, the act.
///
/// It asks, and then does what `plan`, `apply` and `status` do; nothing is written before somebody has said yes.
struct HandoverGuideCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "guide",
            abstract: say(
                "Провести через передачу дел вопросами; так же работает handover без слова.",
                "Lead through a handover by questions; the same as handover alone."
            ),
            discussion: say(
                "Ничего не записывается, пока на это не ответили «да». Прерванное продолжается повтором.",
                "Nothing is written until somebody has said yes. What was cut short goes on when it is repeated."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        // In a pipe there is nobody to be led.
        guard world.dialogue.isInteractive else { throw ConversationError.missingAnswer(option: "--from") }
        let session = try Session.open(in: world, global)
        let questions = HandoverQuestions(session)
        let answers = try questions.ask()
        let before = try HandoverCase(answers.leaving.person.id, in: session, planned: answers.lastDay)
        world.print()
        world.output(Array(before.text.render(before.plan).utf8))
        try offerPapers(before, answers, isDraft: true)
        guard try questions.confirmWork(before.plan, answers) else {
            world.print()
            world.print(
                say(
                    "В хранилище ничего не изменено. Продолжить:  secaudit handover",
                    "Nothing was changed in the vault. To go on:  secaudit handover"
                )
            )
            return
        }
        try work(answers, in: session)
        let after = try HandoverCase(answers.leaving.person.id, in: session, planned: answers.lastDay)
        world.print()
        world.output(Array(after.text.openSteps(after.plan).utf8))
        try offerPapers(after, answers, isDraft: false)
        world.print()
        world.print(
            say("Что ещё не завершено:  secaudit handover status", "What is still open:  secaudit handover status")
        )
        if !after.plan.passes { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    private func work(_ answers: HandoverAnswers, in session: Session) throws {
        let steps = session.workspace.handoverSteps(
            from: answers.leaving.person.id,
            to: answers.successor?.person.id,
            temporary: answers.until != nil,
            on: answers.lastDay
        )
        let work = HandoverWork(
            session: session,
            lastDay: answers.lastDay,
            until: answers.until,
            staysEmployed: answers.circumstances.reason?.endsEmployment == false,
            act: answers.circumstances.order,
            fingerprint: nil
        )
        session.world.print()
        for step in steps { try work.take(step) }
        try work.recordEnd(of: answers.leaving)
    }

    private func offerPapers(_ handover: HandoverCase, _ answers: HandoverAnswers, isDraft: Bool) throws {
        let dialogue = handover.session.world.dialogue
        handover.session.world.print()
        let question =
            isDraft
            ? say("Сделать проект акта и сообщения?", "Make the draft act and the notices?")
            : say("Сделать акт и сообщения?", "Make the act and the notices?")
        guard try dialogue.confirm(question, option: "--papers", given: nil, default: true) else { return }
        let path = try dialogue.text(
            say("В какую папку?", "Into which folder?"),
            option: "--papers",
            given: nil,
            default: folder(of: handover, isDraft: isDraft)
        ) { path in
            do {
                _ = try PaperFolder(path)
                return nil
            } catch {
                return (error as? any Explained)?.explanation(in: handover.session.world.language).onOneLine
                    ?? "\(error)"
            }
        }
        let act = try handover.act(successor: answers.successor?.person, answers.circumstances)
        try handover.write(act, to: try PaperFolder(path))
    }

    private func folder(of handover: HandoverCase, isDraft: Bool) -> String {
        let surname = PaperFileName.safe(handover.plan.person.surname)
        let day = handover.plan.lastDay
        return isDraft
            ? say("передача-\(surname)-\(day)-проект", "handover-\(surname)-\(day)-draft")
            : say("передача-\(surname)-\(day)-акт", "handover-\(surname)-\(day)-act")
    }
}
