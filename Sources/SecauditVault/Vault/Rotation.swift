internal import SecauditCrypto

extension Draft {
    /// Puts new keys in the place of one's own, in one entry signed with the old ones.
    ///
    /// What one holds gets a new key, and so does what one oversees; the rest passes on and is re-keyed by a
    /// coordinator. All wraps are made by the new keys: whoever has found the old ones can open none of them.
    package func rotate(to successor: borrowing Identity) throws(VaultError) {
        let old = vault.ownID
        let pairs = PairKeys()
        let own = Set(
            state.compartments.filter { $0.value.current.isRead(by: old) && $0.value.leavers[old] == nil }.keys
        )
        let rows = try Vault.stored { () throws(StoreError) in try vault.store.wraps(for: old) }
        var inherited: [Operation.InheritedWrap] = []
        for row in rows where own.contains(row.key.compartment) {
            if let wrap = try inherit(row.key, for: successor, pairs: pairs) { inherited.append(wrap) }
        }
        try add(
            .rotate(
                card: successor.card.encoded,
                inherited: inherited.sorted { ($0.compartment, $0.epoch) < ($1.compartment, $1.epoch) }
            )
        )
        for compartment in own.sorted() { try pass(compartment, from: old, to: successor, pairs: pairs) }
        for row in rows { remove(wrap: row.key) }
    }

    /// An older key of a secret, which no later one opens, wrapped for the new keys.
    private func inherit(
        _ key: WrapRow.Key,
        for successor: borrowing Identity,
        pairs: PairKeys
    ) throws(VaultError) -> Operation.InheritedWrap? {
        guard let known = state.compartments[key.compartment], known.kind.isHeld else { return nil }
        let box = try self.key(of: key.compartment, epoch: key.epoch)
        let wrap: KeyWrap
        do throws(CryptoError) {
            wrap = try KeyWrap(key: box.key, author: successor, reader: successor.card, pairs: pairs)
        } catch {
            throw .malformed(.card, .truncated)
        }
        add(
            wrap: WrapRow(
                key: WrapRow.Key(compartment: key.compartment, epoch: key.epoch, member: successor.id),
                encoded: wrap.encoded
            )
        )
        return Operation.InheritedWrap(compartment: key.compartment, epoch: key.epoch, wrap: wrap.hash)
    }

    private func pass(
        _ compartment: CompartmentID,
        from old: MemberID,
        to successor: borrowing Identity,
        pairs: PairKeys
    ) throws(VaultError) {
        let current = try current(compartment)
        let new = successor.id
        if current.kind.isHeld || state.members[old]?.roles.contains(.coordinator) == true {
            let staying = try staying(in: compartment) + [new]
            try rekey(compartment, readers: staying, reason: .rotate, by: successor, pairs: pairs)
            return
        }
        let box = try key(of: compartment, epoch: current.epoch)
        let own = try wrap(box, for: [new], by: successor, pairs: pairs)
        try add(
            .manifest(
                Manifest(
                    compartment: compartment,
                    kind: current.kind,
                    scope: current.scope,
                    epoch: current.epoch,
                    revision: current.revision + 1,
                    previous: current.hash,
                    commitment: current.commitment,
                    readers: current.readers.filter { $0.member != old } + own,
                    reason: .rotate,
                    drop: current.drop,
                    previousKey: current.previousKey
                )
            )
        )
    }
}
