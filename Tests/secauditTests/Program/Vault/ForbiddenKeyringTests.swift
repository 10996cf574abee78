import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// Computers whose kernel keeps no keys for us, as in many containers: it is said, and every command asks.
@Suite struct ForbiddenKeyringTests {
    /// Runs `body`, and the programs that it starts, where the key store refuses.
    private func refusing<Answer>(_ refusal: KeyStoreRefusal, _ body: () throws -> Answer) throws -> Answer {
        var found: Result<Answer, any Error>?
        var isRefused = false
        // The rule holds for a thread and what it starts; the other tests keep their keys.
        try OwnThread.run(
            {
                isRefused = refusal.begin()
                if isRefused { found = Result { try body() } }
            },
            while: {}
        )
        try #require(isRefused, "this system knows no rules for calls")
        return try #require(found).get()
    }

    private func desk(in office: Office) throws -> Desk {
        var desk = office.chief
        desk.runtimeFolder = office.path("runtime")
        try FileManager.default.createDirectory(atPath: office.path("runtime"), withIntermediateDirectories: true)
        _ = unsafe chmod(office.path("runtime"), 0o700)
        return desk
    }

    private func copies(in office: Office) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: office.path("runtime/secaudit"))) ?? []
    }

    /// Forbidden, not built in, and full: in the first two nobody is asked for a passphrase in vain.
    @Test(
        arguments: [KeyStoreRefusal(code: EPERM), .init(code: ENOSYS), .init(code: EDQUOT, addingOnly: true)],
        [
            ("ru", "Система не разрешает хранить ключи в ядре (ошибка ", "Фразу будут спрашивать при каждой команде."),
            ("en", "The system does not allow keys in the kernel (error ", "Each command will ask for the passphrase."),
        ]
    )
    func `unlock says so and leaves nothing behind`(refusal: KeyStoreRefusal, words: (String, String, String)) throws {
        let office = try Office.furnished()
        let desk = try desk(in: office).reading(words.0)
        let outcome = try refusing(refusal) { try desk.run("unlock") }
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("\(words.1)\(refusal.code)"), "\(outcome)")
        #expect(outcome.errors.contains(words.2), "\(outcome)")
        #expect(copies(in: office).isEmpty)
        if !refusal.addingOnly {
            let unasked = try refusing(refusal) { try desk.unasked("unlock") }
            #expect(unasked.errors == outcome.errors)
        }
    }

    @Test func `every command asks, and works with the passphrase that is typed`() throws {
        let office = try Office.furnished()
        let desk = try desk(in: office)
        let screens = try refusing(KeyStoreRefusal(code: EPERM)) {
            _ = try desk.run("unlock")
            return try (1...2).map { _ in
                let run = try TypedRun(desk, "organ", "list")
                let isAsked = run.shows("Парольная фраза вашего ключа:") && run.terminal.waits(untilEcho: false)
                run.terminal.type("\(Desk.usual)\n")
                let outcome = run.finish()
                return (isAsked, outcome)
            }
        }
        for (isAsked, outcome) in screens {
            #expect(isAsked)
            #expect(outcome.status == 0 && outcome.output.contains("Администрация города"), "\(outcome)")
        }
        #expect(try refusing(KeyStoreRefusal(code: EPERM)) { try desk.unasked("organ", "list").status } == 74)
    }

    @Test func `what was open before is closed where the key store is forbidden, and can be locked from there`() throws
    {
        let office = try Office.furnished()
        let desk = try desk(in: office)
        defer { _ = try? desk.run("lock") }
        guard try desk.run("unlock").status == 0 else {
            print("skipped: this system keeps no keys in the kernel")
            return
        }
        let outcomes = try refusing(KeyStoreRefusal(code: EPERM)) {
            try [desk.unasked("organ", "list"), desk.unasked("unlock", "--status"), desk.unasked("lock")]
        }
        #expect(outcomes[0].status == 74, "\(outcomes[0])")
        #expect(outcomes[1].output == "Ключ закрыт.\n", "\(outcomes[1])")
        #expect(outcomes[2].output == "✓ Ключ закрыт.\n", "\(outcomes[2])")
        #expect(copies(in: office).isEmpty)
        // The key in the kernel opens nothing without the copy.
        #expect(try desk.unasked("organ", "list").status == 74)
        #expect(try desk.unasked("unlock", "--status").output == "Ключ закрыт.\n")
    }
}
