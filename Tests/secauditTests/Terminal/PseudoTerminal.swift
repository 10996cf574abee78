import Glibc

@testable import secaudit

/// A terminal whose other end the test holds.
struct PseudoTerminal {
    let keyboard: Int32
    let terminal: Terminal
    /// Its name among the system's devices.
    let path: String

    /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, macros that Swift does not see.
    private static let unlock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    init?() {
        let main = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var index: UInt32 = 0
        guard main >= 0, unsafe ioctl(main, Self.unlock, &locked) == 0, unsafe ioctl(main, Self.number, &index) == 0
        else { return nil }
        path = "/dev/pts/\(index)"
        let end = unsafe open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard end >= 0 else { return nil }
        keyboard = main
        terminal = Terminal(input: end, output: end)
    }

    var echoes: Bool {
        var settings = termios()
        return unsafe tcgetattr(terminal.input, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe write(keyboard, bytes, bytes.count)
    }

    /// Everything the terminal has shown so far.
    func screen() -> String {
        var descriptor = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        var shown: [UInt8] = []
        while unsafe poll(&descriptor, 1, 50) > 0, descriptor.revents & Int16(POLLIN) != 0 {
            var buffer = [UInt8](repeating: 0, count: 1024)
            let count = unsafe read(keyboard, &buffer, buffer.count)
            guard count > 0 else { break }
            shown += buffer.prefix(count)
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// Waits until the echo is on or off; `false` when it does not come to that in five seconds.
    func waits(untilEcho expected: Bool) -> Bool {
        for _ in 0..<500 {
            if echoes == expected { return true }
            usleep(10_000)
        }
        return false
    }

    func close() {
        Glibc.close(keyboard)
        Glibc.close(terminal.input)
    }
}
