import FoundationEssentials
import SecauditTestSupport
import Testing

/// New keys that the old ones have signed, as the people concerned meet them.
@Suite struct KeysTests {
    @Test func `replaced keys read what the old ones read, and the other officer need do nothing`() throws {
        let office = try Office.shared()
        let before = try office.newcomer.fingerprint()
        let rotated = try office.newcomer.done("identity", "rotate", "--kdf", "interactive")
        let after = try office.newcomer.fingerprint()
        #expect(before != after)
        #expect(
            rotated.output.hasPrefix("✓ Ключи заменены: \(before.prefix(19)) → \(after.prefix(19)). Фраза прежняя.\n")
        )
        #expect(rotated.output.contains("identity.old-"))
        #expect(try office.newcomer.password() == "\(Office.password)\n")
        let told = try office.chief.done("access", "list")
        #expect(told.errors.contains("ключ заменён, прежний ключ это подписал"), "\(told)")
        #expect(told.output.contains("Примеров П. П. (\(after.prefix(19)))"), "\(told)")
        // Said once, and the person is the same: nothing is to be changed at the network.
        #expect(!(try office.chief.done("access", "list").errors.contains("ключ заменён")))
        #expect(!(try office.chief.done("credential", "list", "--due").output.contains("Примеров")))
        #expect(try office.chief.done("vault", "verify").output.hasPrefix("✓"))
        let old = try FileManager.default.contentsOfDirectory(atPath: "\(office.newcomer.home)/.config/secaudit")
            .first { $0.hasPrefix("identity.old-") }
        let kept = "\(office.newcomer.home)/.config/secaudit/\(try #require(old))"
        let refused = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe", "--identity", kept)
        #expect(refused.status == 77 && refused.output.isEmpty, "\(refused)")
    }

    /// Broken off after the vault was told and before the file had its name: the next command finishes it.
    @Test func `a rotation broken off before the file has its place is finished by the next command`() throws {
        let office = try Office.shared()
        let desk = office.newcomer
        let folder = "\(desk.home)/.config/secaudit"
        let state = "\(desk.home)/.local/state/secaudit"
        let marks = try FileManager.default.contentsOfDirectory(atPath: state).sorted()
        try desk.done("identity", "rotate", "--kdf", "interactive")
        let after = try desk.fingerprint()
        // Puts back what a kill at that moment would have left.
        let old = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("identity.old-") }
        )
        try FileManager.default.moveItem(atPath: "\(folder)/identity", toPath: "\(folder)/identity.new")
        try FileManager.default.moveItem(atPath: "\(folder)/\(old)", toPath: "\(folder)/identity")
        for name in try FileManager.default.contentsOfDirectory(atPath: state) where !marks.contains(name) {
            try FileManager.default.removeItem(atPath: "\(state)/\(name)")
        }
        let finished = try desk.done("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(finished.output == "\(Office.password)\n")
        #expect(finished.errors.contains("Замена ключей завершена"), "\(finished)")
        #expect(try desk.fingerprint() == after)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/identity.new"))
    }

    @Test func `waiting keys that the vault was never told of change nothing`() throws {
        let office = try Office.shared()
        let desk = office.newcomer
        let before = try desk.fingerprint()
        _ = try office.makeCard(for: office.third, as: "third.card")
        let waiting = "\(desk.home)/.config/secaudit/identity.new"
        try FileManager.default.copyItem(atPath: office.third.identity, toPath: waiting)
        #expect(try desk.password() == "\(Office.password)\n")
        #expect(try desk.fingerprint() == before)
        // The next rotation makes keys of its own.
        try desk.done("identity", "rotate", "--kdf", "interactive")
        #expect(try desk.password() == "\(Office.password)\n")
    }

    @Test func `a rotation tells of the other vaults that know the old key, and the same keys go into them`() throws {
        let office = try Office.furnished()
        let first = office.chief
        var second = first
        second.vault = office.path("second")
        let founding = [
            "init", "--municipality", "Город Примерово", "--policy", "novoaltaysk-608", "--parameter",
            "publication-day=2023-03-31", "--zone", "UTC+7", "--name",
            "Образцова Анна", "--position", "",
        ]
        let founded = try second.runAll(founding)
        #expect(founded.status == 0, "\(founded)")
        let rotated = try first.done("identity", "rotate", "--kdf", "interactive")
        let old = try #require(
            try FileManager.default.contentsOfDirectory(atPath: "\(first.home)/.config/secaudit")
                .first { $0.hasPrefix("identity.old-") }
        )
        let kept = "\(first.home)/.config/secaudit/\(old)"
        #expect(rotated.errors.contains("! Ключи заменены в одном хранилище."), "\(rotated)")
        let rest = "--identity \(kept) --to \(first.identity)"
        #expect(rotated.errors.contains("secaudit identity rotate --vault FOLDER \(rest)"), "\(rotated)")
        #expect(try first.run("vault", "doctor").output.contains("ещё действует в 1 другом хранилище"))
        // Until then the other vault knows the old key and not the new one.
        #expect(try second.run("organ", "list").status != 0)
        let same = try second.done("identity", "rotate", "--identity", kept, "--to", first.identity)
        #expect(same.output.hasPrefix("✓ Ключи заменены и в этом хранилище: "), "\(same)")
        #expect(try second.run("organ", "list").status == 0)
        #expect(try second.run("organ", "list", "--identity", kept).status == 77)
        #expect(try !first.run("vault", "doctor").output.contains("ещё действует"))
        #expect(try first.password() == "\(Office.password)\n")
    }

    /// What breaks off between the ledger and the mark is finished by the same command.
    @Test func `a rotation in one more vault that was broken off is finished when it is repeated`() throws {
        let office = try Office.shared()
        let desk = office.newcomer
        let old = office.path("old")
        try FileManager.default.copyItem(atPath: desk.identity, toPath: old)
        _ = try office.makeCard(for: office.third, as: "third.card")
        let state = "\(desk.home)/.local/state/secaudit"
        let before = try FileManager.default.contentsOfDirectory(atPath: state).sorted()
        let command = ["identity", "rotate", "--identity", old, "--to", office.third.identity]
        #expect(try desk.runAll(command).status == 0)
        // What a kill after the ledger was written would have left.
        for name in try FileManager.default.contentsOfDirectory(atPath: state) where !before.contains(name) {
            try FileManager.default.removeItem(atPath: "\(state)/\(name)")
        }
        let again = try desk.runAll(command)
        #expect(again.status == 0 && again.output.hasPrefix("✓ Ключи заменены и в этом хранилище: "), "\(again)")
        #expect(try desk.run("organ", "list", "--identity", office.third.identity).status == 0)
    }

    /// A mark of the new keys says that a vault is done: the doctor would be silent about one where the old are good.
    @Test func `a rotation that the vault refuses leaves no mark of the new keys`() throws {
        let office = try Office.shared()
        let desk = office.chief
        let state = "\(desk.home)/.local/state/secaudit"
        let before = try FileManager.default.contentsOfDirectory(atPath: state).sorted()
        // Keys that are a member's already are nobody's new ones.
        let refused = try desk.run("identity", "rotate", "--to", office.newcomer.identity)
        #expect((refused.status ?? 0) >= 64 && refused.output.isEmpty, "\(refused)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: state).sorted() == before)
        #expect(try desk.password() == "\(Office.password)\n")
    }
}
