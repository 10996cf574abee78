import SecauditRegister
import SecauditVault

/// What this client has seen of a vault, and how far it therefore trusts a store.
enum SeenMark {
    /// The client's own mark, else the checkpoint named by `--checkpoint`, else what `--first-use` says.
    ///
    /// Where there are both a mark and a checkpoint, the store must continue both.
    static func freshness(
        of store: any VaultStore,
        member: MemberID?,
        in world: World,
        _ options: GlobalOptions
    ) throws -> Freshness {
        let own = try member.flatMap { try read(of: store, member: $0, in: world) }
        guard let path = options.checkpoint else {
            return own.map(Freshness.mark) ?? (options.firstUse ? .firstUse : .none)
        }
        let checkpoint = try checkpoint(path)
        guard let own else { return .mark(checkpoint) }
        _ = try Vault.verifiedState(of: store, freshness: .mark(checkpoint), at: world.now().seconds)
        return .mark(own)
    }

    /// Whose mark is to be asked; without an identity here there is none.
    static func member(in world: World, _ options: GlobalOptions) throws -> MemberID? {
        let path = world.places.identity(options.identity)
        guard FileAccess.exists(path) else { return nil }
        return try IdentityFile.memberID(of: try Session.readIdentityFile(path))
    }

    /// Remembers how far a vault has come.
    static func write(_ mark: HighWaterMark, member: MemberID, in world: World) throws {
        let path = world.places.mark(vault: mark.vault.hexadecimal, member: member.hexadecimal)
        try FileAccess.makeFolder(world.places.stateFolder, mode: 0o700)
        try FileAccess.write(Array(mark.text.utf8), to: path, mode: 0o600, replacing: true)
    }

    /// The mark for the vault that the store says it is; an unreadable one is never taken for "nothing seen yet".
    static func read(of store: any VaultStore, member: MemberID, in world: World) throws -> HighWaterMark? {
        guard let vault = try vault(of: store) else { return nil }
        let path = world.places.mark(vault: vault.hexadecimal, member: member.hexadecimal)
        guard FileAccess.exists(path) else { return nil }
        let text = String(decoding: try FileAccess.read(path, atMost: 4096), as: UTF8.self)
        guard let mark = try? HighWaterMark(text: text) else { throw ProgramError.stateUnreadable(path: path) }
        return mark
    }

    /// The vault that the store says it is.
    static func vault(of store: any VaultStore) throws -> VaultID? {
        guard let first = try store.entry(1) else { return nil }
        return (try? Entry(encoded: first))?.vault
    }

    /// The three lines as `vault checkpoint` prints them; one who typed them may have left spaces and empty lines.
    private static func checkpoint(_ path: String) throws -> HighWaterMark {
        let typed = String(decoding: try FileAccess.read(path, atMost: 4096), as: UTF8.self)
        return try HighWaterMark(typed: typed)
    }
}
