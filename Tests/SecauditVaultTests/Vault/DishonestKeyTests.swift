import SecauditCrypto
import Testing

@testable import SecauditVault

/// A coordinator who keeps to the authority table and lies about keys.
struct DishonestKeyTests {
    /// `committed`: the manifest commits to the key that the wrap holds, and only the key of the epoch before is false.
    @Test(arguments: [true, false])
    func `a key that no manifest commits to is refused`(committed: Bool) throws {
        let sample = try VaultSample()
        let vault = try sample.open(as: .obraztsova)
        let current = try #require(vault.state.compartments[sample.organ]).current
        let first = KeyContext(vault: vault.id, compartment: sample.organ, epoch: 1)
        let key = CompartmentKey(random: KeyContext(vault: vault.id, compartment: sample.organ, epoch: 2))
        // A newcomer has no wrap of the first epoch: he comes to it through the second only.
        let newcomer = Fellow.vymyslov
        let wrap = try KeyWrap(
            key: key,
            author: Fellow.obraztsova.identity(),
            reader: newcomer.card,
            pairs: PairKeys()
        )
        // The context of a wrap has the commitment in it, so a false commitment needs no other lie.
        let manifest = Manifest(
            compartment: sample.organ,
            kind: .organ,
            scope: .none,
            epoch: 2,
            revision: 2,
            previous: current.hash,
            commitment: committed ? key.commitment : Digest(of: [9]),
            readers: [Manifest.Reader(member: newcomer.id, wrap: wrap.hash)],
            reason: .rekey,
            drop: [],
            previousKey: key.seal(previous: CompartmentKey(random: first))
        )
        let place = WrapRow.Key(compartment: sample.organ, epoch: 2, member: newcomer.id)
        try sample.force(
            [.manifest(manifest)],
            by: .obraztsova,
            wraps: [WrapRow(key: place, encoded: wrap.encoded)]
        )
        let reader = try sample.open(as: newcomer)
        #expect(reader.state.voided.isEmpty)
        let expected: VaultError =
            committed ? .cannotOpen(.compartment(sample.organ)) : .cannotOpen(.wrap(sample.organ, epoch: 2))
        #expect(throws: expected) { try reader.record(sample.fact) }
    }
}
