/// Whatever a conversation is led through: a terminal, or a script in tests.
protocol ConversationPort {
    /// Whether somebody is there to answer.
    var isInteractive: Bool { get }

    func say(_ text: String) throws(TerminalError)

    /// The answer to `prompt`, without the line's end.
    func answer(to prompt: String) throws(TerminalError) -> String
}

extension Terminal: ConversationPort {
    func say(_ text: String) throws(TerminalError) {
        try write(WrappedText.of(text, width: width) + "\n")
    }

    func answer(to prompt: String) throws(TerminalError) -> String {
        try readLineEchoed(prompt: prompt)
    }
}
