/// One thing to ask.
struct Question: Sendable {
    var text: String
    /// The option that answers it on the command line, for example `--name`.
    var option: String
    /// What `?` shows.
    var help: String?
    var allowsBack: Bool

    init(_ text: String, option: String, help: String? = nil, allowsBack: Bool = true) {
        self.text = text
        self.option = option
        self.help = help
        self.allowsBack = allowsBack
    }
}

/// An answer to a question that may be left open.
enum Decision: Sendable {
    case yes
    case no
    case notApplicable
    case skipped
}

/// What came of a question.
enum Answer<Value> {
    case value(Value)
    /// The person wants to go back to the question before.
    case back
}

extension Answer: Equatable where Value: Equatable {}

extension Answer: Sendable where Value: Sendable {}

extension Choice: Sendable where Value: Sendable {}

/// One line of a list to choose from.
struct Choice<Value> {
    let title: String
    let value: Value

    init(_ title: String, _ value: Value) {
        self.title = title
        self.value = value
    }
}

/// Why a question has no answer.
enum ConversationError: Error, Hashable {
    /// Nobody is there to answer; the option would have.
    case missingAnswer(option: String)
    /// There is nothing to choose from.
    case nothingToChoose(option: String)
    case terminal(TerminalError)
}
