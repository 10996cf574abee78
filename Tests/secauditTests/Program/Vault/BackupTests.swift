import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// One file that brings the vault back, and never takes anything newer away.
@Suite struct BackupTests {
    private func kept(in office: Office) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: office.chief.vault)
            .filter { $0.contains(".replaced-") }.sorted()
    }

    private func addOrgan(_ name: String, by desk: Desk) throws {
        try desk.done("organ", "add", "--name", name, "--kind", "body")
    }

    @Test func `a backup is one new file of the owner's, and restores all`() throws {
        let office = try Office.furnished()
        let made = try office.chief.done("vault", "backup", office.path("copy"))
        #expect(made.output.hasPrefix("✓ Копия снята и проверена: \(office.path("copy"))\n  записей журнала "))
        var status = stat()
        try #require(unsafe stat(office.path("copy"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        let beside = try FileManager.default.contentsOfDirectory(atPath: office.folder).filter { $0.hasPrefix("copy") }
        #expect(beside == ["copy"])
        try FileManager.default.removeItem(atPath: office.chief.vault)
        let restored = try office.chief.done("vault", "restore", office.path("copy"))
        #expect(restored.output.hasPrefix("✓ Хранилище восстановлено и проверено: \(office.chief.vaultFile)\n"))
        let shown = try office.chief.done("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(shown.output == "\(Office.password)\n")
        #expect(try kept(in: office).isEmpty)
    }

    @Test func `nothing is written over`() throws {
        let office = try Office.furnished()
        try office.write("a letter", to: "copy")
        try office.expectRefusal(
            "vault",
            "backup",
            office.path("copy"),
            status: 73,
            "Файл уже есть",
            "The file is there already"
        )
        #expect(try Data(contentsOf: URL(filePath: office.path("copy"))) == Data("a letter".utf8))
    }

    @Test func `a vault with more entries is never replaced`() throws {
        let office = try Office.furnished()
        try office.chief.done("vault", "backup", office.path("copy"))
        try addOrgan("Отдел культуры", by: office.chief)
        let stranger = Desk(office: office, home: office.path("newcomer"), vault: office.chief.vault)
        try office.expectRefusal(
            "vault",
            "restore",
            office.path("copy"),
            "--first-use",
            by: stranger,
            status: 65,
            "Хранилище новее копии: в нём записей",
            "The vault is newer than the backup: it has"
        )
        #expect(try kept(in: office).isEmpty)
    }

    @Test func `entries that this computer has seen are lost only knowingly`() throws {
        let office = try Office.furnished()
        try office.chief.done("vault", "backup", office.path("copy"))
        try addOrgan("Отдел культуры", by: office.chief)
        try office.expectRefusal(
            "vault",
            "restore",
            office.path("copy"),
            status: 65,
            "Хранилище старее, чем вы уже видели",
            "The vault is older than you have seen"
        )
        try FileManager.default.removeItem(atPath: office.chief.vault)
        let restored = try office.chief.done("vault", "restore", office.path("copy"), "--accept-loss")
        #expect(restored.output.contains("! Записи журнала № "))
        #expect(!(try office.chief.done("organ", "list").output.contains("Отдел культуры")))
    }

    @Test func `the loss that is accepted is never that of the vault in the place`() throws {
        let office = try Office.furnished()
        try office.chief.done("vault", "backup", office.path("copy"))
        try addOrgan("Отдел культуры", by: office.chief)
        try office.expectRefusal(
            "vault",
            "restore",
            office.path("copy"),
            "--accept-loss",
            status: 65,
            "Хранилище новее копии",
            "The vault is newer than the backup"
        )
    }

    @Test func `another vault, or the same one gone another way, is not replaced`() throws {
        let office = try Office.furnished()
        let other = try Office(like: office)
        try addOrgan("Отдел культуры", by: office.chief)
        try addOrgan("Отдел спорта", by: other.chief)
        try other.chief.done("vault", "backup", office.path("copy"))
        let stranger = Desk(office: office, home: office.path("newcomer"), vault: office.chief.vault)
        try office.expectRefusal(
            "vault",
            "restore",
            office.path("copy"),
            "--first-use",
            by: stranger,
            status: 65,
            "другая история",
            "its history differs"
        )
    }

    @Test func `a damaged vault is replaced and kept beside`() throws {
        let office = try Office.furnished()
        try office.chief.done("vault", "backup", office.path("copy"))
        var bytes = try office.vaultBytes()
        for index in 0..<min(4096, bytes.count) { bytes[index] = 0x55 }
        try Data(bytes).write(to: URL(filePath: office.chief.vaultFile))
        _ = unsafe chmod(office.chief.vaultFile, 0o600)
        #expect(try office.chief.run("organ", "list").status == 65)
        try office.chief.done("vault", "restore", office.path("copy"))
        #expect(try office.chief.run("organ", "list").status == 0)
        let names = try kept(in: office)
        try #require(names.count == 1)
        #expect(try Data(contentsOf: URL(filePath: "\(office.chief.vault)/\(names[0])")) == Data(bytes))
    }

    @Test func `a damaged backup is refused and the vault stays`() throws {
        let office = try Office.furnished()
        try office.chief.done("vault", "backup", office.path("copy"))
        var bytes = Array(try Data(contentsOf: URL(filePath: office.path("copy"))))
        for index in stride(from: 4096 + 200, to: bytes.count, by: 512) { bytes[index] ^= 0x10 }
        try Data(bytes).write(to: URL(filePath: office.path("copy")))
        _ = unsafe chmod(office.path("copy"), 0o600)
        let before = try office.vaultBytes()
        #expect(try office.chief.run("vault", "restore", office.path("copy")).status == 65)
        #expect(try office.vaultBytes() == before)
        #expect(try kept(in: office).isEmpty)
    }
}
