import Glibc

/// One run of a program and what it used, as the kernel counts it.
struct ChildProgram {
    let path: String
    let arguments: [String]
    /// The whole environment of the program.
    var environment: [String: String] = [:]
    /// What it can read from descriptor 3, where a passphrase is expected.
    var secret: [UInt8]?
    /// Where its output goes.
    var output = "/dev/null"

    struct Usage {
        /// User and system time together, in seconds.
        let seconds: Double
        /// The most memory it had at one time, in KiB.
        let peak: Int
        let status: Int32
    }

    func run() throws(BenchError) -> Usage {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var ends: [Int32] = [-1, -1]
        if let secret {
            guard unsafe pipe(&ends) == 0 else { throw .cannotRun(path, errno) }
            // A passphrase fits into the pipe's own room, so nobody has to read at the same time.
            _ = unsafe write(ends[1], secret, secret.count)
            close(ends[1])
            unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 3)
        }
        defer { if ends[0] >= 0 { close(ends[0]) } }
        var process: pid_t = 0
        let started = unsafe Self.strings([path] + arguments) { arguments in
            unsafe Self.strings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { environment in
                unsafe posix_spawn(&process, path, &actions, nil, arguments, environment)
            }
        }
        guard started == 0 else { throw .cannotRun(path, started) }
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw .cannotRun(path, errno) }
        }
        // A signal leaves its number in the low seven bits, an exit its code in the next byte.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return Usage(
            seconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peak: Int(usage.ru_maxrss),
            status: code
        )
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    /// Lends the strings as C wants the arguments of a program.
    private static func strings<Result>(
        _ strings: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
        return unsafe body(&pointers)
    }
}

/// Why a benchmark could not be run.
enum BenchError: Error {
    case cannotRun(String, Int32)
    case badStatus(String, Int32)
    case badAnswer(String)
    case usage(String)
}
