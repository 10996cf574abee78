package import SecauditVault

/// What one knows of another member's key.
package enum KeyTrust: Hashable, Sendable {
    /// Its fingerprint was typed once, or a key that was vouched for has signed it.
    case vouched
    case unknown
    /// It stands in the place of a key that was vouched for, and that key did not sign it.
    case changed(from: MemberID)
}

extension Workspace {
    /// How one stands to another member's key; `pinned` are the keys that this client has kept.
    package func trust(in member: MemberID, pinned: Set<MemberID>) -> KeyTrust {
        if pinned.contains(member) || hasVouched(for: member) { return .vouched }
        guard let before = vault.state.members[member]?.predecessor else { return .unknown }
        switch (trust(in: before.member, pinned: pinned), before.isSigned) {
        // The old key, which one trusts, has signed the new one.
        case (.vouched, true): return .vouched
        case (.vouched, false): return .changed(from: before.member)
        case (let other, _): return other
        }
    }

    /// Whether one has signed for this key oneself: admitted it, or let it into a secret.
    ///
    /// To make a new key for those who hold a secret already is not to vouch for them.
    package func hasVouched(for member: MemberID) -> Bool {
        let state = vault.state
        func isOwn(_ author: MemberID) -> Bool { state.latest(of: author) == vault.ownID }
        if member == vault.ownID { return true }
        if let admitted = state.members[member], admitted.predecessor?.isSigned != true, isOwn(admitted.admittedBy) {
            return true
        }
        return state.compartments.values.contains { compartment in
            guard compartment.kind.isHeld, compartment.manifests.contains(where: { $0.value.isRead(by: member) }) else {
                return false
            }
            return zip([nil] + compartment.manifests.map(Optional.some), compartment.manifests).contains {
                isOwn($1.author) && $1.value.isRead(by: member) && $0?.value.isRead(by: member) != true
            }
        }
    }

    /// Others' keys that one trusts and that their owners have replaced, signing with the old ones: old and new.
    package func followedKeys(pinned: Set<MemberID>) -> [(old: MemberID, new: MemberID)] {
        vault.state.predecessors.map { (old: $0.value, new: $0.key) }
            .filter { vault.state.latest(of: $0.new) != vault.ownID && !pinned.contains($0.new) }
            .filter { trust(in: $0.new, pinned: pinned) == .vouched }
            .sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    }
}
