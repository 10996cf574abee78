@testable import secaudit

/// A port that answers from a script and writes down everything that was shown.
final class ScriptedPort: ConversationPort {
    let isInteractive: Bool
    private var answers: [String]
    private(set) var shown: [String] = []

    init(_ answers: [String], isInteractive: Bool = true) {
        self.answers = answers
        self.isInteractive = isInteractive
    }

    func say(_ text: String) {
        shown.append(text)
    }

    func answer(to prompt: String) throws(TerminalError) -> String {
        guard !answers.isEmpty else { throw .endOfInput }
        let answer = answers.removeFirst()
        shown.append(prompt + "|" + answer)
        return answer
    }
}
