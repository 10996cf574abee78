import SecauditCrypto
import Testing

@testable import SecauditVault

/// A coordinator checks everything and reads no password: tried with his keys on every row of the store.
struct CoordinatorTests {
    @Test
    func `a coordinator's keys open no wrap and no row of any secret`() throws {
        let sample = try VaultSample()
        let holder = try sample.open(as: .primerov)
        try holder.transact(at: VaultSample.now) { draft in
            try draft.grant(sample.secret, to: Fellow.testova.id)
            let seed = try draft.createCompartment(.totp, scope: sample.organ, readers: [])
            try draft.put(secret: SecretBytes(text: "семя"), in: seed)
        }
        let vault = try sample.open(as: .obraztsova)
        let state = vault.state
        let cards = state.members.values.map(\.card)
        let wraps = try state.members.keys.flatMap { try sample.store.wraps(for: $0) }
        let contexts = state.compartments.flatMap { id, compartment in
            compartment.manifests.map { (id, compartment.kind, $0.value) }
        }

        // Each wrap in each place it could belong to, as written by each member.
        var keys: [Vault.KeyBox] = []
        for row in wraps {
            let wrap = try KeyWrap(encoded: row.encoded)
            for (id, kind, manifest) in contexts {
                let context = KeyContext(vault: vault.id, compartment: id, epoch: manifest.epoch)
                for author in cards {
                    guard
                        let key = try? wrap.open(
                            context: context,
                            commitment: manifest.commitment,
                            reader: vault.identity,
                            author: author,
                            pairs: vault.pairs
                        )
                    else { continue }
                    #expect(!kind.isHeld)
                    keys.append(Vault.KeyBox(key))
                }
            }
        }
        // His own: the workspace, the organ and the coordinators' compartment.
        #expect(keys.count >= 3)

        var rows = 0
        for (id, compartment) in state.compartments where compartment.kind.isHeld {
            #expect(throws: VaultError.noAccess(.compartment(id))) { _ = try vault.key(of: id, epoch: 1) }
            for row in try sample.store.records(in: id) {
                let versions = try #require(state.records[row.key.record]).versions
                for key in keys {
                    for version in versions {
                        let bound = version.value.associatedData(vault: vault.id)
                        #expect(throws: CryptoError.cannotOpen) {
                            try Sealing.open(row.sealed, key: key.recordKey, associatedData: bound)
                        }
                        #expect(throws: CryptoError.cannotOpen) {
                            try Sealing.open(row.sealed, key: key.key.secret, associatedData: bound)
                        }
                    }
                }
                rows += 1
            }
            for record in compartment.records {
                #expect(throws: VaultError.noAccess(.compartment(id))) { _ = try vault.secret(record) }
            }
            #expect(throws: VaultError.self) { try vault.records(in: id) }
        }
        #expect(rows == 5)
    }

    @Test
    func `a coordinator cannot make himself a reader`() throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        let own = Fellow.obraztsova.id
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) {
            try vault.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: own) }
        }
        let current = try #require(vault.state.compartments[sample.secret]).current
        let forced = following(current, readers: current.readers.map(\.member) + [own])
        try sample.force([.manifest(forced)], by: .obraztsova)
        let after = try sample.open(as: .primerov).state
        #expect(after.voided.map(\.refusal) == [.holdersOnly])
        #expect(after.compartments[sample.secret]?.current == current)
    }
}
