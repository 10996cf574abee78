import SecauditRegister
import SecauditVault

/// When this computer last made a backup of a vault, and how far the backup goes.
struct BackupNote: Equatable {
    let made: Instant
    /// The number of the backup's last entry.
    let number: UInt64

    private static let title = "secaudit/1/backup"

    var text: String { "\(Self.title)\n\(made.seconds)\n\(number)\n" }

    init(made: Instant, number: UInt64) {
        self.made = made
        self.number = number
    }

    init?(text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count == 3, lines[0] == Self.title, let seconds = Int64(lines[1]), let number = UInt64(lines[2])
        else { return nil }
        self.init(made: Instant(seconds: seconds), number: number)
    }

    /// A note that cannot be read counts as none: the worst that follows is one backup more.
    static func read(of vault: VaultID, in world: World) -> BackupNote? {
        let path = world.places.backupNote(vault: vault.hexadecimal)
        guard let bytes = try? FileAccess.read(path, atMost: 4096) else { return nil }
        return BackupNote(text: String(decoding: bytes, as: UTF8.self))
    }

    func write(of vault: VaultID, in world: World) throws {
        try FileAccess.makeFolder(world.places.stateFolder, mode: 0o700)
        try FileAccess.write(
            Array(text.utf8),
            to: world.places.backupNote(vault: vault.hexadecimal),
            mode: 0o600,
            replacing: true
        )
    }
}
