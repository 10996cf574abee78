import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// What will bite on this computer: backups, the identity file, the rights of files.
enum ClientAilments {
    /// A backup older than this many days is an old one.
    static let backupDays = 30

    static func found(by session: Session) throws -> [Ailment] {
        try backup(session) + identity(session) + formerKeys(session) + rights(session)
    }

    private static func backup(_ session: Session) -> [Ailment] {
        let world = session.world
        guard let note = BackupNote.read(of: session.workspace.vault.id, in: world) else { return [.noBackup] }
        let made = note.made.day(in: world.localZone)
        let days = Int(world.now().day(in: world.localZone).number) - Int(made.number)
        return days > backupDays ? [.oldBackup(made: made, days: days)] : []
    }

    private static func identity(_ session: Session) throws -> [Ailment] {
        let file = try Session.readIdentityFile(session.world.places.identity(session.options.identity))
        let cost = try IdentityFile.cost(of: file)
        return cost.passes <= PassphraseCost.interactive.passes
            || cost.kibibytes <= PassphraseCost.interactive.kibibytes ? [.cheapPassphrase] : []
    }

    /// As long as the former identity file is there, its owner can still replace it in the other vaults.
    private static func formerKeys(_ session: Session) throws -> [Ailment] {
        let world = session.world
        let vault = session.workspace.vault
        let present = world.places.identity(session.options.identity)
        guard let old = vault.state.members[vault.ownID]?.predecessor?.member,
            FileAccess.exists(NewIdentity.former(old, beside: present))
        else { return [] }
        let vaults = try NewIdentity.vaultsLeft(with: old, insteadOf: vault.ownID, besides: vault.id, in: world)
        guard !vaults.isEmpty else { return [] }
        let former = NewIdentity.former(old, beside: present)
        return [.formerKeysElsewhere(vaults: vaults, former: former, present: present)]
    }

    /// A vault may be shared with a group; the identity and the marks are one person's own.
    private static func rights(_ session: Session) -> [Ailment] {
        let places = session.world.places
        let identity = places.identity(session.options.identity)
        var shared: [String] = []
        if case .folder(let folder) = places.vaultAddress(session.options.vault) {
            let file = VaultAddress.file(in: folder)
            shared = [folder, file, "\(file)-wal", "\(file)-shm"]
        }
        let own = [identity, places.stateFolder]
        return shared.compactMap { tooWide($0, bits: 0o007, closed: "o-rwx") }
            + own.compactMap { tooWide($0, bits: 0o077, closed: "go-rwx") }
    }

    private static func tooWide(_ path: String, bits: UInt32, closed: String) -> Ailment? {
        guard let mode = FileAccess.mode(of: path), mode & bits != 0 else { return nil }
        return .openToOthers(path: path, mode: mode, closed: closed)
    }
}
