import FoundationEssentials
import SecauditTestSupport
import Testing

/// The index beside the mark: made by itself, never needed, and of no use to whoever writes the folder.
@Suite struct ClientIndexTests {
    private func state(_ desk: Desk) throws -> String { "\(desk.home)/.local/state/secaudit" }

    private func index(_ desk: Desk) throws -> String? {
        try FileManager.default.contentsOfDirectory(atPath: state(desk)).first { $0.hasSuffix(".index") }
            .map { "\(try state(desk))/\($0)" }
    }

    private func shown(_ desk: Desk) throws -> ProgramOutcome {
        try desk.run("credential", "show", "vk.com/obrazcovsk", "--to-pipe")
    }

    @Test func `it is made again when it is gone, damaged or another member's`() throws {
        let office = try Office.shared()
        let chief = office.chief
        #expect(try shown(chief).output == "\(Office.password)\n")
        let path = try #require(try index(chief))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        let foreign = try Data(contentsOf: URL(filePath: try #require(try index(office.newcomer))))
        let whole = try Data(contentsOf: URL(filePath: path))
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        for damaged in [nil, Data(), flipped, Data(whole.prefix(whole.count / 2)), foreign] {
            try FileManager.default.removeItem(atPath: path)
            if let damaged { try damaged.write(to: URL(filePath: path)) }
            let outcome = try shown(chief)
            #expect(outcome.status == 0, "\(outcome)")
            #expect(outcome.output == "\(Office.password)\n")
            #expect(try index(chief) == path)
        }
    }

    @Test func `a vault put back to an earlier state is refused with both numbers, also with an older mark`() throws {
        let office = try Office.furnished()
        let chief = office.chief
        try chief.done("person", "list")
        let earlierVault = try Data(contentsOf: URL(filePath: chief.vaultFile))
        let mark = try #require(
            try FileManager.default.contentsOfDirectory(atPath: state(chief)).first { $0.hasSuffix(".mark") }
        )
        let markPath = "\(try state(chief))/\(mark)"
        let earlierMark = try Data(contentsOf: URL(filePath: markPath))
        try chief.done("person", "add", "--name", "Вымыслов Виктор", "--position", "специалист")
        // The index is made anew by another build only; take it away, so that the next command makes one.
        try FileManager.default.removeItem(atPath: try #require(try index(chief)))
        try chief.done("person", "list")
        try earlierVault.write(to: URL(filePath: chief.vaultFile))
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: chief.vaultFile + ending) }
        let refused = try chief.run("person", "list")
        #expect(refused.status == 65, "\(refused)")
        try earlierMark.write(to: URL(filePath: markPath))
        let again = try chief.run("person", "list")
        #expect(again.status == 65, "\(again)")
        #expect(again.errors == refused.errors)
    }
}
