import FoundationEssentials
import Glibc
import SecauditTestSupport
import Testing

/// A disk without room, or one that takes no writing.
@Suite(.serialized) struct FullDiskTests {
    /// A command run by a shell that first does `preparing`; the program and its words are `"$@"`.
    private func run(_ desk: Desk, _ preparing: String, _ arguments: [String], more: [String] = []) throws
        -> ProgramOutcome
    {
        var run = desk.prepared(arguments, more: more)
        run.environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
        run.arguments = ["-c", preparing, "sh", run.program] + run.arguments
        run.program = "/bin/sh"
        return try run.finished()
    }

    /// Whether this user may have a namespace with mounts of its own; says so where that is not allowed.
    private func mayMount(_ office: Office) throws -> Bool {
        let outcome = try run(office.chief, "unshare -rm mount -t tmpfs none \(office.folder)", [])
        if outcome.status != 0 { print("skipped: no mounts in a namespace of one's own here: \(outcome.errors)") }
        return outcome.status == 0
    }

    /// No file may grow beyond so many blocks of 512 bytes: the kernel refuses the write in the middle.
    @Test(arguments: [0, 1, 33, 64, 100, 200, 400])
    func `a write refused anywhere leaves the old state and a whole vault`(blocks: Int) throws {
        let office = try Office.furnished()
        let before = try office.chief.done("person", "list").output
        let outcome = try run(
            office.chief,
            "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\"",
            ["person", "add", "--name", "Новикова Проба"]
        )
        #expect(outcome.status == 74 || outcome.status == 0, "\(outcome)")
        let after = try office.chief.done("person", "list").output
        #expect((after == before) == (outcome.status != 0), "\(outcome)")
        if outcome.status != 0 { #expect(outcome.output.isEmpty) }
        #expect(try office.chief.run("vault", "verify").status == 0)
    }

    @Test func `without room for the new identity file the old one stays, and nothing beside it`() throws {
        let office = try Office.furnished()
        let folder = "\(office.chief.home)/.config/secaudit"
        let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let outcome = try run(
            office.chief,
            "trap '' XFSZ; ulimit -f 0; exec \"$@\"",
            ["identity", "passphrase", "--new-passphrase-fd", "4", "--kdf", "interactive"],
            more: ["дождь трамвай калитка"]
        )
        #expect(outcome.status == 73, "\(outcome)")
        #expect(outcome.output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
        #expect(try office.chief.run("vault", "verify").status == 0)
    }

    /// A real file system with so many KiB left, in a namespace of the test's own.
    @Test(arguments: [0, 4, 40, 120, 400])
    func `a full disk leaves the old state or the new one, and a whole vault`(room: Int) throws {
        let office = try Office.furnished()
        guard try mayMount(office) else { return }
        let inside = """
            set -e
            mount -t tmpfs -o size=8m none \(office.folder)/newcomer
            cp -p \(office.chief.vault)/* \(office.folder)/newcomer/
            cd \(office.folder)/newcomer
            dd if=/dev/zero of=filler bs=1k count=7000 2>/dev/null || true
            dd if=/dev/zero of=rest bs=1k 2>/dev/null || true
            truncate -s $(( $(stat -c %s rest) - \(room) * 1024 )) rest
            export SECAUDIT_VAULT=$PWD
            status=0; "$@" || status=$?
            rm filler rest
            "$1" vault verify --language ru --passphrase-fd 4 >&2 || exit 99
            "$1" person list --language ru --passphrase-fd 5
            exit $status
            """
        let outcome = try run(
            office.chief,
            "exec unshare -rm sh -c '\(inside)' sh \"$@\"",
            ["person", "add", "--name", "Новикова Проба"],
            more: [office.chief.passphrase, office.chief.passphrase]
        )
        #expect(outcome.status == 74 || outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("Новикова") == (outcome.status == 0), "\(outcome)")
        if room == 0 { #expect(outcome.status == 74, "\(outcome)") }
        if room == 400 { #expect(outcome.status == 0, "\(outcome)") }
    }

    @Test func `a disk that takes no writing is named, and nothing is lost`() throws {
        let office = try Office.furnished()
        guard try mayMount(office) else { return }
        let bytes = try office.vaultBytes()
        for arguments in [["person", "add", "--name", "Новикова Проба"], ["person", "list"]] {
            let outcome = try run(
                office.chief,
                """
                exec unshare -rm sh -c '
                mount --bind \(office.chief.vault) \(office.chief.vault)
                mount -o remount,ro,bind \(office.chief.vault)
                exec "$@"' sh "$@"
                """,
                arguments
            )
            #expect(outcome.status == 74, "\(outcome)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(office.chief.vaultFile), "\(outcome)")
        }
        #expect(try office.vaultBytes() == bytes)
    }
}
