import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// Several users of one computer: what a group may do with a vault, and whose an identity file has to be.
@Suite struct SharedHostTests {
    /// A group that every system has, and that is not the other user's first one.
    private static let group = "users"

    private static let founding = [
        "init", "--kdf", "interactive", "--municipality", "Город Образцовск", "--policy", "novoaltaysk-608",
        "--parameter", "publication-day=2023-03-31", "--zone", "UTC+7", "--name", "Образцова Анна", "--position", "",
    ]

    private static func number(of group: String) -> gid_t? {
        guard let found = unsafe getgrnam(group) else { return nil }
        return unsafe found.pointee.gr_gid
    }

    private func status(_ path: String) throws -> stat {
        var status = stat()
        try #require(unsafe lstat(path, &status) == 0, "\(path)")
        return status
    }

    private var obstacle: String? {
        Self.number(of: Self.group) == nil
            ? "there is no group \(Self.group)" : OtherUser.obstacle(to: Desk.program)
    }

    @Test(arguments: [("ru", "нет-такой"), ("en", "no such group")])
    func `a group that this computer does not have is refused, and nothing is made`(
        language: String,
        words: String
    ) throws {
        let office = try Office()
        let refused = try office.chief.reading(language).runAll(Self.founding + ["--group", "нет-такой"])
        #expect(refused.status == 66, "\(refused)")
        #expect(refused.errors.contains("нет-такой") && refused.errors.contains(words), "\(refused)")
        #expect(!FileManager.default.fileExists(atPath: office.chief.vault))
        #expect(!FileManager.default.fileExists(atPath: office.chief.identity))
    }

    @Test func `a second user of the group works with the vault, and one who is not in it is kept out`() throws {
        if let obstacle {
            print("skipped: \(obstacle)")
            return
        }
        guard let number = Self.number(of: Self.group) else { return }
        let office = try Office()
        _ = unsafe chmod(office.folder, 0o755)
        let chief = office.chief
        let founded = try chief.runAll(Self.founding + ["--group", Self.group])
        #expect(founded.status == 0, "\(founded)")
        #expect(try status(chief.vault).st_mode & 0o7777 == 0o2770)
        #expect(try status(chief.vaultFile).st_mode & 0o777 == 0o660)
        #expect(try status(chief.vaultFile).st_gid == number)
        #expect(try status(chief.identity).st_mode & 0o777 == 0o600)
        try chief.done("organ", "add", "--name", "Администрация города", "--kind", "administration")
        try chief.done("person", "add", "--name", "Примеров Пётр Петрович", "--organ", "администрация")
        try office.admitNewcomer(try office.makeCard())
        let other = office.newcomer
        try OtherUser.nobody.take(other.home)
        // As another user, who is in one group besides his own.
        func asNobody(_ arguments: String..., in group: String = Self.group) throws -> ProgramOutcome {
            var desk = other.prepared(arguments)
            let words = OtherUser.nobody.words(inGroup: group)
            desk.arguments = words.dropFirst() + [desk.program] + desk.arguments
            desk.program = words[0]
            return try desk.finished()
        }
        let outside = try asNobody("organ", "list", "--first-use", in: "\(OtherUser.nobody.group)")
        #expect(outside.status == 74 || outside.status == 77, "\(outside)")
        #expect(outside.errors.contains(chief.vault), "\(outside)")
        let inside = try asNobody("organ", "list", "--first-use", "--confirm-binding")
        #expect(inside.status == 0 && inside.output.contains("Администрация города"), "\(inside)")
        let wrote = try asNobody(
            "account",
            "add",
            "--organ",
            "администрация",
            "--address",
            "vk.com/obrazcovsk",
            "--created",
            "2024-02-01"
        )
        #expect(wrote.status == 0, "\(wrote)")
        #expect(try chief.done("account", "list").output.contains("vk.com/obrazcovsk"))
        #expect(try chief.done("vault", "verify").output.hasPrefix("✓"))
        // Nobody else's identity opens, even for one who may read its bytes.
        let foreign = try chief.run("organ", "list", "--identity", other.identity)
        #expect(foreign.status == 77 || foreign.status == 65, "\(foreign)")
        #expect(foreign.output.isEmpty && foreign.errors.contains(other.identity), "\(foreign)")
    }

    @Test func `a link, a pipe or a folder in the place of the identity is refused by name and is not waited for`()
        throws
    {
        let office = try Office.furnished()
        let desk = office.chief
        let aside = office.path("aside")
        try FileManager.default.moveItem(atPath: desk.identity, toPath: aside)
        func expectRefused(_ sort: String) throws {
            for arguments in [["account", "list"], ["identity", "backup"], ["unlock"], ["lock"]] {
                let refused = try desk.runAll(arguments)
                #expect(refused.status == 65 || refused.status == 77, "\(sort) \(arguments) \(refused)")
                #expect(refused.output.isEmpty && refused.errors.contains(desk.identity), "\(sort) \(refused)")
            }
            try FileManager.default.removeItem(atPath: desk.identity)
        }
        try FileManager.default.createSymbolicLink(atPath: desk.identity, withDestinationPath: aside)
        try expectRefused("link")
        try #require(unsafe mkfifo(desk.identity, 0o600) == 0)
        try expectRefused("pipe")
        try FileManager.default.createDirectory(atPath: desk.identity, withIntermediateDirectories: true)
        try expectRefused("folder")
        try FileManager.default.moveItem(atPath: aside, toPath: desk.identity)
        _ = unsafe chmod(desk.identity, 0o640)
        let wide = try desk.run("account", "list")
        #expect(wide.status == 65 && wide.errors.contains("chmod"), "\(wide)")
        _ = unsafe chmod(desk.identity, 0o600)
        #expect(try desk.run("account", "list").status == 0)
    }
}
