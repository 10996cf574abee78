package import SecauditVault

extension Workspace {
    /// Whether this member has vouched for the key before: admitted it himself, or shares a secret with it.
    package func isPinned(_ member: MemberID) -> Bool {
        if vault.state.members[member]?.admittedBy == vault.ownID || member == vault.ownID { return true }
        return vault.state.compartments.values.contains { compartment in
            compartment.kind.isHeld
                && compartment.manifests.contains { $0.author == vault.ownID && $0.value.isRead(by: member) }
        }
    }
}
