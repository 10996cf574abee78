import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// Halves and shares in wrong hands, in wrong places, forged or spoilt.
struct RecoveryAttackTests {
    private typealias Sample = RecoverySample

    @Test
    func `the half of one trustee opens nothing for its recipient`() throws {
        let sample = try Sample()
        try sample.handOver(.testova)
        let recipient = try sample.open(as: Sample.recipient)
        #expect(throws: VaultError.noAccess(.compartment(sample.secret))) {
            try recipient.transact(at: Sample.now) { try $0.recover(sample.secret) }
        }
        #expect(try sample.compartment().openings.isEmpty)
        // Nor do two halves of which each was handed over to somebody else.
        try sample.handOver(.vymyslov, to: .obraztsova)
        #expect(try sample.compartment().openings.isEmpty)
    }

    /// A coordinator who names two keys of his own gets nothing: no holder vouches for them.
    @Test
    func `trustees forged by a coordinator are given no half`() throws {
        let sample = try VaultSample()
        let forged = [Fellow(number: 51), Fellow(number: 52)]
        let coordinator = try sample.open(as: .obraztsova)
        try coordinator.transact(at: VaultSample.now) { draft in
            for fellow in forged { try draft.admit(fellow.card, roles: .officer) }
            try draft.nameTrustees(forged.map(\.id))
        }
        for fellow in forged {
            try sample.open(as: fellow).transact(at: VaultSample.now) { try $0.acceptTrust() }
        }
        let holder = try sample.open(as: .primerov)
        // One key that is vouched for and one that is not are not two.
        for vouched: Set<MemberID> in [[], [forged[0].id], [Fellow.testova.id, Fellow.vymyslov.id]] {
            holder.vouchedTrustees = vouched
            #expect(try holder.transact(at: VaultSample.now) { try $0.keepHalves(of: sample.secret) } == false)
            try holder.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: Fellow.testova.id) }
            try holder.transact(at: VaultSample.now) { try $0.withdraw(sample.secret, from: Fellow.testova.id) }
        }
        let state = try Vault.verifiedState(of: sample.store, freshness: .firstUse, at: VaultSample.now)
        #expect(state.compartments[sample.secret]?.halves == nil)
        for fellow in forged {
            #expect(
                try sample.store.wraps(
                    for: SealedHalf.row(
                        .half,
                        KeyContext(
                            vault: holder.id,
                            compartment: sample.secret,
                            epoch: 1
                        ),
                        for: [fellow.id]
                    ).member
                ).isEmpty
            )
        }
    }

    /// Each of these alone makes another place of it, and a half opens in its own only.
    @Test
    func `a half opens in its own place only`() throws {
        let vault = VaultID.random()
        let other = CompartmentID.random()
        let key = KeyContext(vault: vault, compartment: .random(), epoch: 2)
        let trustees = Sample.trustees.map(\.id).sorted()
        let mine = trustees[0] == Fellow.testova.id ? Fellow.testova : .vymyslov
        func place(
            _ key: KeyContext,
            commitment: UInt8 = 1,
            naming: UInt64 = 7,
            trustees: [MemberID],
            trustee: MemberID
        ) -> SealedHalf.Place {
            SealedHalf.Place(
                key: key,
                commitment: Digest(of: [commitment]),
                naming: naming,
                trustees: trustees,
                trustee: trustee
            )
        }
        let right = place(key, trustees: trustees, trustee: mine.id)
        let half = SecretBytes(randomCount: CompartmentKey.length)
        let sealed = try SealedHalf(
            half,
            as: .half,
            at: right,
            by: Fellow.primerov.identity(),
            for: mine.card,
            pairs: PairKeys()
        )
        func open(_ sealed: SealedHalf, _ place: SealedHalf.Place, by fellow: Fellow) -> [UInt8]? {
            try? sealed.open(at: place, by: fellow.identity(), from: Fellow.primerov.card, pairs: PairKeys()).copied
        }
        #expect(open(sealed, right, by: mine) == half.copied)
        let wrong = [
            place(
                KeyContext(vault: .random(), compartment: key.compartment, epoch: 2),
                trustees: trustees,
                trustee: mine.id
            ),
            place(KeyContext(vault: vault, compartment: other, epoch: 2), trustees: trustees, trustee: mine.id),
            place(
                KeyContext(vault: vault, compartment: key.compartment, epoch: 1),
                trustees: trustees,
                trustee: mine.id
            ),
            place(key, commitment: 2, trustees: trustees, trustee: mine.id),
            place(key, naming: 8, trustees: trustees, trustee: mine.id),
            place(key, trustees: [mine.id], trustee: mine.id),
            place(key, trustees: trustees, trustee: trustees[1]),
        ]
        for place in wrong { #expect(open(sealed, place, by: mine) == nil) }
        for fellow in [Fellow.obraztsova, Sample.recipient] { #expect(open(sealed, right, by: fellow) == nil) }
        // A half that passes for a share, or a share for a half, does not open either.
        var bytes = sealed.encoded
        let tag = Array("secaudit/1/share".utf8)
        bytes.replaceSubrange(0..<(4 + "secaudit/1/half".utf8.count), with: [0, 0, 0, UInt8(tag.count)] + tag)
        let share = try SealedHalf(encoded: bytes, as: .share)
        #expect(open(share, right, by: mine) == nil)
    }

    @Test
    func `halves swapped between two secrets are refused`() throws {
        let sample = try Sample()
        let holder = try sample.open(as: .primerov)
        holder.vouchedTrustees = Set(Sample.trustees.map(\.id))
        let second = try holder.transact(at: Sample.now) {
            try $0.createCompartment(.secret, scope: sample.base.organ, readers: [])
        }
        func row(_ compartment: CompartmentID) -> WrapRow.Key {
            SealedHalf.row(
                .half,
                KeyContext(vault: holder.id, compartment: compartment, epoch: 1),
                for: [Fellow.testova.id]
            )
        }
        let rows = try [row(sample.secret), row(second)].map { key in
            (key, try #require(try sample.store.wrap(key)))
        }
        let store = AlteredStore(sample.store)
        store.wraps[rows[0].0] = rows[1].1
        store.wraps[rows[1].0] = rows[0].1
        let trustee = try VaultSample.open(store, as: .testova)
        for id in [sample.secret, second] {
            #expect(throws: VaultError.rowAltered(.wrap(id, epoch: 1))) { try trustee.opensOwnHalf(of: id) }
        }
        #expect(throws: VaultError.self) { try trustee.verifyAll(at: Sample.now) }
    }

    @Test
    func `a half of an older key put back does not count`() throws {
        let sample = try Sample()
        let vault = try sample.open(as: .primerov)
        let old = SealedHalf.row(
            .half,
            KeyContext(vault: vault.id, compartment: sample.secret, epoch: 1),
            for: [Fellow.testova.id]
        )
        let kept = try #require(try sample.store.wrap(old))
        vault.vouchedTrustees = Set(Sample.trustees.map(\.id))
        try vault.transact(at: Sample.now) { try $0.grant(sample.secret, to: Sample.recipient.id) }
        #expect(try sample.store.wrap(old) == nil)
        let store = AlteredStore(sample.store)
        let new = WrapRow.Key(compartment: old.compartment, epoch: 2, member: old.member)
        store.wraps[new] = kept
        let trustee = try VaultSample.open(store, as: .testova)
        #expect(throws: VaultError.rowAltered(.wrap(sample.secret, epoch: 2))) {
            try trustee.opensOwnHalf(of: sample.secret)
        }
    }

    /// Whoever splits or hands over can spoil it, and that is seen before anything is believed.
    @Test
    func `a half that was spoilt gives no key`() throws {
        let sample = try Sample(isSplit: false)
        let holder = try sample.open(as: .primerov)
        let current = try sample.compartment().current
        let naming = try #require(try sample.state().recovery?.naming)
        let trustees = Sample.trustees.map(\.id).sorted()
        let context = KeyContext(vault: holder.id, compartment: sample.secret, epoch: current.epoch)
        var rows: [WrapRow] = []
        var halves: [KeyHalves.Half] = []
        for trustee in Sample.trustees.sorted(by: { $0.id < $1.id }) {
            let place = SealedHalf.Place(
                key: context,
                commitment: current.commitment,
                naming: naming,
                trustees: trustees,
                trustee: trustee.id
            )
            let sealed = try SealedHalf(
                SecretBytes(randomCount: CompartmentKey.length),
                as: .half,
                at: place,
                by: Fellow.primerov.identity(),
                for: trustee.card,
                pairs: PairKeys()
            )
            rows.append(WrapRow(key: SealedHalf.row(.half, context, for: [trustee.id]), encoded: sealed.encoded))
            halves.append(KeyHalves.Half(trustee: trustee.id, hash: sealed.hash))
        }
        let operation = KeyHalves(compartment: sample.secret, epoch: current.epoch, naming: naming, halves: halves)
        try sample.base.force([.halves(operation)], by: .primerov, at: Sample.now, wraps: rows)
        try sample.handOver(.testova)
        try sample.handOver(.vymyslov)
        let recipient = try sample.open(as: Sample.recipient)
        #expect(throws: VaultError.cannotOpen(.compartment(sample.secret))) {
            try recipient.transact(at: Sample.now) { try $0.recover(sample.secret) }
        }
    }
}
