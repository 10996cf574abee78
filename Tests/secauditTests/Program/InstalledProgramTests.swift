import FoundationEssentials
import SecauditTestSupport
import Testing

/// The program as it lies in its place, `PREFIX/bin`, with its policies in `PREFIX/share`.
@Suite struct InstalledProgramTests {
    /// An office with `prefix/bin/secaudit` and the policies beside it, and an empty folder `work`.
    private func installed() throws -> Office {
        let office = try Office()
        let files = FileManager.default
        for folder in ["prefix/bin", "prefix/share/secaudit", "work/below", "links"] {
            try files.createDirectory(atPath: office.path(folder), withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: Desk.policies, toPath: office.path("prefix/share/secaudit/policies"))
        // The same file under a second name, where the file system can do that.
        do {
            try files.linkItem(atPath: Desk.program, toPath: office.path("prefix/bin/secaudit"))
        } catch {
            try files.copyItem(atPath: Desk.program, toPath: office.path("prefix/bin/secaudit"))
        }
        return office
    }

    /// `policy list` in a folder without policies, as a shell finds the program.
    private func list(_ office: Office, path: String, in folder: String = "work") throws -> ProgramOutcome {
        var environment = office.chief.environment()
        environment["SECAUDIT_POLICIES"] = nil
        environment["PATH"] = path
        environment["SECAUDIT_LANGUAGE"] = "en"
        return try ProgramRun(
            "/usr/bin/env",
            ["-C", office.path(folder), "secaudit", "policy", "list"],
            environment: environment
        )
        .finished()
    }

    @Test func `found by PATH, it finds the policies of its own prefix`() throws {
        let office = try installed()
        let outcome = try list(office, path: office.path("prefix/bin"))
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("novoaltaysk-608"))
        #expect((outcome.output + outcome.errors).contains(office.path("prefix/share/secaudit/policies")))
    }

    @Test func `called by a link elsewhere, too`() throws {
        let office = try installed()
        try FileManager.default.createSymbolicLink(
            atPath: office.path("links/secaudit"),
            withDestinationPath: office.path("prefix/bin/secaudit")
        )
        let outcome = try list(office, path: office.path("links"))
        #expect(outcome.status == 0, "\(outcome)")
        #expect((outcome.output + outcome.errors).contains(office.path("prefix/share/secaudit/policies")))
    }

    /// Somebody else's folder above the current one must not pass for the installed one.
    @Test func `a share folder above the current one is not taken`() throws {
        let office = try installed()
        try FileManager.default.createDirectory(
            atPath: office.path("work/share/secaudit/policies"),
            withIntermediateDirectories: true
        )
        let outcome = try list(office, path: office.path("prefix/bin"), in: "work/below")
        #expect(outcome.status == 0, "\(outcome)")
        #expect((outcome.output + outcome.errors).contains(office.path("prefix/share/secaudit/policies")))
    }
}
