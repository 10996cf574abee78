import Glibc
import SecauditTestSupport
import Testing

/// Signals that reach the program while it asks: the terminal is as before, and nothing is half-written.
@Suite(.serialized) struct SignalTests {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    @Test(arguments: signals)
    func `a signal at the passphrase gives the terminal back and ends by itself`(number: Int32) throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        let run = try TypedRun(office.chief, "person", "add", "--name", "Новикова Проба")
        let isAsked = run.shows("Парольная фраза вашего ключа:") && run.terminal.waits(untilEcho: false)
        #expect(isAsked)
        run.terminal.type("лошадь")
        run.running.send(number)
        let outcome = run.finish()
        #expect(outcome.signal == number, "\(outcome)")
        #expect(run.terminal.echoes)
        #expect(!run.screen.contains("лошадь"))
        #expect(try office.vaultBytes() == before)
    }

    /// Ctrl-C and Ctrl-\ as they are typed, while a secret is typed and while a line is.
    @Test(arguments: ["\u{3}", "\u{1C}"])
    func `a key that interrupts gives the terminal back`(key: String) throws {
        let office = try Office.furnished()
        let before = try office.vaultBytes()
        let run = try TypedRun(office.chief, "person", "add", "--name", "Новикова Проба")
        let isAsked = run.shows("Парольная фраза вашего ключа:") && run.terminal.waits(untilEcho: false)
        #expect(isAsked)
        run.terminal.type("лошадь\(key)")
        let outcome = run.finish()
        #expect(outcome.signal == SIGINT || outcome.signal == SIGQUIT || (outcome.status ?? 0) != 0, "\(outcome)")
        #expect(run.terminal.echoes)
        #expect(try office.vaultBytes() == before)
    }

    @Test(arguments: signals)
    func `a signal at a later question leaves the vault as it was`(number: Int32) throws {
        let office = try Office.furnished()
        let before = try office.chief.done("credential", "list").output
        let run = try TypedRun(office.chief, "credential", "add", "--account", "obrazcovsk")
        run.answerUnseen("Парольная фраза вашего ключа:", Desk.usual)
        run.answer("Логин (почта или телефон)?", "second@example.org")
        run.answer("Придумать пароль?", "н")
        let isAsked = run.shows("Пароль (не виден при вводе):") && run.terminal.waits(untilEcho: false)
        #expect(isAsked)
        run.terminal.type("half a passw")
        run.running.send(number)
        let outcome = run.finish()
        #expect(outcome.signal == number, "\(outcome)")
        #expect(run.terminal.echoes)
        #expect(try office.chief.done("credential", "list").output == before)
        #expect(try office.chief.run("vault", "verify").status == 0)
    }

    /// Under a shell with job control, as at a desk: the shell has a usable terminal while the program stands still.
    @Test func `a stop gives the terminal back, and going on takes the echo away again`() throws {
        let office = try Office.furnished()
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        var run = ProgramRun(
            "/bin/sh",
            [
                "-m", "-c",
                """
                exec 2>&1 >/dev/tty 2>/dev/tty
                "$0" person list --language ru
                echo "stopped $?"; stty -a; echo "the shell goes on"
                fg >/dev/null
                echo "ended $?"; stty -a; echo "all done"
                """, Desk.program,
            ],
            environment: office.chief.environment()
        )
        run.environment["PATH"] = "/usr/bin:/bin"
        run.terminal = terminal.path
        let running = try run.start()
        var screen = ""
        func shows(_ text: String) -> Bool {
            for _ in 0..<300 {
                screen += terminal.screen()
                if screen.contains(text) { return true }
            }
            return false
        }
        #expect(shows("Парольная фраза вашего ключа:"), "\(screen)")
        #expect(terminal.waits(untilEcho: false))
        terminal.type("лошадь ")
        // The key that stops takes with it what nobody has read yet.
        usleep(300_000)
        terminal.type("\u{1A}")
        #expect(shows("the shell goes on"), "\(screen)")
        #expect(screen.contains("stopped 148"), "128 + SIGTSTP: \(screen)")
        #expect(screen.split(separator: " ").contains("echo"), "\(screen)")
        #expect(terminal.waits(untilEcho: false))
        // What was typed before the stop still counts.
        terminal.type("батарея скрепка\r")
        #expect(shows("all done"), "\(screen)")
        #expect(screen.contains("ended 0"), "\(screen)")
        #expect(terminal.echoes)
        #expect(!screen.contains("батарея"))
        #expect(screen.contains("Образцова Анна"), "\(screen)")
        _ = running.finish()
    }
}
