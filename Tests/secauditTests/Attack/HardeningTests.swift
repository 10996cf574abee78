import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// What a crash, and what the user's other programs, learn of a program that holds secrets.
@Suite(.serialized) struct HardeningTests {
    /// An office in which the program can be run as somebody who is not root; `nil`, with a word, where that cannot be.
    private func office() throws -> Office? {
        let office = try Office.furnished()
        guard geteuid() == 0 else { return office }
        if let obstacle = OtherUser.obstacle(to: Desk.program) {
            print("skipped: \(obstacle)")
            return nil
        }
        try OtherUser.nobody.take(office.folder)
        return office
    }

    private func status(_ path: String) throws -> stat {
        var status = stat()
        try #require(unsafe lstat(path, &status) == 0, "\(path)")
        return status
    }

    /// A program that may leave a core behind as large as it likes, in the home of the office's chief.
    private func unlimited(_ program: String, _ arguments: [String], in office: Office) -> ProgramRun {
        var words = ["/bin/sh", "-c", "cd \"$HOME\" && ulimit -c unlimited && exec \"$0\" \"$@\"", program] + arguments
        if geteuid() == 0 {
            words = OtherUser.nobody.words() + words
        }
        var run = ProgramRun(words[0], Array(words.dropFirst()), environment: office.chief.environment())
        run.environment["PATH"] = "/usr/bin:/bin"
        run.environment["SWIFT_BACKTRACE"] = "enable=yes,color=no,interactive=no"
        return run
    }

    /// The program at the question for the passphrase: the vault is read, nothing is open yet.
    private func asking(in office: Office) throws -> TypedRun {
        let run = try TypedRun(unlimited(Desk.program, ["person", "list", "--language", "ru"], in: office))
        let isAsked = run.shows("Парольная фраза вашего ключа:") && run.terminal.waits(untilEcho: false)
        #expect(isAsked, "\(run.screen)")
        return run
    }

    /// A program that protects nothing, once it is what `exec` has made of it.
    private func unprotected(in office: Office) throws -> RunningProgram {
        let running = try unlimited("/bin/sleep", ["30"], in: office).start()
        for _ in 0..<500 where !text(of: "/proc/\(running.process)/cmdline").hasPrefix("/bin/sleep") { usleep(10_000) }
        return running
    }

    private func text(of path: String) -> String {
        (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Whose a process is in the system's eyes: root's, where it has forbidden the reading of its memory (proc(5)).
    private func owner(of process: Int32) throws -> uid_t {
        try status("/proc/\(process)/environ").st_uid
    }

    @Test func `no other program of the user reads its memory, and its core may have no length`() throws {
        guard let office = try office() else { return }
        let other = try unprotected(in: office)
        let user = geteuid() == 0 ? OtherUser.nobody.user : geteuid()
        #expect(try owner(of: other.process) == user, "where nothing is forbidden, the process is the user's")
        other.send(SIGKILL)
        _ = other.finish()

        let run = try asking(in: office)
        let process = run.running.process
        #expect(try owner(of: process) == 0)
        let mine = text(of: "/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix("Uid:") }
        #expect(mine?.split(separator: "\t").dropFirst().allSatisfy { $0 == "\(user)" } == true, "\(mine ?? "")")
        let limit = text(of: "/proc/\(process)/limits").split(separator: "\n").first {
            $0.hasPrefix("Max core file size")
        }
        #expect(limit?.split(separator: " ").suffix(3) == ["0", "0", "bytes"], "\(limit ?? "")")
        run.running.send(SIGTERM)
        #expect(run.finish().signal == SIGTERM)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGQUIT])
    func `a crash leaves no core and shows nothing`(number: Int32) throws {
        guard let office = try office() else { return }
        let run = try asking(in: office)
        run.terminal.type("лошадь")
        run.running.send(number)
        let outcome = run.finish()
        #expect(outcome.signal == number, "\(outcome)")
        #expect(!outcome.leftCore)
        // A runtime that finds no tool for backtraces says so at the start, before the program has a word in it.
        let words = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("swift runtime: ") }
        #expect(outcome.bytes.isEmpty && words.isEmpty, "\(outcome)")
        let shown = run.screen.firstRange(of: "Парольная фраза вашего ключа:").map { run.screen[$0.upperBound...] }
        #expect(shown?.allSatisfy(\.isWhitespace) == true, "\(run.screen)")
        let left = try FileManager.default.contentsOfDirectory(atPath: office.chief.home)
        #expect(!left.contains { $0.hasPrefix("core") }, "\(left)")
    }

    /// Otherwise the test above would find no core whatever the program does.
    @Test func `a program that forbids nothing leaves a core here`() throws {
        guard let office = try office() else { return }
        let other = try unprotected(in: office)
        other.send(SIGSEGV)
        let outcome = other.finish()
        #expect(outcome.signal == SIGSEGV)
        if !outcome.leftCore { print("skipped: this system writes no cores at all") }
    }
}
