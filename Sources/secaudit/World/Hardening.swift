import CLinux
import Glibc

/// Closes the ways by which a running program gives its memory away.
enum Hardening {
    /// No core dumps, no reading of our memory by the user's other programs, files for the owner alone.
    static func apply() {
        _ = secaudit_forbid_dumps()
        _ = umask(0o077)
        // A pipe that closes early is an error to report, not a reason to die in the middle of a write.
        _ = signal(SIGPIPE, SIG_IGN)
    }
}
