import Glibc
import SecauditVault
import SecauditWorkspace

/// The verified index that this client keeps of a vault, beside its mark.
enum ClientIndex {
    /// Where it lies, for the vault that the store says it is.
    static func place(of store: any VaultStore, member: MemberID, in world: World) throws -> IndexPlace? {
        try SeenMark.vault(of: store).map { place(vault: $0, member: member, in: world) }
    }

    static func place(vault: VaultID, member: MemberID, in world: World) -> IndexPlace {
        IndexPlace(
            path: world.places.index(vault: vault.hexadecimal, member: member.hexadecimal),
            maker: maker
        )
    }

    static func remove(vault: VaultID, member: MemberID, in world: World) {
        FileAccess.remove(place(vault: vault, member: member, in: world).path)
    }

    /// This build of the program: its file's length and the moment of its last change.
    ///
    /// A version number would be the same in two builds that read a ledger differently.
    private static let maker: [UInt8] = {
        var status = stat()
        guard unsafe stat("/proc/self/exe", &status) == 0 else { return [] }
        return Array("\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)".utf8)
    }()
}

extension Session {
    /// Makes the index anew when it is time; it can be made again at any time, so a full disk is no reason to stop.
    func saveIndex() throws {
        let vault = workspace.vault
        guard vault.isIndexDue else { return }
        let place = ClientIndex.place(vault: vault.id, member: vault.ownID, in: world)
        let bytes = vault.encodedIndex(names: try workspace.indexedNames(), maker: place.maker)
        try? FileAccess.write(bytes, to: place.path, mode: 0o600, replacing: true, durably: false)
    }
}
