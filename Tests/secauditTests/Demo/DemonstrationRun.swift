import ArgumentParser
import FoundationEssentials
import Glibc
import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

@testable import secaudit

/// A run of `secaudit demo` inside the test's own process, into a folder of its own.
struct DemonstrationRun {
    let folder: DemonstrationFolder
    /// What the command printed.
    let text: String
    /// Every report by its name below the folder.
    let reports: [String: [UInt8]]

    /// One run for all tests that only look at it.
    static let shared = Result { try DemonstrationRun(try temporaryFolder()) }

    /// The package's policies, beside its tests.
    static func library() throws -> PolicyLibrary {
        let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try PolicyShelf.read(in: .live(), from: "\(root)/policies").library
    }

    init(_ path: String) throws {
        let printed = Printed()
        let world = World(
            now: { Instant(seconds: 1_795_000_000) },
            language: .russian,
            places: Places(environment: [:]),
            dialogue: Dialogue(
                conversation: Conversation(
                    port: ScriptedPort([]),
                    language: .russian,
                    today: CalendarDay(number: 20_778)
                ),
                secrets: Terminal.forSecrets(),
                passphraseDescriptor: nil
            ),
            output: { printed.bytes += $0 },
            notice: { _ in },
            outputIsTerminal: false
        )
        folder = DemonstrationFolder(path: path)
        try Demonstration(library: try Self.library()).show(in: folder, program: "secaudit", world: world)
        var reports: [String: [UInt8]] = [:]
        for part in [folder.reports, folder.organs] {
            for name in try FileAccess.names(in: part) where !FileAccess.isFolder("\(part)/\(name)") {
                reports[name] = try FileAccess.read("\(part)/\(name)")
            }
        }
        self.reports = reports
        text = String(decoding: printed.bytes, as: UTF8.self)
    }

    /// The demonstration's workspace, opened by one of the identity files that it left.
    func open(_ identity: String) throws -> Workspace {
        let key = try IdentityFile.open(
            try FileAccess.read(identity),
            passphrase: SecretBytes(copying: Array(DemonstrationKeys.passphrase.utf8))
        )
        let store = try SQLiteStore(opening: "\(folder.vault)/vault.sqlite3")
        return try Workspace(
            vault: try Vault.open(store, identity: key, freshness: .firstUse, at: 1_795_000_000)
        )
    }

    /// The check of what the coordinator sees.
    func assessments() throws -> [Assessment] {
        try Demonstration(library: try Self.library()).assess(try open(folder.coordinatorIdentity))
    }

    /// A new folder for temporary files.
    static func temporaryFolder() throws -> String {
        let path = "\(FileManager.default.temporaryDirectory.path)/secaudit-demo-\(UUID().uuidString)"
        try FileAccess.makeFolder(path, mode: 0o700)
        return path
    }

    private final class Printed {
        var bytes: [UInt8] = []
    }
}
