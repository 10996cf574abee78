import SecauditVault
import SecauditWorkspace

/// A member of the demonstration's vault: keys, and the workspace as he sees it once he is admitted.
final class Performer {
    let card: MemberCard
    private var identity: Identity?
    private var workspace: Workspace?

    init(_ identity: consuming Identity) {
        card = identity.card
        self.identity = consume identity
    }

    /// The founder, whose workspace is there from the start.
    init(_ workspace: Workspace, card: MemberCard) {
        self.card = card
        self.workspace = workspace
    }

    /// His workspace with everything on record by now; the vault is opened the first time.
    func workspace(in store: any VaultStore, at time: Int64) throws -> Workspace {
        if let workspace {
            try workspace.refresh()
            return workspace
        }
        guard let identity = identity.take() else { throw VaultError.notAMember(card.id) }
        let vault = try Vault.open(store, identity: identity, freshness: .firstUse, at: time)
        let opened = try Workspace(vault: vault)
        workspace = opened
        return opened
    }
}
