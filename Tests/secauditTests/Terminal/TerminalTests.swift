import Glibc
import Synchronization
import Testing

@testable import secaudit

/// One after another: the echo is a matter of the whole process.
@Suite(.serialized) struct TerminalTests {
    private struct Outcome: Equatable {
        var result: Result<Int, TerminalError>
        var bytes: [UInt8]
    }

    /// Asks for a secret of at most eight bytes in a thread of its own while `person` acts at the keyboard.
    private func secret(_ terminal: Terminal, while person: () -> Void) throws -> Outcome {
        let outcome = Mutex<Outcome?>(nil)
        try OwnThread.run {
            var memory = [UInt8](repeating: 0xEE, count: 8)
            let result: Result<Int, TerminalError> = unsafe memory.withUnsafeMutableBytes { buffer in
                do throws(TerminalError) {
                    return .success(try unsafe terminal.readWithoutEcho(prompt: "Фраза: ", into: buffer))
                } catch {
                    return .failure(error)
                }
            }
            outcome.withLock { $0 = Outcome(result: result, bytes: memory) }
        } while: {
            person()
        }
        return try #require(outcome.withLock { $0 })
    }

    @Test func `a secret is typed unseen and the echo comes back`() throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        #expect(pty.echoes)
        let outcome = try secret(pty.terminal) {
            #expect(pty.waits(untilEcho: false))
            pty.type("пaр\u{7F}\r")
        }
        #expect(outcome == Outcome(result: .success(3), bytes: Array("пa".utf8) + [0, 0, 0xEE, 0xEE, 0xEE]))
        #expect(pty.echoes)
        #expect(pty.screen() == "Фраза: \r\n")
    }

    @Test(arguments: [
        ("ab\u{4}", Result<Int, TerminalError>.success(2)), ("\u{4}", .failure(.endOfInput)),
        ("123456789\r", .failure(.tooLong(limit: 8))), ("12345678\r", .success(8)),
    ])
    func `a secret ends in every way with the echo on`(typed: String, result: Result<Int, TerminalError>) throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        let outcome = try secret(pty.terminal) {
            #expect(pty.waits(untilEcho: false))
            pty.type(typed)
        }
        #expect(outcome.result == result)
        #expect(pty.echoes)
        if case .failure = result { #expect(!outcome.bytes.contains { (0x30...0x39).contains($0) }) }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func `a signal puts the echo back before it does its work`(signal number: Int32) throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        // The signal's work is here to do nothing: else it would end the tests.
        let before = signal(number) { _ in }
        defer { signal(number, before) }
        let outcome = try secret(pty.terminal) {
            #expect(pty.waits(untilEcho: false))
            pty.type("ab")
            usleep(50_000)
            kill(getpid(), number)
            #expect(pty.waits(untilEcho: true))
            // Wakes the reader where another thread has caught the signal.
            pty.type("\r")
        }
        #expect(outcome.result == .failure(.interrupted))
        #expect(outcome.bytes.prefix(2) == [0, 0])
        #expect(pty.echoes)
    }

    /// How often a stop has done what it did before the question.
    private static let stops = Atomic(0)

    @Test func `a stop puts the echo back and going on takes it away, time and again`() throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        let before = [signal(SIGTSTP) { _ in Self.stops.add(1, ordering: .relaxed) }, signal(SIGCONT) { _ in }]
        defer { for (number, handler) in zip([SIGTSTP, SIGCONT], before) { signal(number, handler) } }
        let outcome = try secret(pty.terminal) {
            #expect(pty.waits(untilEcho: false))
            for key in ["a", "b"] {
                let stops = Self.stops.load(ordering: .relaxed)
                kill(getpid(), SIGTSTP)
                #expect(pty.waits(untilEcho: true))
                // A process that has stopped does not go on before it stood: the echo comes back a little earlier.
                for _ in 0..<1000 where Self.stops.load(ordering: .relaxed) == stops { usleep(5_000) }
                kill(getpid(), SIGCONT)
                #expect(pty.waits(untilEcho: false))
                pty.type(key)
            }
            pty.type("\r")
        }
        #expect(outcome.result == .success(2))
        #expect(outcome.bytes.prefix(2) == [0x61, 0x62])
        #expect(pty.echoes)
    }

    @Test func `an ignored signal stays ignored`() throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        let before = signal(SIGHUP, SIG_IGN)
        defer { signal(SIGHUP, before) }
        let outcome = try secret(pty.terminal) {
            #expect(pty.waits(untilEcho: false))
            kill(getpid(), SIGHUP)
            usleep(50_000)
            #expect(!pty.echoes)
            pty.type("a\r")
        }
        #expect(outcome.result == .success(1))
    }

    @Test func `what is no terminal is not asked for a secret`() throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        let terminal = Terminal(input: ends[0], output: ends[1])
        #expect(!terminal.isInteractive)
        let refused = try secret(terminal) {}
        #expect(refused.result == .failure(.notATerminal))
        #expect(terminal.width == 80)
    }

    @Test(
        arguments: [
            (Array("Ёж\n".utf8), Result<String, TerminalError>.success("Ёж")), (Array("a\r\n".utf8), .success("a")),
            (Array("\n".utf8), .success("")), (Array("end".utf8), .success("end")), ([], .failure(.endOfInput)),
            ([0xFF, 0x0A], .failure(.notText)),
        ] as [([UInt8], Result<String, TerminalError>)]
    )
    func `a line is read as far as its end`(bytes: [UInt8], expected: Result<String, TerminalError>) throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        _ = unsafe write(ends[1], bytes, bytes.count)
        close(ends[1])
        defer { close(ends[0]) }
        let sink = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(sink) }
        let terminal = Terminal(input: ends[0], output: sink)
        let result: Result<String, TerminalError>
        do {
            result = .success(try terminal.readLineEchoed(prompt: "> "))
        } catch {
            result = .failure(error)
        }
        #expect(result == expected)
    }

    @Test func `what stands behind a line is left for the next reader`() throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        pty.type("один\nдва\n")
        #expect(try pty.terminal.readLineEchoed(prompt: "") == "один")
        #expect(try pty.terminal.readLineEchoed(prompt: "") == "два")
        #expect(pty.terminal.isInteractive)
    }

    @Test(arguments: [(0, 80), (1, 1), (132, 132)])
    func `the width is the window's`(columns: UInt16, expected: Int) throws {
        let pty = try #require(PseudoTerminal())
        defer { pty.close() }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(unsafe ioctl(pty.keyboard, UInt(TIOCSWINSZ), &size) == 0)
        #expect(pty.terminal.width == expected)
    }
}
