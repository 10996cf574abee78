import SecauditRegister
import SecauditReport

/// Questions to a person, each repeated until it is answered in a way that can be used.
///
/// «назад» or `back` leaves a question for the one before, `?` explains it, Enter takes the default that is shown.
/// Where nobody is there to answer, a question is an error even if it has a default: what a script leaves out must
/// come from the command's own documented defaults, not from a screen that nobody saw.
struct Conversation {
    let port: any ConversationPort
    let words: ConversationWords
    let today: CalendarDay

    init(port: any ConversationPort, language: Language, today: CalendarDay) {
        self.port = port
        words = ConversationWords(language: language)
        self.today = today
    }

    /// What to do with an answer: take it, or say why not and ask again.
    enum Reading<Value> {
        case taken(Value)
        case refused(String)
    }

    /// A line of text; `accept` may refuse it with a sentence that says why.
    func ask(
        _ question: Question,
        default: String? = nil,
        accept: (String) -> Reading<String> = { .taken($0) }
    ) throws(ConversationError) -> Answer<String> {
        try put(question, prompt: prompt(question.text, `default`), hint: nil, default: `default`, read: accept)
    }

    func confirm(_ question: Question, default: Bool? = nil) throws(ConversationError) -> Answer<Bool> {
        let prompt = "\(question.text) \(words.yesNo(default: `default`))  "
        return try put(question, prompt: prompt, hint: words.confirmHint, default: `default`) { text in
            switch AnswerText.folded(text) {
            case "д", "да", "y", "yes": .taken(true)
            case "н", "нет", "n", "no": .taken(false)
            default: .refused(words.confirmHint)
            }
        }
    }

    /// Yes, no or skip; with `allowsOther`, also that the question does not apply.
    func decide(_ question: Question, allowsOther: Bool = false) throws(ConversationError) -> Answer<Decision> {
        let hint = words.decideHint(allowsOther: allowsOther)
        let prompt = "\(question.text) \(words.yesNoSkip(allowsOther: allowsOther))  "
        return try put(question, prompt: prompt, hint: hint, default: nil) { text in
            switch AnswerText.folded(text) {
            case "д", "да", "y", "yes": .taken(.yes)
            case "н", "нет", "n", "no": .taken(.no)
            case "п", "пропустить", "s", "skip": .taken(.skipped)
            case "х", "не применимо", "x",
                "not applicable" where allowsOther:
                .taken(.notApplicable)
            default: .refused(hint)
            }
        }
    }

    func day(_ question: Question, default: CalendarDay? = nil) throws(ConversationError) -> Answer<CalendarDay> {
        let prompt = prompt(question.text, `default`.map(words.shown))
        return try put(question, prompt: prompt, hint: words.dayHint, default: `default`) { text in
            switch TypedDay(text, today: today) {
            case .day(let day): .taken(day)
            case .impossible: .refused(words.noSuchDay(text))
            case .unreadable: .refused(words.notADay(text))
            }
        }
    }

    private func prompt(_ text: String, _ default: String?) -> String {
        guard let `default` else { return text + "  " }
        // «Часовой пояс [UTC+7]?» reads better than a bracket behind the question mark.
        guard text.hasSuffix("?") else { return "\(text) [\(`default`)]  " }
        return "\(text.dropLast()) [\(`default`)]?  "
    }

    /// Asks until `read` takes an answer.
    func put<Value>(
        _ question: Question,
        prompt: String,
        hint: String?,
        default: Value?,
        read: (String) -> Reading<Value>
    ) throws(ConversationError) -> Answer<Value> {
        guard port.isInteractive else { throw .missingAnswer(option: question.option) }
        while true {
            let text = AnswerText.trimmed(try answer(prompt))
            switch AnswerText.folded(text) {
            case "":
                if let `default` { return .value(`default`) }
                try say(words.answerNeeded)
            case "?":
                let back = question.allowsBack ? words.backHint : nil
                let lines = [question.help, hint, back].compactMap(\.self)
                try say(lines.isEmpty ? words.answerNeeded : lines.joined(separator: "\n"))
            case "назад", "back":
                if question.allowsBack { return .back }
                try say(words.noWayBack)
            default:
                switch read(text) {
                case .taken(let value): return .value(value)
                case .refused(let reason): try say(reason)
                }
            }
        }
    }

    func say(_ text: String) throws(ConversationError) {
        do {
            try port.say(text)
        } catch {
            throw .terminal(error)
        }
    }

    private func answer(_ prompt: String) throws(ConversationError) -> String {
        do {
            return try port.answer(to: prompt)
        } catch {
            throw .terminal(error)
        }
    }
}
