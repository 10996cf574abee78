import CLinux
import FoundationEssentials
import Glibc
import SecauditRegister
import SecauditReport
import Synchronization

/// The world as a command sees it; tests pass their own.
struct World {
    /// The moment now; the only clock of the program.
    var now: () -> Instant
    var language: Language
    var places: Places
    var dialogue: Dialogue
    /// Writes the result.
    var output: ([UInt8]) -> Void
    /// Writes everything that is not the result.
    var notice: (String) -> Void
    var outputIsTerminal: Bool

    static func live() -> World {
        let now = { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }
        let terminal = Terminal.forQuestions()
        return World(
            now: now,
            language: spokenLanguage,
            places: Places(),
            dialogue: Dialogue(
                conversation: Conversation(
                    port: terminal,
                    language: spokenLanguage,
                    today: now().day(in: localZone(at: now()))
                ),
                secrets: Terminal.forSecrets(),
                passphraseDescriptor: nil
            ),
            output: { bytes in writeAll(bytes, to: STDOUT_FILENO) },
            notice: { line in
                let isSeen = isatty(STDERR_FILENO) == 1
                let text = isSeen ? WrappedText.of(line, width: Terminal.standard.width) : line
                writeAll(Array("\(text)\n".utf8), to: STDERR_FILENO)
            },
            outputIsTerminal: isatty(STDOUT_FILENO) == 1
        )
    }

    /// Writes a line of the result; where somebody sees it, in the width of the window.
    func print(_ line: String = "") {
        let text = outputIsTerminal ? WrappedText.of(line, width: Terminal.standard.width) : line
        output(Array("\(text)\n".utf8))
    }

    /// This computer's distance from UTC, for the time before a municipality has stated its own.
    static func localZone(at instant: Instant) -> ZoneOffset {
        var seconds = time_t(instant.seconds)
        var parts = unsafe tm()
        guard unsafe localtime_r(&seconds, &parts) != nil else { return .utc }
        return ZoneOffset(minutes: unsafe Int(parts.tm_gmtoff) / 60) ?? .utc
    }

    var localZone: ZoneOffset { Self.localZone(at: now()) }

    private static let kept = Mutex<[any Sendable]>([])

    /// Keeps something large until the process has ended.
    ///
    /// To free a hundred thousand pages one by one, just before everything is given back at once, would take a tenth of
    /// the time of a check.
    static func keepToTheEnd(_ value: some Sendable) {
        kept.withLock { $0.append(value) }
    }

    /// Says that much memory will be wanted: it is asked for in pieces of 64 MiB, and not of 128 KiB.
    ///
    /// A check of 100,000 accounts takes some 450 MiB, and would ask three thousand times.
    static func expectMuchMemory() {
        secaudit_grow_memory_by(64 << 20)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            // A reader that went away (`| head`) is no error of ours.
            if count < 0, errno != EINTR { return }
            if count > 0 { rest = rest.dropFirst(count) }
        }
    }
}
