import Glibc

/// One call of `posix_spawn`: between a fork and an exec no Swift may run, so everything is prepared before.
struct Spawn {
    let run: ProgramRun
    let output: Int32
    let errors: Int32
    let readers: [Int32?]

    /// A pipe whose reader has gone is an error of the write, not the end of the tests.
    private static let staysAlive: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    func start() throws(ProgramRunError) -> pid_t {
        Self.staysAlive
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe describe(&actions)
        describe(&attributes)
        var process: pid_t = 0
        let words = [run.program] + run.arguments
        let surroundings = run.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let code = unsafe withPointers(to: words) { words in
            unsafe withPointers(to: surroundings) { surroundings in
                unsafe posix_spawn(&process, run.program, &actions, &attributes, words, surroundings)
            }
        }
        guard code == 0 else { throw .notStarted(code) }
        return process
    }

    private func describe(_ actions: inout posix_spawn_file_actions_t) {
        // The first terminal that a session leader opens becomes its own.
        unsafe posix_spawn_file_actions_addopen(&actions, 0, run.terminal ?? "/dev/null", O_RDWR, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
        for (index, reader) in readers.enumerated() {
            if let reader {
                unsafe posix_spawn_file_actions_adddup2(&actions, reader, Int32(index) + 3)
            } else {
                unsafe posix_spawn_file_actions_addclose(&actions, Int32(index) + 3)
            }
        }
    }

    /// A session of its own, every signal doing what it does by nature.
    private func describe(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        var all = sigset_t()
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        // POSIX_SPAWN_SETSID, SETSIGDEF and SETSIGMASK of Linux.
        unsafe posix_spawnattr_setflags(&attributes, 0x80 | 0x04 | 0x08)
    }

    private func withPointers<Result>(
        to words: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
        for (index, word) in words.enumerated() { unsafe copies[index] = unsafe strdup(word) }
        unsafe copies[words.count] = nil
        defer {
            for index in words.indices { unsafe free(copies[index]) }
            unsafe copies.deallocate()
        }
        return unsafe body(copies)
    }
}
