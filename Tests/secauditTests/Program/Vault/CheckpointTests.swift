import FoundationEssentials
import SecauditTestSupport
import Testing

/// Three lines on paper stand in for having seen the vault before.
@Suite struct CheckpointTests {
    /// The same person at a second computer, which has seen nothing yet.
    private func secondComputer(_ office: Office) throws -> Desk {
        let config = office.path("second/.config/secaudit")
        try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: office.chief.identity, toPath: "\(config)/identity")
        return Desk(office: office, home: office.path("second"), vault: office.chief.vault)
    }

    @Test func `a vault that continues the checkpoint is opened, and remembered`() throws {
        let office = try Office.furnished()
        let lines = try office.chief.done("vault", "checkpoint").output
        try office.write(lines.replacing("\n", with: "  \r\n"), to: "paper")
        try office.chief.done("organ", "add", "--name", "Отдел культуры", "--kind", "body")
        let second = try secondComputer(office)
        #expect(try second.run("organ", "list").status == 65)
        try second.done("organ", "list", "--checkpoint", office.path("paper"))
        try second.done("organ", "list")
    }

    @Test func `a vault that was cut back or went another way is refused`() throws {
        let office = try Office.furnished()
        let behind = try Office(like: office)
        let apart = try Office(like: office)
        try office.chief.done("organ", "add", "--name", "Отдел культуры", "--kind", "body")
        try apart.chief.done("organ", "add", "--name", "Отдел спорта", "--kind", "body")
        let lines = try office.chief.done("vault", "checkpoint").output
        for (other, words) in [(behind, "старее"), (apart, "две разные истории")] {
            try other.write(lines, to: "paper")
            for desk in [try secondComputer(other), other.chief] {
                let refused = try desk.run("organ", "list", "--checkpoint", other.path("paper"), "--first-use")
                #expect(refused.status == 65, "\(refused)")
                #expect(refused.errors.contains(words), "\(refused)")
                #expect(refused.output.isEmpty)
            }
        }
    }

    @Test(arguments: ["", "1\n2\n3\n", "secaudit/1/mark 00\n1\n00\n"])
    func `what is no checkpoint is refused`(text: String) throws {
        let office = try Office.furnished()
        try office.write(text, to: "paper")
        let refused = try office.chief.run("organ", "list", "--checkpoint", office.path("paper"))
        #expect(refused.status == 65, "\(refused)")
        #expect(refused.output.isEmpty)
    }
}
