import Glibc

/// A terminal with its echo off, put right again by any signal that ends or stops the process.
///
/// Handlers may only do what is safe at any instant: no memory is taken in them, no object counted. Everything they
/// touch is made before they are installed. One secret is asked at a time in a process.
enum QuietInput {
    /// What the handlers need.
    ///
    /// Only ``begin(_:)`` and ``end()`` change it, while no handler is installed.
    @safe private struct State {
        var descriptor: Int32 = -1
        var brokenOff: sig_atomic_t = 0
        /// Where the secret is typed to.
        var secret: UnsafeMutableRawPointer?
        var length = 0
        var loud = termios()
        var quiet = termios()
        var previous: (sigaction, sigaction, sigaction, sigaction, sigaction, sigaction) = (
            sigaction(), sigaction(), sigaction(), sigaction(), sigaction(), sigaction()
        )
    }

    /// Kept behind a pointer: a handler may run in the midst of an access, which Swift would take for a conflict.
    private nonisolated(unsafe) static let state: UnsafeMutablePointer<State> = {
        let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
        unsafe pointer.initialize(to: State())
        return unsafe pointer
    }()

    /// Whether a signal has put the echo back since ``begin(_:)``.
    static var wasBrokenOff: Bool { unsafe state.pointee.brokenOff != 0 }

    /// Until ``end()`` a signal that ends the process also overwrites `secret`.
    static func begin(_ descriptor: Int32, wiping secret: UnsafeMutableRawBufferPointer) throws(TerminalError) {
        unsafe state.pointee = State()
        unsafe state.pointee.secret = secret.baseAddress
        unsafe state.pointee.length = secret.count
        unsafe state.pointee.descriptor = descriptor
        guard unsafe tcgetattr(descriptor, &state.pointee.loud) == 0 else { throw .system(errno) }
        unsafe state.pointee.quiet = unsafe state.pointee.loud
        unsafe state.pointee.quiet.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON)
        unsafe state.pointee.quiet.c_iflag |= tcflag_t(ICRNL)
        unsafe withUnsafeMutableBytes(of: &state.pointee.quiet.c_cc) { bytes in
            unsafe bytes[Int(VMIN)] = 1
            unsafe bytes[Int(VTIME)] = 0
        }
        unsafe install(SIGINT, ending, &state.pointee.previous.0)
        unsafe install(SIGTERM, ending, &state.pointee.previous.1)
        unsafe install(SIGHUP, ending, &state.pointee.previous.2)
        unsafe install(SIGQUIT, ending, &state.pointee.previous.3)
        unsafe install(SIGTSTP, stopping, &state.pointee.previous.4)
        unsafe install(SIGCONT, continuing, &state.pointee.previous.5)
        // Nothing typed before the question may become part of the secret.
        guard unsafe tcsetattr(descriptor, TCSAFLUSH, &state.pointee.quiet) == 0 else {
            let code = errno
            end()
            throw .system(code)
        }
    }

    static func end() {
        unsafe tcsetattr(state.pointee.descriptor, TCSADRAIN, &state.pointee.loud)
        unsafe sigaction(SIGINT, &state.pointee.previous.0, nil)
        unsafe sigaction(SIGTERM, &state.pointee.previous.1, nil)
        unsafe sigaction(SIGHUP, &state.pointee.previous.2, nil)
        unsafe sigaction(SIGQUIT, &state.pointee.previous.3, nil)
        unsafe sigaction(SIGTSTP, &state.pointee.previous.4, nil)
        unsafe sigaction(SIGCONT, &state.pointee.previous.5, nil)
    }

    private static func install(
        _ signal: Int32,
        _ handler: @convention(c) (Int32) -> Void,
        _ previous: UnsafeMutablePointer<sigaction>?
    ) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = handler
        // No SA_RESTART: a waiting read has to return.
        unsafe sigaction(signal, &action, previous)
        // What the caller has ignored (SIGHUP under nohup, say) stays ignored.
        guard let previous = unsafe previous, unsafe isIgnored(previous.pointee) else { return }
        unsafe sigaction(signal, previous, nil)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Echo back, then the signal does what it did before the question.
    private static let ending: @convention(c) (Int32) -> Void = { signal in
        // First, for whoever reads on another thread: what is typed once the echo is back is no secret any more.
        unsafe QuietInput.state.pointee.brokenOff = 1
        unsafe tcsetattr(QuietInput.state.pointee.descriptor, TCSANOW, &QuietInput.state.pointee.loud)
        if let secret = unsafe QuietInput.state.pointee.secret {
            unsafe explicit_bzero(secret, QuietInput.state.pointee.length)
        }
        switch signal {
        case SIGINT: unsafe sigaction(signal, &QuietInput.state.pointee.previous.0, nil)
        case SIGTERM: unsafe sigaction(signal, &QuietInput.state.pointee.previous.1, nil)
        case SIGHUP: unsafe sigaction(signal, &QuietInput.state.pointee.previous.2, nil)
        default: unsafe sigaction(signal, &QuietInput.state.pointee.previous.3, nil)
        }
        // It waits until this handler returns.
        raise(signal)
    }

    /// Echo back while the process stands still.
    private static let stopping: @convention(c) (Int32) -> Void = { signal in
        unsafe tcsetattr(QuietInput.state.pointee.descriptor, TCSANOW, &QuietInput.state.pointee.loud)
        unsafe sigaction(signal, &QuietInput.state.pointee.previous.4, nil)
        raise(signal)
    }

    /// The next stop is watched again, then the echo goes: a stop in between must find its handler.
    private static let continuing: @convention(c) (Int32) -> Void = { _ in
        if unsafe !QuietInput.isIgnored(QuietInput.state.pointee.previous.4) {
            unsafe QuietInput.install(SIGTSTP, QuietInput.stopping, nil)
        }
        unsafe tcsetattr(QuietInput.state.pointee.descriptor, TCSANOW, &QuietInput.state.pointee.quiet)
    }
}
