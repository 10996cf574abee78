import Glibc

/// A pair of descriptors to ask a person through, without any buffering between.
struct Terminal: Sendable {
    let input: Int32
    let output: Int32

    /// The longest line that is read as an answer; a terminal's own line editing ends at 4096 bytes.
    static let lineLimit = 65_536

    init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// The terminal that the process was started from, whatever its standard streams are, or `nil` without one.
    ///
    /// Questions go there and not to standard output, which carries the result and nothing else.
    static func controlling() -> Terminal? {
        let descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        return descriptor >= 0 ? Terminal(input: descriptor, output: descriptor) : nil
    }

    /// The standard input with questions on standard error, for a process without a controlling terminal.
    static let standard = Terminal(input: STDIN_FILENO, output: STDERR_FILENO)

    /// Where to ask: the controlling terminal if there is one and standard input has not been redirected.
    static func forQuestions() -> Terminal {
        guard standard.isInteractive else { return standard }
        return controlling() ?? standard
    }

    /// Where to ask for a secret: the controlling terminal, even when standard input comes from a pipe.
    static func forSecrets() -> Terminal {
        controlling() ?? standard
    }

    /// Whether a person can answer here.
    var isInteractive: Bool {
        isatty(input) == 1
    }

    /// Columns of the window, 80 where they are not known.
    var width: Int {
        var size = winsize()
        guard unsafe ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    func write(_ text: String) throws(TerminalError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(output, $0.baseAddress, $0.count) }
            if written < 0 {
                guard errno == EINTR || errno == EAGAIN else { throw .system(errno) }
                continue
            }
            rest = rest.dropFirst(written)
        }
    }

    /// One byte, or `nil` at the end of the input.
    ///
    /// Byte by byte, because what stands behind the line belongs to whoever reads next.
    func readByte() throws(TerminalError) -> UInt8? {
        var byte: UInt8 = 0
        let count = unsafe read(input, &byte, 1)
        if count == 1 { return byte }
        // A terminal that is gone answers with EIO.
        if count == 0 || errno == EIO { return nil }
        throw errno == EINTR ? .interrupted : .system(errno)
    }

    /// Asks and reads a line that is seen while it is typed; without the line's end.
    func readLineEchoed(prompt: String) throws(TerminalError) -> String {
        try write(prompt)
        var bytes: [UInt8] = []
        while true {
            let byte: UInt8?
            do {
                byte = try readByte()
            } catch .interrupted {
                continue
            }
            guard let byte else {
                guard bytes.isEmpty else { break }
                throw .endOfInput
            }
            if byte == 0x0A { break }
            guard bytes.count < Self.lineLimit else { throw .tooLong(limit: Self.lineLimit) }
            bytes.append(byte)
        }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        return text
    }
}
