internal import SecauditCrypto

// Splitting keys, handing halves over, and putting them together again.
extension Draft {
    package func nameTrustees(_ trustees: [MemberID]) throws(VaultError) {
        try add(.recovery(.name(trustees.sorted())))
    }

    package func endRecovery() throws(VaultError) {
        try add(.recovery(.end))
    }

    /// Takes on to be a trustee.
    package func acceptTrust() throws(VaultError) {
        guard let recovery = state.recovery else { throw .refused(.recoveryNotInForce) }
        try add(.recovery(.accept(naming: recovery.naming)))
    }

    /// Splits the present key between the present trustees, where one vouches for their keys; `false` where not.
    ///
    /// Halves that others hold already are ended by a new key: what they know must open nothing from now on.
    @discardableResult
    package func keepHalves(of compartment: CompartmentID) throws(VaultError) -> Bool {
        guard let found = state.compartments[compartment] else { throw .unknownObject(.compartment(compartment)) }
        guard canSplit(found) else { return false }
        guard !state.isSplit(found) else { return true }
        if found.halves != nil {
            // The new key is split as every new key is.
            try rekey(compartment, readers: try staying(in: compartment), reason: .rekey)
        } else {
            try split(compartment, by: vault.identity, pairs: vault.pairs)
        }
        return true
    }

    func canSplit(_ compartment: LedgerState.CompartmentState) -> Bool {
        guard compartment.kind.isSplit, let trustees = state.presentTrustees else { return false }
        return vault.vouchedTrustees.isSuperset(of: trustees)
    }

    /// The halves of the present key: a random one, and what is left of the key without it; neither tells of the other.
    func split(
        _ compartment: CompartmentID,
        by author: borrowing Identity,
        pairs: PairKeys
    ) throws(VaultError) {
        guard let recovery = state.recovery, let trustees = state.presentTrustees else {
            throw .refused(.recoveryNotInForce)
        }
        let current = try current(compartment)
        let box = try key(of: compartment, epoch: current.epoch)
        var rest = box.key.secret.slice(0..<CompartmentKey.length)
        var halves: [KeyHalves.Half] = []
        for (index, trustee) in trustees.enumerated() {
            guard let card = state.members[trustee]?.card else { throw .notAMember(trustee) }
            let place = SealedHalf.Place(
                key: box.key.context,
                commitment: current.commitment,
                naming: recovery.naming,
                trustees: trustees,
                trustee: trustee
            )
            // The last one has the rest, of a single one the whole.
            let isLast = index + 1 == trustees.count
            let half =
                isLast ? rest.slice(0..<CompartmentKey.length) : SecretBytes(randomCount: CompartmentKey.length)
            if !isLast { rest = rest.combined(with: half) }
            let sealed: SealedHalf
            do throws(CryptoError) {
                sealed = try SealedHalf(half, as: .half, at: place, by: author, for: card, pairs: pairs)
            } catch {
                throw .malformed(.card, .truncated)
            }
            add(wrap: WrapRow(key: SealedHalf.row(.half, place.key, for: [trustee]), encoded: sealed.encoded))
            halves.append(KeyHalves.Half(trustee: trustee, hash: sealed.hash))
        }
        try add(
            .halves(
                KeyHalves(
                    compartment: compartment,
                    epoch: current.epoch,
                    naming: recovery.naming,
                    halves: halves
                )
            )
        )
    }

    /// Opens one's own halves of these keys and seals them for a recipient.
    package func handOver(_ compartments: [CompartmentID], to recipient: MemberID) throws(VaultError) {
        guard let recovery = state.recovery else { throw .refused(.recoveryNotInForce) }
        guard let card = state.members[recipient]?.card, state.members[recipient]?.isActive == true else {
            throw .notAMember(recipient)
        }
        var shares: [RecoveryStep.Share] = []
        for compartment in Set(compartments).sorted() {
            let own = try vault.ownHalf(of: compartment, in: state)
            let place = own.place
            let sealed: SealedHalf
            do throws(CryptoError) {
                sealed = try SealedHalf(
                    own.half,
                    as: .share,
                    at: place,
                    by: vault.identity,
                    for: card,
                    pairs: vault.pairs
                )
            } catch {
                throw .malformed(.card, .truncated)
            }
            let row = SealedHalf.row(.share, place.key, for: [place.trustee, recipient])
            add(wrap: WrapRow(key: row, encoded: sealed.encoded))
            shares.append(
                RecoveryStep.Share(compartment: compartment, epoch: place.key.epoch, hash: sealed.hash)
            )
        }
        try add(
            .recovery(
                .handOver(RecoveryStep.HandOver(naming: recovery.naming, recipient: recipient, shares: shares))
            )
        )
    }

    /// Puts the halves together that were handed over to oneself, and makes a new key with oneself among its readers.
    package func recover(_ compartment: CompartmentID) throws(VaultError) {
        let own = vault.ownID
        keep(try vault.openedKey(of: compartment, in: state))
        try rekey(compartment, readers: try staying(in: compartment) + [own], reason: .recover)
        try add(.accept(compartment, manifest: try current(compartment).hash))
    }

    /// What lies in the store of the halves of a key that is going out of use.
    func removeHalves(of compartment: CompartmentID) {
        guard let found = state.compartments[compartment] else { return }
        for row in found.recoveryRows(in: vault.id).keys.sorted(by: { $0.member < $1.member }) { remove(wrap: row) }
    }
}

extension Vault {
    /// Whether one's own half of a key opens; what it is a half of stays closed.
    package func opensOwnHalf(of compartment: CompartmentID) throws(VaultError) -> Bool {
        guard let halves = state.compartments[compartment]?.halves?.value, halves.trustees.contains(ownID) else {
            return false
        }
        _ = try ownHalf(of: compartment, in: state)
        return true
    }

    func ownHalf(
        of id: CompartmentID,
        in state: LedgerState
    ) throws(VaultError) -> OwnHalf {
        guard let compartment = state.compartments[id] else { throw .unknownObject(.compartment(id)) }
        guard let halves = compartment.halves?.value,
            let named = halves.halves.first(where: { $0.trustee == ownID })
        else { throw .noAccess(.compartment(id)) }
        let place = halves.place(of: ownID, commitment: compartment.current.commitment, in: self.id)
        let row = SealedHalf.row(.half, place.key, for: [ownID])
        return OwnHalf(half: try open(row, .half, hash: named.hash, at: place, in: state), place: place)
    }

    /// A trustee's own half, opened, with what it is a half of.
    struct OwnHalf: ~Copyable {
        let half: SecretBytes
        let place: SealedHalf.Place
    }

    /// The key whose halves were handed over to oneself.
    func openedKey(of id: CompartmentID, in state: LedgerState) throws(VaultError) -> KeyBox {
        guard let compartment = state.compartments[id] else { throw .unknownObject(.compartment(id)) }
        guard state.openedKey(compartment, for: ownID) != nil, let halves = compartment.halves?.value else {
            throw .noAccess(.compartment(id))
        }
        var secret = SecretBytes(zeros: CompartmentKey.length)
        for handed in compartment.handedOver where handed.recipient == ownID {
            let place = halves.place(of: handed.trustee, commitment: compartment.current.commitment, in: self.id)
            let row = SealedHalf.row(.share, place.key, for: [handed.trustee, ownID])
            secret = secret.combined(with: try open(row, .share, hash: handed.share, at: place, in: state))
        }
        let context = KeyContext(vault: self.id, compartment: id, epoch: halves.epoch)
        let box = KeyBox(CompartmentKey(secret: secret, context: context))
        // Whoever split it or handed a half over may have done it wrongly: the holders' own word decides.
        guard box.key.commitment == compartment.current.commitment else { throw .cannotOpen(.compartment(id)) }
        return box
    }

    private func open(
        _ key: WrapRow.Key,
        _ purpose: SealedHalf.Purpose,
        hash: Digest,
        at place: SealedHalf.Place,
        in state: LedgerState
    ) throws(VaultError) -> SecretBytes {
        let row = VaultError.Row.wrap(key.compartment, epoch: key.epoch)
        let stored = try Self.stored { () throws(StoreError) in try store.wrap(key) }
        guard let encoded = stored else { throw .rowMissing(row) }
        let sealed: SealedHalf
        do throws(FormatError) {
            sealed = try SealedHalf(encoded: encoded, as: purpose)
        } catch {
            throw .rowAltered(row)
        }
        guard sealed.hash == hash, let author = state.members[sealed.author]?.card else { throw .rowAltered(row) }
        do throws(CryptoError) {
            return try sealed.open(at: place, by: identity, from: author, pairs: pairs)
        } catch {
            throw .cannotOpen(row)
        }
    }
}

extension KeyHalves {
    func place(of trustee: MemberID, commitment: Digest, in vault: VaultID) -> SealedHalf.Place {
        SealedHalf.Place(
            key: KeyContext(vault: vault, compartment: compartment, epoch: epoch),
            commitment: commitment,
            naming: naming,
            trustees: trustees,
            trustee: trustee
        )
    }
}

extension LedgerState.CompartmentState {
    /// The rows of halves and shares that the ledger names, each with its hash.
    func recoveryRows(in vault: VaultID) -> [WrapRow.Key: Digest] {
        guard let halves = halves?.value else { return [:] }
        let context = KeyContext(vault: vault, compartment: halves.compartment, epoch: halves.epoch)
        var rows: [WrapRow.Key: Digest] = [:]
        for half in halves.halves { rows[SealedHalf.row(.half, context, for: [half.trustee])] = half.hash }
        for handed in handedOver {
            rows[SealedHalf.row(.share, context, for: [handed.trustee, handed.recipient])] = handed.share
        }
        return rows
    }
}
