internal import SecauditCrypto

// Who reads what: making a compartment, letting somebody in, and taking somebody out.
extension Draft {
    /// Makes a compartment with a fresh key; its maker is one of its readers.
    package func createCompartment(
        _ kind: Compartment.Kind,
        scope: CompartmentID = .none,
        readers: [MemberID]
    ) throws(VaultError) -> CompartmentID {
        let id = CompartmentID.random()
        let box = Vault.KeyBox(
            CompartmentKey(random: KeyContext(vault: vault.id, compartment: id, epoch: 1))
        )
        keep(box)
        // Only coordinators' facts are written by people who may not read them.
        let drop = kind == .coordinators ? box.key.dropKey().publicKey.bytes : []
        let all = Set(readers).union([vault.ownID]).sorted()
        let manifest = Manifest(
            compartment: id,
            kind: kind,
            scope: scope,
            epoch: 1,
            revision: 1,
            previous: .zero,
            commitment: box.key.commitment,
            readers: try wrap(box, for: all),
            reason: .create,
            drop: drop,
            previousKey: []
        )
        try add(.manifest(manifest))
        if let made = state.compartments[id], canSplit(made) {
            try split(id, by: vault.identity, pairs: vault.pairs)
        }
        return id
    }

    /// Lets a member read a compartment.
    ///
    /// A held one gets a new key first, and only the current content is sealed again: what was written before the
    /// newcomer's time stays closed to him. The others keep their key, for their history belongs to the office.
    package func grant(_ compartment: CompartmentID, to member: MemberID) throws(VaultError) {
        guard state.members[member]?.isActive == true else { throw .notAMember(member) }
        try settle(compartment)
        let current = try current(compartment)
        guard !current.isRead(by: member) else { return }
        if current.kind.isHeld {
            try rekey(compartment, readers: current.readers.map(\.member) + [member], reason: .grant)
            return
        }
        let box = try key(of: compartment, epoch: current.epoch)
        let newcomer = try wrap(box, for: [member])
        let manifest = Manifest(
            compartment: compartment,
            kind: current.kind,
            scope: current.scope,
            epoch: current.epoch,
            revision: current.revision + 1,
            previous: hash(of: current),
            commitment: current.commitment,
            readers: current.readers + newcomer,
            reason: .grant,
            drop: current.drop,
            previousKey: current.previousKey
        )
        try add(.manifest(manifest))
    }

    /// Takes a compartment away from a member: a new key for those who stay, and his wraps are deleted.
    package func withdraw(_ compartment: CompartmentID, from member: MemberID) throws(VaultError) {
        try withdraw(compartment, from: member, reason: .withdraw)
    }

    private func withdraw(
        _ compartment: CompartmentID,
        from member: MemberID,
        reason: Manifest.Reason
    ) throws(VaultError) {
        let current = try current(compartment)
        guard current.isRead(by: member) else { return }
        let staying = try staying(in: compartment).filter { $0 != member }
        guard !staying.isEmpty else { throw .refused(.lastReader) }
        // Who goes himself would know the key that he makes.
        guard member != vault.ownID || !current.kind.isHeld else { return try leave(compartment) }
        try rekey(compartment, readers: staying, reason: reason)
        for epoch in 1...current.epoch {
            remove(wrap: WrapRow.Key(compartment: compartment, epoch: epoch, member: member))
        }
    }

    /// Gives up what one holds: one's own wraps go at once, and the next of the holders makes a new key.
    package func leave(_ compartment: CompartmentID) throws(VaultError) {
        let current = try current(compartment)
        try add(.leave(compartment))
        for epoch in 1...current.epoch {
            remove(wrap: WrapRow.Key(compartment: compartment, epoch: epoch, member: vault.ownID))
        }
    }

    /// Gives a compartment a new key without those readers who may not read it any more.
    package func settle(_ compartment: CompartmentID) throws(VaultError) {
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        guard state.owesRekey(found) else { return }
        try rekey(compartment, readers: try staying(in: compartment), reason: .rekey)
    }

    /// Ends a membership in one entry: signature void, the shared compartments re-keyed, all his wraps deleted.
    ///
    /// What he holds and the coordinator does not can be re-keyed by its remaining holders only: it stays owed.
    package func remove(_ member: MemberID) throws(VaultError) {
        try takeKeys(from: member, reason: .withdraw)
        try add(.remove(member))
    }

    /// Gives a member who has lost his keys new ones, in one entry: what is shared opens for them, secrets do not.
    package func reset(_ member: MemberID, to card: MemberCard) throws(VaultError) {
        let shared = state.compartments.filter { !$0.value.kind.isHeld && $0.value.current.isRead(by: member) }
        // Nobody withdraws anything from him: whether his new keys hold it too is each holder's to say.
        try takeKeys(from: member, reason: .rekey)
        try add(.reset(member, card: card.encoded))
        for compartment in shared.keys.sorted() where try current(compartment).isRead(by: vault.ownID) {
            try grant(compartment, to: card.id)
        }
    }

    private func takeKeys(from member: MemberID, reason: Manifest.Reason) throws(VaultError) {
        // The keys that the coordinator shares with him are replaced first, while both are members.
        for (id, compartment) in state.compartments.sorted(by: { $0.key < $1.key })
        where compartment.current.isRead(by: member) {
            let current = compartment.current
            // Who goes himself would know the keys that he makes: then those who stay make them.
            if member != vault.ownID, state.staying(in: compartment).contains(vault.ownID) {
                try withdraw(id, from: member, reason: reason)
            } else {
                for epoch in 1...current.epoch {
                    remove(wrap: WrapRow.Key(compartment: id, epoch: epoch, member: member))
                }
            }
        }
    }

    func staying(in compartment: CompartmentID) throws(VaultError) -> [MemberID] {
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        return state.staying(in: found)
    }

    func current(_ compartment: CompartmentID) throws(VaultError) -> Manifest {
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        return found.current
    }

    /// A new epoch: fresh key, wraps for `readers`, and for a held compartment its current content sealed again.
    func rekey(
        _ compartment: CompartmentID,
        readers: [MemberID],
        reason: Manifest.Reason
    ) throws(VaultError) {
        try rekey(compartment, readers: readers, reason: reason, by: vault.identity, pairs: vault.pairs)
    }

    /// The same with the wraps made by `author`: whoever knows his keys can open what he wraps.
    func rekey(
        _ compartment: CompartmentID,
        readers: [MemberID],
        reason: Manifest.Reason,
        by author: borrowing Identity,
        pairs: PairKeys
    ) throws(VaultError) {
        let current = try current(compartment)
        let old = try key(of: compartment, epoch: current.epoch)
        let box = Vault.KeyBox(
            CompartmentKey(
                random: KeyContext(vault: vault.id, compartment: compartment, epoch: current.epoch + 1)
            )
        )
        let contents = current.kind.isHeld ? try heldContents(compartment) : []
        removeHalves(of: compartment)
        keep(box)
        let manifest = Manifest(
            compartment: compartment,
            kind: current.kind,
            scope: current.scope,
            epoch: current.epoch + 1,
            revision: current.revision + 1,
            previous: hash(of: current),
            commitment: box.key.commitment,
            readers: try wrap(box, for: Self.distinct(readers), by: author, pairs: pairs),
            reason: reason,
            drop: current.drop.isEmpty ? [] : box.key.dropKey().publicKey.bytes,
            previousKey: current.kind.isHeld ? [] : box.key.seal(previous: old.key)
        )
        try add(.manifest(manifest))
        let isLeft = current.readers.contains { !readers.contains($0.member) }
        for content in contents {
            if current.kind == .fingerprints, isLeft {
                // Nobody need remember this key but the vault: who leaves is to know no fingerprint made from now on.
                let fresh = SecretBytes(randomCount: FingerprintKey.length)
                try put(secret: fresh, record: content.record, in: compartment)
            } else {
                try put(secret: content.secret, record: content.record, in: compartment, change: .resealed)
            }
        }
        // A new key is split at once, so that what is sealed stays so.
        if let made = state.compartments[compartment], canSplit(made) {
            try split(compartment, by: author, pairs: pairs)
        }
    }

    /// Members in their order, each once; there are few, and a set of them for each key would cost more than the wraps.
    private static func distinct(_ members: [MemberID]) -> [MemberID] {
        members.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private final class HeldContent {
        let record: RecordID
        let secret: SecretBytes

        init(record: RecordID, secret: consuming SecretBytes) {
            self.record = record
            self.secret = secret
        }
    }

    private func heldContents(_ compartment: CompartmentID) throws(VaultError) -> [HeldContent] {
        var contents: [HeldContent] = []
        for record in state.compartments[compartment]?.records ?? [] {
            guard let known = state.records[record], !known.isErased else { continue }
            contents.append(HeldContent(record: record, secret: try secret(of: known.current)))
        }
        return contents
    }

    private func wrap(_ box: Vault.KeyBox, for readers: [MemberID]) throws(VaultError) -> [Manifest.Reader] {
        try wrap(box, for: readers, by: vault.identity, pairs: vault.pairs)
    }

    func wrap(
        _ box: Vault.KeyBox,
        for readers: [MemberID],
        by author: borrowing Identity,
        pairs: PairKeys
    ) throws(VaultError) -> [Manifest.Reader] {
        var wrapped: [Manifest.Reader] = []
        for reader in readers {
            guard let member = state.members[reader], member.isActive else { throw .notAMember(reader) }
            let wrap: KeyWrap
            do throws(CryptoError) {
                wrap = try KeyWrap(key: box.key, author: author, reader: member.card, pairs: pairs)
            } catch {
                throw .malformed(.card, .truncated)
            }
            let context = box.key.context
            let encoded = wrap.encoded
            add(
                wrap: WrapRow(
                    key: WrapRow.Key(compartment: context.compartment, epoch: context.epoch, member: reader),
                    encoded: encoded
                )
            )
            wrapped.append(Manifest.Reader(member: reader, wrap: KeyWrap.hash(of: encoded)))
        }
        return wrapped
    }
}
