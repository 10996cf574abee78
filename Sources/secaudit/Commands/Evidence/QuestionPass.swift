import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// One pass over the open questions of an organ: asked one by one, recorded together at the end.
struct QuestionPass {
    private let session: Session
    private let place: Place
    private let title: String
    private let today: CalendarDay
    private let questions: [OpenQuestion]
    private let days: DayWords

    private enum Place {
        case organ(Organ.ID)
        case municipality(Municipality.ID)
    }

    init(_ command: EvidenceAttestCommand, session: Session, check: RegisterCheck) throws {
        self.session = session
        days = DayWords(session.world.language)
        let groups = Set(RuleGroup.allCases)
        if let word = command.municipality {
            let town = try session.municipality(word)
            today = try session.today(in: town.id)
            place = .municipality(town.id)
            title = town.name
            questions = try session.workspace.questions(
                for: town.id,
                check: check,
                scope: command.days.scope(today: today, organs: nil, groups: groups),
                all: command.again
            )
        } else {
            let fact = try session.organ(command.organ)
            today = try session.today(in: fact.municipality)
            place = .organ(fact.organ.id)
            title = fact.organ.name
            questions = try session.workspace.questions(
                for: fact.organ.id,
                check: check,
                scope: command.days.scope(today: today, organs: nil, groups: groups),
                all: command.again
            )
        }
    }

    /// The questions with the names by which a script answers them.
    func list() {
        let world = session.world
        world.print(heading)
        for question in questions {
            world.print()
            world.print(label(question))
            world.print("  \(text(of: question))")
            world.print("  --rule \(question.rule.id) --clause '\(question.clause.number)'")
            if let answered = question.answered { world.print("  \(words(answered))") }
        }
    }

    func ask() throws {
        let world = session.world
        let dialogue = world.dialogue
        guard !questions.isEmpty else {
            world.print(heading)
            return
        }
        guard dialogue.isInteractive else { throw ConversationError.missingAnswer(option: "--rule, --answer, --list") }
        try dialogue.say(heading)
        try dialogue.say(
            say(
                "«д» — да, «н» — нет, «п» — пропустить, «назад» — к прошлому вопросу. До конца ничего не записывается.",
                "y — yes, n — no, s — skip, 'back' — the question before. Nothing is recorded before the end."
            )
        )
        let answers = AnswerSheet(count: questions.count)
        var steps = questions.indices.map { index in { try ask(index, into: answers) } }
        steps.append { try confirm(answers) }
        try dialogue.steps(steps)
        guard answers.isAgreed else {
            world.print(say("Ничего не записано.", "Nothing was recorded."))
            return
        }
        try record(answers)
    }

    private func ask(_ index: Int, into answers: AnswerSheet) throws {
        let world = session.world
        let question = questions[index]
        try world.dialogue.say("\n\(index + 1)/\(questions.count)  \(label(question))")
        if let answered = question.answered { try world.dialogue.say(words(answered)) }
        // Said and not prompted: a prompt is not broken between words.
        try world.dialogue.say(text(of: question))
        let decision = try world.dialogue.decide(
            say("Ответ?", "Answer?"),
            option: "--rule \(question.rule.id)",
            allowsOther: session.workspace.isCoordinator,
            help: question.rule.interpretation.map { say($0.russian, $0.english) }
        )
        guard let answer = Attestation.Answer(decision) else {
            answers.answers[index] = nil
            return
        }
        var note: String?
        if question.asksForDocument, answer == .yes {
            note = try world.dialogue.optionalText(
                say("Номер и дата документа", "Number and date of the document"),
                option: "--note",
                given: nil
            )
        } else if answer == .no {
            note = try world.dialogue.optionalText(
                say("Пояснение", "A note"),
                option: "--note",
                given: nil
            )
        }
        answers.answers[index] = QuestionAnswer(question.id, answer, note: note)
    }

    private func confirm(_ answers: AnswerSheet) throws {
        let given = answers.answers.compactMap(\.self)
        guard !given.isEmpty else { return }
        let noes = given.count { $0.answer == .no }
        let open = questions.count - given.count
        answers.isAgreed = try session.world.dialogue.confirm(
            say(
                "\nЗаписать ответов: \(given.count) (из них «нет»: \(noes)), пропущено: \(open)?",
                "\nRecord \(given.count) answers (\(noes) of them no), \(open) skipped?"
            ),
            option: "--rule",
            given: nil,
            default: true
        )
    }

    private func record(_ answers: AnswerSheet) throws {
        let world = session.world
        let given = answers.answers.compactMap(\.self)
        let time = world.now().seconds
        switch place {
        case .organ(let id): try session.workspace.record(given, to: questions, of: id, on: today, at: time)
        case .municipality(let id): try session.workspace.record(given, to: questions, of: id, on: today, at: time)
        }
        try session.saveMark()
        world.print(say("✓ Записано ответов: \(given.count).", "✓ \(given.count) answers recorded."))
    }

    private var heading: String {
        guard !questions.isEmpty else {
            return say("\(title): вопросов без ответа нет.", "\(title): no open questions.")
        }
        return say("\(title): вопросов \(questions.count).", "\(title): \(questions.count) questions.")
    }

    /// The clause and the time of a question.
    private func label(_ question: OpenQuestion) -> String {
        let number = question.clause.number
        let label = number.first?.isNumber == true ? say("п. \(number)", "cl. \(number)") : number
        return "\(label) · \(days.text(question.period))"
    }

    private func text(of question: OpenQuestion) -> String {
        say(question.text.russian, question.text.english)
    }

    private func words(_ answered: Attestation) -> String {
        let answer =
            switch answered.answer {
            case .yes: say("да", "yes")
            case .no: say("нет", "no")
            case .notApplicable: say("не применимо", "not applicable")
            }
        let who = answered.attribution?.name ?? ""
        return say(
            "  прежний ответ: \(answer), \(days.text(answered.on)) \(who)",
            "  earlier answer: \(answer), \(days.text(answered.on)) \(who)"
        )
    }
}

/// The answers of one pass while they can still be changed.
private final class AnswerSheet {
    var answers: [QuestionAnswer?]
    var isAgreed = false

    init(count: Int) {
        answers = Array(repeating: nil, count: count)
    }
}

extension Attestation.Answer {
    /// `nil`: the question was left open.
    fileprivate init?(_ decision: Decision) {
        switch decision {
        case .yes: self = .yes
        case .no: self = .no
        case .notApplicable: self = .notApplicable
        case .skipped: return nil
        }
    }
}
