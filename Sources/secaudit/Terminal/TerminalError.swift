/// What can happen while a person is asked something.
enum TerminalError: Error, Hashable {
    case notATerminal
    /// The input ended where an answer was wanted.
    case endOfInput
    /// The question was broken off, by Ctrl-C or by a signal.
    case interrupted
    case tooLong(limit: Int)
    /// The answer is not UTF-8.
    case notText
    /// A system call failed with this `errno`.
    case system(Int32)
}
