import SecauditCrypto

@testable import SecauditVault

/// Somebody with keys that are the same in every run.
struct Fellow: Hashable {
    let number: UInt8

    static let obraztsova = Fellow(number: 1)
    static let primerov = Fellow(number: 2)
    static let testova = Fellow(number: 3)
    static let vymyslov = Fellow(number: 4)

    func identity() -> Identity {
        let secret = Digest(of: [number, 1]).bytes + Digest(of: [number, 2]).bytes
        return Identity(secret: SecretBytes(copying: secret), created: 1_780_000_000)
    }

    var id: MemberID { identity().id }
    var card: MemberCard { identity().card }
}

extension SecretBytes {
    var copied: [UInt8] {
        withBytes { bytes in bytes.indices.map { bytes[$0] } }
    }

    init(text: String) {
        self.init(copying: Array(text.utf8))
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
