import Glibc
import SecauditTestSupport
import Testing

/// Several processes write at once, and some die in the middle of it.
@Suite(.serialized) struct TwoWritersProgramTests {
    private static let perWriter = 25

    @Test func `two processes writing at once lose nothing`() throws {
        let office = try Office.shared()
        let desks = [office.chief, office.newcomer]
        var names: [String] = []
        for round in 0..<Self.perWriter {
            let pairs = desks.enumerated().map { writer, desk in
                (desk, "Новикова Проба\(writer) Номер\(round)")
            }
            names += pairs.map(\.1)
            let running = try pairs.map { desk, name in
                try desk.prepared(["person", "add", "--name", name, "--organ", "администрация"]).start()
            }
            for outcome in running.map({ $0.finish() }) { #expect(outcome.status == 0, "\(outcome)") }
        }
        let list = try office.chief.done("person", "list").output.split(separator: "\n").map(String.init)
        #expect(list.filter { $0.hasPrefix("Новикова") } == names.sorted())
        #expect(try office.newcomer.done("vault", "verify").output.hasPrefix("✓"))
    }

    @Test func `a process killed while it writes leaves a vault that opens`() throws {
        let office = try Office.furnished()
        var reported = 0
        for round in 0..<10 {
            let running = try office.chief.prepared(["person", "add", "--name", "Новикова Проба Номер\(round)"]).start()
            // From before the passphrase is read to after the last write, wherever those lie on this machine.
            usleep(UInt32(round) * 30_000 + 15_000)
            running.send(SIGKILL)
            let outcome = running.finish()
            #expect(outcome.signal == SIGKILL || outcome.status == 0, "\(outcome)")
            if outcome.status == 0 { reported += 1 }
            #expect(try office.chief.run("vault", "verify").status == 0)
        }
        let kept = try office.chief.done("person", "list").output.split(separator: "\n").filter {
            $0.hasPrefix("Новикова")
        }
        #expect(kept.count >= reported)
        #expect(Set(kept).count == kept.count)
    }
}
