import FoundationEssentials
import SecauditTestSupport
import Testing

/// Files that come from anywhere, read by the program as it is.
@Suite struct HostileFileTests {
    private static func folder() throws -> String {
        let path = "\(FileManager.default.temporaryDirectory.path)/secaudit-hostile-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// The shell lets the program have 100 MiB of data and no more.
    private func lint(_ bytes: [UInt8]) throws -> ProgramOutcome {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = "\(folder)/p.yaml"
        try Data(bytes).write(to: URL(filePath: file))
        let script = "ulimit -d 102400; exec \"$0\" policy lint \"$1\" --language en"
        let environment = ["HOME": folder, "LANG": "C", "SECAUDIT_POLICIES": Desk.policies]
        return try ProgramRun("/bin/sh", ["-c", script, Desk.program, file], environment: environment).finished()
    }

    @Test(arguments: [("[", 10_000_000), ("[", 262_144), ("{a: ", 65_536), ("a: &a b\n", 32_768), ("\0", 10_000_000)])
    func `a hostile policy is refused within a hundred megabytes`(unit: String, count: Int) throws {
        let outcome = try lint(Array(String(repeating: unit, count: count).utf8))
        #expect(outcome.status == 65, "\(outcome)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `what is asked of a policy that is in order fits as well`() throws {
        let policy = try Data(contentsOf: URL(filePath: "\(Desk.policies)/novoaltaysk-608.yaml"))
        #expect(try lint([UInt8](policy)).status == 0)
    }

    @Test func `zone and locale of the machine change no byte of a report`() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = "\(folder)/register.json"
        try Data(Self.register.utf8).write(to: URL(filePath: file))
        let places = [("UTC", "C"), ("Asia/Kamchatka", "tr_TR.UTF-8"), ("America/Los_Angeles", "ru_RU.UTF-8")]
        let outcomes = try places.map { zone, locale in
            try ProgramRun(
                Desk.program,
                [
                    "check", "--register", file, "--policy", "novoaltaysk-608", "--as-of", "2024-03-05", "--format",
                    "json",
                ],
                environment: [
                    "HOME": folder, "SECAUDIT_POLICIES": Desk.policies, "TZ": zone, "LANG": locale,
                    "LC_ALL": locale,
                ]
            ).finished()
        }
        #expect(outcomes.allSatisfy { $0.status == 1 }, "\(outcomes[0])")
        #expect(outcomes[0].output.contains("2024-03-05"))
        #expect(Set(outcomes.map(\.output)).count == 1)
    }

    /// A page created on a leap day, its report due on the day of the check.
    private static let register = """
        {"format":"secaudit/register/1","municipalities":[{"id":"town","name":"Город Образцовск","zone":"+07:00",
        "binding":{"policy":"novoaltaysk-608","parameters":{"publication-day":"2023-04-05"},"readings":{}},
        "organs":[{"id":"admin","name":"Администрация","kind":"administration","accounts":[{"id":"page",
        "network":"vk","address":"vk.com/obrazcovsk","created":"2024-02-29","appointments":[],"events":[]}]}],
        "persons":[],"credentials":[]}]}
        """
}
