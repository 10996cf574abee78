import Glibc
import SecauditTestSupport
import Testing

/// The program at a terminal: what it shows is waited for, what a person types is sent.
final class TypedRun {
    let terminal: PseudoTerminal
    let running: RunningProgram
    private(set) var screen = ""
    /// How much of the screen has been waited for already.
    private var seen = 0

    convenience init(_ desk: Desk, _ arguments: String...) throws {
        try self.init(desk, arguments: arguments)
    }

    convenience init(_ desk: Desk, arguments: [String]) throws {
        var run = ProgramRun(Desk.program, arguments, environment: desk.environment())
        run.environment["SECAUDIT_LANGUAGE"] = desk.language
        try self.init(run)
    }

    /// Any program at a terminal of its own.
    init(_ run: ProgramRun) throws {
        terminal = try #require(PseudoTerminal())
        var run = run
        run.terminal = terminal.path
        running = try run.start()
    }

    /// Waits for `text` behind all that was waited for before; `false` when it does not come in fifteen seconds, or
    /// in so many looks.
    func shows(_ text: String, for looks: Int = 300) -> Bool {
        for _ in 0..<looks {
            screen += terminal.screen()
            let rest = screen.dropFirst(seen)
            if let found = rest.firstRange(of: text) {
                seen = screen.distance(from: screen.startIndex, to: found.upperBound)
                return true
            }
        }
        return false
    }

    /// Waits for a question and answers it.
    func answer(_ question: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let isAsked = shows(question)
        #expect(isAsked, "«\(question)» is not asked: \(screen)", sourceLocation: sourceLocation)
        terminal.type("\(text)\n")
    }

    /// Waits for a question about a secret, whose answer must not be shown.
    func answerUnseen(_ question: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let isAsked = shows(question) && terminal.waits(untilEcho: false)
        #expect(isAsked, "«\(question)» is not asked unseen: \(screen)", sourceLocation: sourceLocation)
        terminal.type("\(text)\n")
    }

    func finish() -> ProgramOutcome {
        let outcome = running.finish()
        screen += terminal.screen()
        return outcome
    }

    deinit {
        terminal.close()
    }
}
