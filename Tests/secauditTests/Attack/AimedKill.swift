import Glibc
import SecauditGenerated
import SecauditTestSupport
import Testing

/// Kills a program while it writes: the moment is taken from what happens on the disk, and not from a clock alone.
///
/// A command spends most of its time on keys and reading, and its change takes some milliseconds; a kill at any time of
/// the whole run seldom meets them.
struct AimedKill {
    /// Files or folders that change when the program begins to write.
    private let targets: [String]
    /// How long a whole run takes here and now, and how much of that from the first sign of writing on.
    private let length: Duration
    private let writing: Duration
    private(set) var rounds = 0
    /// Kills between the first sign of writing and the end of the program.
    private(set) var inside = 0

    /// Lets one run come to its end and learns from it.
    init(at targets: [String], learningFrom run: ProgramRun) throws {
        self.targets = targets
        let clock = ContinuousClock()
        let before = targets.map(Look.init)
        let began = clock.now
        let running = try run.start()
        var sign: ContinuousClock.Instant?
        while !running.hasEnded {
            if sign == nil, Self.isWriting(targets, since: before) { sign = clock.now }
            usleep(20)
        }
        let ended = clock.now
        let outcome = running.finish()
        #expect(outcome.status == 0, "\(outcome)")
        length = ended - began
        writing = ended - (sign ?? ended)
    }

    /// Starts a run and kills it; whether it had said by then that it was done.
    ///
    /// Seven times in eight the kill follows the first sign of writing, at once or later while a run would still be
    /// writing; otherwise it comes at any moment of the whole run.
    mutating func isDone(killing run: ProgramRun, _ random: inout SplitMix64) throws -> Bool {
        rounds += 1
        let isAimed = !random.once(in: 8)
        let part = random.number(below: 110)
        let before = targets.map(Look.init)
        let clock = ContinuousClock()
        let began = clock.now
        let running = try run.start()
        if isAimed {
            while !Self.isWriting(targets, since: before), !running.hasEnded { usleep(20) }
            // Two fifths of these die at the very first sign.
            Self.sleep(writing * max(0, part - 44) / 100)
        } else {
            Self.sleep(length * part / 100 - (clock.now - began))
        }
        running.send(SIGKILL)
        let outcome = running.finish()
        #expect(outcome.signal == SIGKILL || outcome.status == 0, "\(outcome)")
        if outcome.signal == SIGKILL, Self.isWriting(targets, since: before) { inside += 1 }
        return outcome.status == 0
    }

    /// Enough kills met the change; otherwise the rounds would prove little.
    ///
    /// Mostly more than half of them do. How many depends on what else the machine does, so that less is asked for.
    func expectEnoughInside(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(inside * 5 >= rounds, "\(inside) of \(rounds) inside the change", sourceLocation: sourceLocation)
    }

    private static func sleep(_ time: Duration) {
        if time > .zero { usleep(UInt32(time / Duration.microseconds(1))) }
    }

    private static func isWriting(_ targets: [String], since before: [Look]) -> Bool {
        zip(targets, before).contains { target, before in
            let now = Look(target)
            // The database's log is made empty when the vault is opened.
            return now.size > 0 && now != before
        }
    }

    /// What can be seen of a file or folder from outside.
    private struct Look: Equatable {
        var size = 0
        var file: UInt = 0
        var seconds = 0
        var nanoseconds = 0

        init(_ path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return }
            size = Int(status.st_size)
            file = UInt(status.st_ino)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }
}
