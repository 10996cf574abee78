import FoundationEssentials
import SecauditTestSupport
import Testing

/// A folder of policies that is not as it should be: 65 with file, line and column, and the vault as it was.
@Suite struct PolicyFolderTests {
    /// A copy of the shipped folder in which `change` has rewritten one act.
    private func office(_ change: (String) -> String) throws -> Office {
        let office = try Office.furnished()
        try FileManager.default.copyItem(atPath: Desk.policies, toPath: office.path("policies"))
        let path = URL(filePath: office.path("policies/novoaltaysk-608.yaml"))
        try Data(change(try String(contentsOf: path, encoding: .utf8)).utf8).write(to: path)
        return office
    }

    /// The lines of the act with `line` put in behind the first one that begins with `mark`.
    private func inserting(_ line: String, after mark: String) -> (String) -> String {
        { text in
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if let index = lines.firstIndex(where: { $0.hasPrefix(mark) }) { lines.insert(line, at: index + 1) }
            return lines.joined(separator: "\n")
        }
    }

    private func replacing(_ old: String, by new: String) -> (String) -> String {
        { $0.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new) }
    }

    @Test func `an unknown key`() throws {
        let office = try office(inserting("strenght: must", after: "id: "))
        try office.expectRefusal(
            "check",
            "--policies",
            office.path("policies"),
            status: 65,
            "novoaltaysk-608.yaml, строка 5, столбец 1: неизвестный ключ «strenght»",
            "novoaltaysk-608.yaml, line 5, column 1: unknown key “strenght”"
        )
    }

    @Test func `a duplicate key`() throws {
        let office = try office(inserting("id: novoaltaysk-608", after: "id: "))
        try office.expectRefusal(
            "check",
            "--policies",
            office.path("policies"),
            status: 65,
            "novoaltaysk-608.yaml, строка 4, столбец 1: ключ «id» повторён",
            "novoaltaysk-608.yaml, line 4, column 1: the key “id” is repeated"
        )
    }

    @Test func `an anchor`() throws {
        let office = try office(replacing("id: novoaltaysk-608", by: "id: &a novoaltaysk-608"))
        try office.expectRefusal(
            "check",
            "--policies",
            office.path("policies"),
            status: 65,
            "novoaltaysk-608.yaml, строка 4, столбец 5: ",
            "novoaltaysk-608.yaml, line 4, column 5: "
        )
    }

    @Test func `an unknown kind`() throws {
        let office = try office(replacing("kind: account-required", by: "kind: account-requierd"))
        try office.expectRefusal(
            "check",
            "--policies",
            office.path("policies"),
            status: 65,
            "account-required",
            "account-required"
        )
    }

    @Test func `an act that binds nobody stops no check, whatever has become of it`() throws {
        let office = try office { $0 }
        let other = URL(filePath: office.path("policies/aleysk-205.yaml"))
        try Data("format: secaudit/policy/1\nstrenght: must\n".utf8).write(to: other)
        try office.expectRefusal(
            "check",
            "--policy",
            "aleysk-205",
            "--policies",
            office.path("policies"),
            status: 65,
            "aleysk-205.yaml, строка 2, столбец 1: неизвестный ключ «strenght»",
            "aleysk-205.yaml, line 2, column 1: unknown key “strenght”"
        )
        #expect(try office.chief.run("policy", "lint", "--policies", office.path("policies")).status == 65)
        let before = try office.chief.run("check")
        let after = try office.chief.run("check", "--policies", office.path("policies"))
        #expect((after.status, after.output) == (before.status, before.output))
    }

    @Test func `an act edited after it was bound`() throws {
        let office = try office { $0 + "# a remark\n" }
        try office.expectRefusal(
            "check",
            "--policies",
            office.path("policies"),
            status: 65,
            "municipality bind",
            "municipality bind"
        )
        try office.chief.done(
            "municipality",
            "bind",
            "--policy",
            "novoaltaysk-608",
            "--parameter",
            "publication-day=2023-03-31",
            "--policies",
            office.path("policies")
        )
        #expect(try office.chief.run("check", "--policies", office.path("policies")).status == 1)
    }

    @Test func `a mandatory value that the text leaves open`() throws {
        try Office.furnished().expectRefusal(
            "municipality",
            "bind",
            "--policy",
            "novokuznetsk-59",
            status: 65,
            "--parameter publication-day=",
            "--parameter publication-day="
        )
    }

    @Test func `a value that does not fit`() throws {
        try Office.furnished().expectRefusal(
            "municipality",
            "bind",
            "--policy",
            "novoaltaysk-608",
            "--parameter",
            "publication-day=soon",
            status: 65,
            "publication-day",
            "publication-day"
        )
    }

    @Test func `an act that is not there`() throws {
        try Office.furnished().expectRefusal(
            "municipality",
            "bind",
            "--policy",
            "novoaltaisk",
            status: 66,
            "novoaltaysk-608",
            "novoaltaysk-608"
        )
    }

    @Test func `a folder that is not there`() throws {
        let office = try Office.furnished()
        try office.expectRefusal(
            "check",
            "--policies",
            office.path("none"),
            status: 66,
            "--policies",
            "--policies"
        )
    }

    @Test func `an empty folder`() throws {
        let office = try Office.furnished()
        try FileManager.default.createDirectory(atPath: office.path("empty"), withIntermediateDirectories: true)
        try office.expectRefusal("check", "--policies", office.path("empty"), status: 65, "secaudit: ", "secaudit: ")
    }
}
