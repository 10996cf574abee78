import CLinux
import Glibc

/// A program to be started with all that it gets named: nothing of the test's own surroundings reaches it.
package struct ProgramRun: Sendable {
    package var program: String
    package var arguments: [String]
    package var environment: [String: String]
    /// What the program can read from descriptors 3, 4 and so on.
    package var inputs: [Input] = []
    /// A pseudo-terminal that becomes the program's terminal; without one its standard input is empty.
    package var terminal: String?
    /// The program finds its standard output full and is held in its first write until it is finished.
    package var isHeldAtOutput = false
    /// After so many seconds the program is killed and its outcome says so.
    package var timeLimit = 60

    /// What lies behind a descriptor.
    package enum Input: Sendable {
        /// A pipe with these bytes in it, closed behind the last one.
        case bytes([UInt8])
        case closed
    }

    package init(_ program: String, _ arguments: [String], environment: [String: String]) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
    }

    package func start() throws(ProgramRunError) -> RunningProgram {
        let output = try Pipe()
        let errors = try Pipe()
        let filling = isHeldAtOutput ? output.fill() : 0
        var feeds: [RunningProgram.Feed] = []
        var readers: [Int32?] = []
        for input in inputs {
            switch input {
            case .closed: readers.append(nil)
            case .bytes(let bytes):
                let pipe = try Pipe()
                pipe.makeWritingPatient()
                readers.append(pipe.reading)
                feeds.append(RunningProgram.Feed(descriptor: pipe.writing, rest: bytes[...]))
            }
        }
        let spawn = Spawn(run: self, output: output.writing, errors: errors.writing, readers: readers)
        let process = try spawn.start()
        for descriptor in [output.writing, errors.writing] + readers.compactMap(\.self) { close(descriptor) }
        var running = RunningProgram(
            process: process,
            output: output.reading,
            errors: errors.reading,
            feeds: feeds,
            filling: filling,
            timeLimit: timeLimit
        )
        running.feed()
        return running
    }

    package func finished() throws(ProgramRunError) -> ProgramOutcome {
        try start().finish()
    }
}

/// Why a program could not be started, as an `errno`.
package enum ProgramRunError: Error, Hashable {
    case noPipe(Int32)
    case notStarted(Int32)
}

/// A pipe whose ends no other program inherits, at numbers that no file action of a start uses.
struct Pipe {
    let reading: Int32
    let writing: Int32

    /// Below it lie the numbers that a started program is given.
    private static let lowest: Int32 = 20

    init() throws(ProgramRunError) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw .noPipe(errno) }
        reading = fcntl(ends[0], F_DUPFD_CLOEXEC, Self.lowest)
        writing = fcntl(ends[1], F_DUPFD_CLOEXEC, Self.lowest)
        close(ends[0])
        close(ends[1])
        guard reading >= 0, writing >= 0 else { throw .noPipe(errno) }
    }

    /// A write into a full pipe comes back at once.
    func makeWritingPatient() {
        _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    }
    /// Fills the pipe to the brim; how many bytes that takes.
    func fill() -> Int {
        makeWritingPatient()
        var count = 0
        let page = [UInt8](repeating: 0x20, count: 4096)
        while true {
            let written = unsafe write(writing, page, page.count)
            guard written > 0 else { break }
            count += written
        }
        _ = fcntl(writing, F_SETFL, 0)
        return count
    }
}
