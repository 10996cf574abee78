package import SecauditCrypto

// The fingerprint key: made by the first holder who needs it, shared with those who hold secrets, and replaced by
// another whenever somebody stops being one of them (``Draft/rekey(_:readers:reason:by:pairs:)``).
extension Draft {
    /// The key of fingerprints, made now if there is none; `nil`: the member has not been given it yet.
    package func fingerprintKey() throws(VaultError) -> FingerprintKey? {
        try makeFingerprintKey()
        guard let id = state.fingerprints, let compartment = state.compartments[id],
            state.staying(in: compartment).contains(vault.ownID),
            let record = state.fingerprintRecord, let epoch = state.fingerprintKey?.value
        else { return nil }
        let secret = try secret(of: record.current)
        guard secret.count == FingerprintKey.length else {
            throw .malformed(.record, .truncated)
        }
        return FingerprintKey(secret, epoch: epoch, vault: vault.id)
    }

    private func makeFingerprintKey() throws(VaultError) {
        if let known = state.fingerprints.flatMap({ state.compartments[$0] }), !state.staying(in: known).isEmpty {
            return
        }
        let holders = state.holdersOfSecrets
        guard holders.contains(vault.ownID) else { return }
        let compartment = try createCompartment(.fingerprints, readers: holders)
        try put(secret: SecretBytes(randomCount: FingerprintKey.length), in: compartment)
    }

    /// Shares the key with a holder of a secret, where the member has it himself; what was compared stays comparable.
    package func shareFingerprintKey(with member: MemberID) throws(VaultError) {
        guard let id = state.fingerprints, let compartment = state.compartments[id],
            state.staying(in: compartment).contains(vault.ownID), !compartment.current.isRead(by: member),
            state.holdersOfSecrets.contains(member)
        else { return }
        try grant(id, to: member)
    }

    /// Takes the key from whoever holds no secret any more; then it is another key, and what was compared is stale.
    package func closeFingerprintKey(to member: MemberID) throws(VaultError) {
        guard let id = state.fingerprints, let compartment = state.compartments[id],
            compartment.current.isRead(by: member), !state.holdersOfSecrets.contains(member),
            state.staying(in: compartment).contains(vault.ownID)
        else { return }
        if member == vault.ownID {
            guard compartment.leavers[member] == nil else { return }
            try leave(id)
        } else {
            try withdraw(id, from: member)
        }
    }

    /// A held record's content as this draft leaves it; `version` counts from 1.
    package func secret(_ record: RecordID, version number: UInt64) throws(VaultError) -> SecretBytes {
        guard let known = state.records[record], !known.isErased,
            let version = known.versions.first(where: { $0.value.version == number })
        else { throw .unknownObject(.record(record)) }
        return try secret(of: version)
    }
}
