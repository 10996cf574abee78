import CLinux
import Glibc

/// Closes the ways by which a running program gives its memory away.
enum Hardening {
    /// The mask that the user had set, which still holds for what is meant for everybody; asking puts ours in its place.
    static let usersMask = umask(0o077)

    /// No core dumps, no reading of our memory by the user's other programs, files for the owner alone.
    static func apply() {
        _ = secaudit_forbid_dumps()
        forbidBacktraces()
        _ = usersMask
        // A pipe that closes early is an error to report, not a reason to die in the middle of a write.
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// A crash ends the process and prints nothing.
    ///
    /// A backtrace shows arguments and memory, and is made by a program that reads ours. The runtime has set its handlers
    /// before us, whatever `SWIFT_BACKTRACE` says.
    private static func forbidBacktraces() {
        for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { _ = signal(number, SIG_DFL) }
    }
}
