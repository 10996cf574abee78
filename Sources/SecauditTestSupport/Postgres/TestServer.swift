internal import CLinux
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// A PostgreSQL server of the tests' own: on a local socket in a folder that nobody else can enter, without a network,
/// and gone when the tests are, however they end.
package final class TestServer: Sendable {
    /// Where Debian's package `postgresql` puts the server's programs; the newest there are.
    package static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.compactMap { Int($0) }.sorted().reversed().map { "\(root)/\($0)/bin" }
            .first { unsafe access("\($0)/initdb", X_OK) == 0 && access("\($0)/psql", X_OK) == 0 }
    }()

    package static var isInstalled: Bool { programs != nil }

    /// One server for all tests that do not harm it.
    package static let shared = Result { try TestServer() }

    /// The socket lies in it, and the data; short, because the name of a socket may have 107 bytes.
    package let folder: String
    private let programs: String
    private let state = Mutex(State())

    private struct State {
        var process: pid_t = 0
        /// The server runs as long as the other end of this pipe is open, which is for no longer than our own process.
        var leash: Int32 = -1
        var databases = 0
        /// Also part of the socket's name.
        var port: UInt16 = 5432
    }

    package var port: UInt16 { state.withLock { $0.port } }

    /// A new server, or one with the data of `origin` as they are now.
    package init(copying origin: TestServer? = nil) throws {
        guard let programs = Self.programs else { throw TestServerError.notInstalled }
        self.programs = programs
        folder = "/tmp/secaudit-pg-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        guard unsafe mkdir(folder, 0o700) == 0 else { throw TestServerError.notStarted("mkdir: \(errno)") }
        if let user = Self.serverUser { _ = unsafe chown(folder, user.id, user.group) }
        if let origin {
            let copied = try run(
                "pg_basebackup",
                ["-h", origin.folder, "-U", "owner", "-D", "\(folder)/data", "-R", "-c", "fast", "--no-sync"],
                asServer: true
            )
            guard copied.status == 0 else { throw TestServerError.notStarted(copied.description) }
        }
        try start()
        if origin == nil { try sql("CREATE ROLE officer LOGIN", in: "postgres") }
    }

    deinit {
        stop(keepingData: false)
        // One that was stopped before with its data kept.
        try? FileManager.default.removeItem(atPath: folder)
    }

    // MARK: Starting and stopping

    /// The shell holds the server by its process number, and lets go when it reads the end of the leash.
    private static let script = """
        folder=$1; programs=$2; shift 2; umask 077
        if [ ! -d "$folder/data" ]; then
            "$@" "$programs/initdb" --pgdata="$folder/data" --auth=trust --username=owner \
                --encoding=UTF8 --locale=C --no-sync >/dev/null || exit 1
            echo "listen_addresses = ''" >>"$folder/data/postgresql.conf"
        fi
        "$@" "$programs/postgres" -D "$folder/data" -k "$folder" -c fsync=off \
            -c full_page_writes=off -c autovacuum=off -c shared_buffers=32MB -c hot_standby=on 3<&- &
        server=$!
        word=; read -r word <&3
        kill -INT "$server"; wait "$server"
        [ "$word" = keep ] || rm -rf "$folder"
        """

    package func start() throws {
        let leash = try Pipe()
        let run = ProgramRun(
            "/bin/sh",
            ["-c", Self.script, "secaudit-postgres", folder, programs] + Self.words,
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
        )
        let log = unsafe open("\(folder)/log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        let output = fcntl(log, F_DUPFD_CLOEXEC, 20)
        defer {
            close(log)
            close(output)
            close(leash.reading)
        }
        let process = try Spawn(run: run, output: output, errors: output, readers: [leash.reading]).start()
        state.withLock {
            $0.process = process
            $0.leash = leash.writing
        }
        for _ in 0..<1500 {
            // The eighth line says how far the server is (PostgreSQL's `pg_ctl.c`).
            let lines = ((try? Data(contentsOf: URL(filePath: "\(folder)/data/postmaster.pid"))) ?? Data())
                .split(separator: 0x0A, omittingEmptySubsequences: false)
            if lines.count > 7, lines[7].starts(with: Array("ready".utf8)) { return }
            if lines.count > 7, lines[7].starts(with: Array("standby".utf8)) { return }
            usleep(20_000)
        }
        throw TestServerError.notStarted((try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "")
    }

    /// Ends the server; with its data kept it can be started again.
    package func stop(keepingData isKept: Bool = true) {
        let (process, leash) = state.withLock { state in
            defer { state.leash = -1 }
            return (state.process, state.leash)
        }
        guard leash >= 0 else { return }
        if isKept { _ = unsafe write(leash, Array("keep\n".utf8), 5) }
        close(leash)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// Makes a server that follows another one a server in its own right.
    package func promote() throws {
        try sql("SELECT pg_promote(true, 30)", in: "postgres")
    }

    /// Starts again under another port.
    func restart(port: UInt16) throws {
        stop()
        state.withLock { $0.port = port }
        try start()
    }

    // MARK: Databases

    /// A new and empty database; its name.
    package func makeDatabase() throws -> String {
        let name = state.withLock { state in
            state.databases += 1
            return "vault\(state.databases)"
        }
        try sql("CREATE DATABASE \(name) TEMPLATE template0", in: "postgres")
        return name
    }

    /// The address of a database; `role` is `owner`, who may do everything, or `officer`, who may do what he is granted.
    package func address(of database: String, as role: String = "owner") -> String {
        let port = port == 5432 ? "" : "&port=\(port)"
        return "postgres://\(role)@/\(database)?host=\(folder)\(port)"
    }

    /// Runs statements past every call of the program; what they answer, a line for each row.
    @discardableResult
    package func sql(_ text: String, in database: String, as role: String = "owner") throws -> String {
        let outcome = try attempt(text, in: database, as: role)
        guard outcome.status == 0 else { throw TestServerError.refused(outcome.errors) }
        return outcome.output
    }

    /// The same where a refusal is what is wanted.
    package func attempt(_ text: String, in database: String, as role: String) throws -> ProgramOutcome {
        try run(
            "psql",
            [
                "-h", folder, "-p", "\(port)", "-U", role, "-d", database, "-X", "-q", "-A", "-t", "-v",
                "ON_ERROR_STOP=1", "-c", text,
            ]
        )
    }

    private func run(
        _ program: String,
        _ arguments: [String],
        asServer: Bool = false
    ) throws -> ProgramOutcome {
        let words = (asServer ? Self.words : []) + ["\(programs)/\(program)"] + arguments
        return try ProgramRun(words[0], Array(words.dropFirst()), environment: ["LC_ALL": "C"]).finished()
    }

    // MARK: The server refuses to work as root

    static let serverUser: (id: uid_t, group: gid_t)? = {
        guard geteuid() == 0 else { return nil }
        for name in ["postgres", "nobody"] {
            if let user = unsafe getpwnam(name) { return unsafe (user.pointee.pw_uid, user.pointee.pw_gid) }
        }
        return nil
    }()

    private static var words: [String] {
        guard let user = serverUser else { return [] }
        return OtherUser(user: user.id, group: user.group).words()
    }
}

package enum TestServerError: Error {
    case notInstalled
    case notStarted(String)
    case refused(String)
}
