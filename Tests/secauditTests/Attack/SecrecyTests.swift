import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// Secrets that are easily found again, looked for wherever they must not be.
@Suite(.serialized) struct SecrecyTests {
    private static let passphrase = "канарейка в шахте поёт тихо"
    private static let password = "Qk8-canary-password-J5v"
    private static let newPassword = "Wd4-second-canary-H9z"
    /// Base32 of `Canary-seed-20-bytes`.
    private static let seed = "INQW4YLSPEWXGZLFMQWTEMBNMJ4XIZLT"

    /// What must not be found, by name: as it was typed and as it is kept.
    private static let canaries: [(name: String, bytes: [UInt8])] = [
        ("passphrase", Array(passphrase.utf8)), ("password", Array(password.utf8)),
        ("new password", Array(newPassword.utf8)), ("seed as typed", Array(seed.utf8)),
        ("seed as kept", Array("Canary-seed-20-bytes".utf8)),
    ]

    /// An office whose chief's secrets are all canaries.
    private func furnished() throws -> (Office, Desk) {
        let office = try Office.furnished()
        var desk = office.chief
        try desk.done(
            "identity",
            "passphrase",
            "--new-passphrase-fd",
            "4",
            "--kdf",
            "interactive",
            more: [Self.passphrase]
        )
        desk.passphrase = Self.passphrase
        return (office, desk)
    }

    private static let adding = [
        "credential", "add", "--account", "obrazcovsk", "--login", "second@example.org", "--label", "вторая",
        "--password-fd", "4", "--seed-fd", "5",
    ]

    /// Every file under the office's folder, the vault with its log and the temporary ones among them.
    private func expectNoCanary(inFilesOf office: Office, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: office.folder)
        var looked = 0
        for name in names {
            var status = stat()
            guard unsafe lstat(office.path(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: office.path(name))))
            for canary in Self.canaries where bytes.holds(canary.bytes) {
                Issue.record("\(canary.name) in the file \(name)", sourceLocation: sourceLocation)
            }
            looked += 1
        }
        #expect(looked >= 3, sourceLocation: sourceLocation)
    }

    private func expectNoCanary(in outcome: ProgramOutcome, sourceLocation: SourceLocation = #_sourceLocation) {
        for canary in Self.canaries {
            #expect(!outcome.bytes.holds(canary.bytes), "\(canary.name)", sourceLocation: sourceLocation)
            #expect(!outcome.errorBytes.holds(canary.bytes), "\(canary.name)", sourceLocation: sourceLocation)
        }
    }

    /// Whatever is found lies in memory that is kept out of swap and dumps, and `gone` are found nowhere at all.
    private func expectNoCanary(
        inMemoryOf running: RunningProgram,
        gone: Set<String>,
        kept: Set<String>,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let memory = ProcessMemory(of: running)
        guard memory.isReadable else {
            print("skipped: only root sees the memory of a process that forbids it")
            return
        }
        for canary in Self.canaries {
            let found = memory.regions(with: canary.bytes)
            let open = found.filter { !$0.isForSecrets }
            #expect(open.isEmpty, "\(canary.name) in \(open)", sourceLocation: sourceLocation)
            if gone.contains(canary.name) {
                #expect(found.isEmpty, "\(canary.name) in \(found)", sourceLocation: sourceLocation)
            }
            if kept.contains(canary.name) {
                // The search itself works: what is in use is found, and where it should be.
                #expect(!found.isEmpty, "\(canary.name) is in use", sourceLocation: sourceLocation)
            }
        }
    }

    private func held(_ desk: Desk, _ arguments: [String], more: [String] = []) throws -> RunningProgram {
        var run = desk.prepared(arguments, more: more)
        run.environment["TMPDIR"] = desk.home
        run.isHeldAtOutput = true
        let running = try run.start()
        let isHeld = ProcessMemory(of: running).isHeldAtOutput()
        #expect(isHeld || geteuid() != 0)
        return running
    }

    @Test func `a stored secret is in no file, no argument, no environment, no output and no open memory`() throws {
        let (office, desk) = try furnished()
        let running = try held(desk, Self.adding, more: [Self.password, Self.seed])
        for name in ["cmdline", "environ"] {
            let bytes = Self.bytes(of: "/proc/\(running.process)/\(name)")
            for canary in Self.canaries { #expect(!bytes.holds(canary.bytes), "\(canary.name) in \(name)") }
        }
        // The log of the database is there as long as the program runs.
        try expectNoCanary(inFilesOf: office)
        expectNoCanary(
            inMemoryOf: running,
            gone: ["passphrase", "password", "seed as typed", "seed as kept"],
            kept: []
        )
        let outcome = running.finish()
        #expect(outcome.status == 0, "\(outcome)")
        expectNoCanary(in: outcome)
        try expectNoCanary(inFilesOf: office)
    }

    @Test func `a secret being shown lies in memory for secrets alone`() throws {
        let (office, desk) = try furnished()
        try desk.done(
            "credential",
            "edit",
            "obrazcovsk",
            "--password-fd",
            "4",
            more: [Self.password]
        )
        let running = try held(desk, ["credential", "show", "obrazcovsk", "--to-pipe"])
        expectNoCanary(inMemoryOf: running, gone: ["passphrase"], kept: ["password"])
        let outcome = running.finish()
        #expect(outcome.output == "\(Self.password)\n", "\(outcome)")
        try expectNoCanary(inFilesOf: office)
    }

    @Test func `after a change of password and a re-key nothing of either is left`() throws {
        let (office, desk) = try furnished()
        try desk.done("credential", "edit", "obrazcovsk", "--password-fd", "4", more: [Self.password])
        let running = try held(
            desk,
            ["credential", "edit", "obrazcovsk", "--password-fd", "4"],
            more: [Self.newPassword]
        )
        expectNoCanary(inMemoryOf: running, gone: ["passphrase", "password", "new password"], kept: [])
        expectNoCanary(in: running.finish())
        try expectNoCanary(inFilesOf: office)
    }

    @Test func `a changed passphrase is left nowhere`() throws {
        let (office, desk) = try furnished()
        let running = try held(
            desk,
            ["identity", "passphrase", "--new-passphrase-fd", "4", "--kdf", "interactive"],
            more: [Self.newPassword]
        )
        // Both are in use until the command ends; neither lies in the open.
        expectNoCanary(inMemoryOf: running, gone: [], kept: [])
        expectNoCanary(in: running.finish())
        try expectNoCanary(inFilesOf: office)
    }

    @Test func `what is typed at a terminal lies in memory for secrets alone, and goes with its use`() throws {
        let (office, desk) = try furnished()
        let run = try TypedRun(
            desk,
            "credential",
            "add",
            "--account",
            "obrazcovsk",
            "--login",
            "third@example.org",
            "--label",
            "третья"
        )
        run.answerUnseen("Парольная фраза вашего ключа:", Self.passphrase)
        run.answer("Придумать пароль?", "н")
        run.answerUnseen("Пароль (не виден при вводе):", Self.password)
        let isAsked = run.shows("Ещё раз:") && run.terminal.waits(untilEcho: false)
        #expect(isAsked)
        // Typed once and about to be typed again: in use, and in one place.
        expectNoCanary(inMemoryOf: run.running, gone: ["passphrase"], kept: ["password"])
        run.terminal.type("\(Self.password)\n")
        let isStored = run.shows("Второй фактор включён?")
        #expect(isStored, "\(run.screen)")
        expectNoCanary(inMemoryOf: run.running, gone: ["passphrase", "password"], kept: [])
        run.running.send(SIGTERM)
        expectNoCanary(in: run.finish())
        for canary in Self.canaries { #expect(!Array(run.screen.utf8).holds(canary.bytes), "\(canary.name)") }
        try expectNoCanary(inFilesOf: office)
    }

    /// Errors name the object, never what was typed.
    @Test func `a refused secret is not in the refusal`() throws {
        let (office, desk) = try furnished()
        var wrong = desk
        wrong.passphrase = Self.newPassword
        for (desk, arguments, more) in [
            (wrong, ["credential", "show", "obrazcovsk", "--to-pipe"], []),
            (desk, Self.adding, [Self.password, Self.newPassword]),
            (desk, ["identity", "passphrase", "--new-passphrase-fd", "4"], ["Qk8-c"]),
        ] {
            for language in ["ru", "en"] {
                let outcome = try desk.reading(language).prepared(arguments, more: more).finished()
                #expect(outcome.status != 0, "\(outcome)")
                expectNoCanary(in: outcome)
                #expect(!outcome.errors.contains("Qk8-c"))
            }
        }
        try expectNoCanary(inFilesOf: office)
    }

    private static func bytes(of path: String) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        return Array(buffer.prefix(max(0, unsafe read(descriptor, &buffer, 1 << 16))))
    }
}
