import SecauditCrypto
import Testing

@testable import SecauditVault

struct RandomAccessTests {
    /// Whatever holders do, who can read a secret is who stands in its manifest.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `who can read is who stands in the manifest`(seed: UInt64) throws {
        let sample = try VaultSample()
        let fellows: [Fellow] = [.obraztsova, .primerov, .testova, .vymyslov]
        var random = SeededNumbers(seed: seed)
        var expected: Set<Fellow> = [.primerov]
        var content = "первый пароль"
        for step in 0..<25 {
            let holder = try #require(expected.sorted { $0.number < $1.number }.randomElement(using: &random))
            let other = try #require(fellows.randomElement(using: &random))
            let vault = try sample.open(as: holder)
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                try vault.transact(at: VaultSample.now) { try $0.grant(sample.secret, to: other.id) }
                expected.insert(other)
            case 1 where other != holder:
                try vault.transact(at: VaultSample.now) { try $0.withdraw(sample.secret, from: other.id) }
                expected.remove(other)
            default:
                content = "пароль \(step)"
                try vault.transact(at: VaultSample.now) { draft in
                    try draft.put(secret: SecretBytes(text: content), record: sample.password, in: sample.secret)
                }
            }
            let state = try Vault.verifiedState(of: sample.store, freshness: .firstUse, at: VaultSample.now)
            let manifest = try #require(state.compartments[sample.secret]).current
            #expect(Set(manifest.readers.map(\.member)) == Set(expected.map(\.id)))
            for fellow in fellows {
                let read = try? sample.password(as: fellow)
                #expect(read == (expected.contains(fellow) ? content : nil), "step \(step), member \(fellow.number)")
            }
        }
    }
}
