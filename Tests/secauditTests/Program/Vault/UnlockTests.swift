import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

@testable import secaudit

/// A time without passphrases: half a secret in the kernel, half in the login session's folder.
@Suite struct UnlockTests {
    /// The chief's desk in a login session that has its own folder, and no passphrase at hand.
    private func desk(in office: Office, mode: mode_t = 0o700) throws -> Desk {
        var desk = office.chief
        let folder = office.path("runtime")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = unsafe chmod(folder, mode)
        desk.runtimeFolder = folder
        return desk
    }

    private func session(of office: Office) throws -> String? {
        try FileManager.default.contentsOfDirectory(atPath: office.path("runtime/secaudit")).first
            .map { office.path("runtime/secaudit/\($0)") }
    }

    /// Whether this computer lets a program keep keys in the kernel; says so where it does not.
    private func isAllowed(_ unlocked: ProgramOutcome) -> Bool {
        guard unlocked.status == 74 else { return true }
        #expect(unlocked.errors.contains("Система не разрешает хранить ключи в ядре"), "\(unlocked)")
        print("skipped: this system keeps no keys in the kernel")
        return false
    }

    @Test func `while it lasts nothing is asked, and afterwards all is as before`() throws {
        let office = try Office.furnished()
        let desk = try desk(in: office)
        defer { _ = try? desk.run("lock") }
        #expect(try desk.unasked("organ", "list").status == 74)
        let unlocked = try desk.run("unlock", "--for", "2")
        guard isAllowed(unlocked) else { return }
        #expect(unlocked.status == 0, "\(unlocked)")
        #expect(unlocked.output == "Ключ открыт ещё 2 мин.\n")
        let shown = try desk.unasked("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(shown.output == "\(Office.password)\n", "\(shown)")
        #expect(try desk.unasked("unlock", "--status").output.hasPrefix("Ключ открыт ещё "))
        #expect(try desk.unasked("lock").output == "✓ Ключ закрыт.\n")
        #expect(try session(of: office) == nil)
        #expect(try desk.unasked("lock").output == "Ключ и не был открыт.\n")
        #expect(try desk.unasked("unlock", "--status").output == "Ключ закрыт.\n")
        #expect(try desk.unasked("organ", "list").status == 74)
    }

    @Test func `neither asking how long nor working makes the time longer`() throws {
        let office = try Office.furnished()
        let desk = try desk(in: office)
        defer { _ = try? desk.run("lock") }
        guard isAllowed(try desk.run("unlock", "--for", "1")) else { return }
        // What is left of the minute is cut short: nobody waits a minute for a test.
        let name = "secaudit:\(try #require(try session(of: office)))"
        guard let key = try KernelKeyring.key(name, length: 32) else {
            Issue.record("the kernel has no key of this name")
            return
        }
        try KernelKeyring.add(key, name: name, seconds: 3)
        let clock = ContinuousClock()
        let began = clock.now
        var asked = 0
        while clock.now - began < .seconds(1.5) {
            let status = try desk.unasked("unlock", "--status").output
            let list = try desk.unasked("organ", "list")
            // A busy computer may take its time over one of them.
            guard clock.now - began < .seconds(2.5) else { break }
            #expect(status == "Ключ открыт ещё 1 мин.\n")
            #expect(list.status == 0, "\(list)")
            asked += 1
        }
        let left = Duration.seconds(3.2) - (clock.now - began)
        if left > .zero { usleep(UInt32(left / Duration.microseconds(1))) }
        #expect(try desk.unasked("unlock", "--status").output == "Ключ закрыт.\n")
        #expect(try desk.unasked("organ", "list").status == 74)
        if asked == 0 { print("skipped: this computer was too busy to ask within three seconds") }
    }

    @Test func `either half alone opens nothing`() throws {
        let office = try Office.furnished()
        let desk = try desk(in: office)
        defer { _ = try? desk.run("lock") }
        guard isAllowed(try desk.run("unlock")) else { return }
        let file = try #require(try session(of: office))
        var status = stat()
        try #require(unsafe stat(file, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        let copy = try Data(contentsOf: URL(filePath: file))
        // The kernel's half alone.
        try FileManager.default.removeItem(atPath: file)
        #expect(try desk.unasked("organ", "list").status == 74)
        // A copy that was altered, or that others can read.
        for index in [30, copy.count / 2, copy.count - 1] {
            var damaged = copy
            damaged[index] ^= 1
            try damaged.write(to: URL(filePath: file))
            _ = unsafe chmod(file, 0o600)
            #expect(try desk.unasked("organ", "list").status == 74, "byte \(index)")
        }
        try copy.write(to: URL(filePath: file))
        _ = unsafe chmod(file, 0o644)
        #expect(try desk.unasked("organ", "list").status == 74)
        _ = unsafe chmod(file, 0o600)
        #expect(try desk.unasked("organ", "list").status == 0)
        // The copy alone.
        try desk.run("lock")
        try copy.write(to: URL(filePath: file))
        _ = unsafe chmod(file, 0o600)
        #expect(try desk.unasked("organ", "list").status == 74)
    }

    @Test func `a passphrase that is handed in is the one that counts`() throws {
        let office = try Office.furnished()
        var desk = try desk(in: office)
        defer { _ = try? desk.run("lock") }
        guard isAllowed(try desk.run("unlock")) else { return }
        desk.passphrase = "не та фраза совсем"
        #expect(try desk.run("organ", "list").status == 77)
        #expect(try desk.unasked("organ", "list").status == 0)
    }

    @Test func `a wrong passphrase unlocks nothing`() throws {
        let office = try Office.furnished()
        var desk = try desk(in: office)
        desk.passphrase = "не та фраза совсем"
        let refused = try desk.run("unlock")
        #expect(refused.status == 77, "\(refused)")
        #expect(try session(of: office) == nil)
        #expect(try desk.unasked("unlock", "--status").output == "Ключ закрыт.\n")
    }

    @Test(arguments: [0o755, 0o770])
    func `a login session without a folder of its own gets nothing`(mode: mode_t) throws {
        let office = try Office.furnished()
        let open = try desk(in: office, mode: mode)
        for desk in [office.chief, open] {
            for (language, words) in [("ru", "XDG_RUNTIME_DIR"), ("en", "nowhere to keep the identity open")] {
                let refused = try desk.reading(language).run("unlock")
                #expect(refused.status == 73, "\(refused)")
                #expect(refused.errors.contains(words), "\(refused)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: office.path("runtime/secaudit")))
    }

    @Test(arguments: ["0", "481"])
    func `a time out of all measure is refused`(minutes: String) throws {
        let office = try Office.furnished()
        #expect(try desk(in: office).run("unlock", "--for", minutes).status == 64)
    }
}
