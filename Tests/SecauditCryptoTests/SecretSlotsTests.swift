import Testing

@testable import SecauditCrypto

struct SecretSlotsTests {
    /// Both sides of the two slots' sizes.
    static let counts = [0, 1, 32, 63, 64, 65, 511, 512, 513, 4096]

    @Test(arguments: counts)
    func `a new secret is zeros, even where another one lay before`(count: Int) {
        for _ in 0..<3 {
            var secrets = SecretStack()
            for _ in 0..<200 { secrets.push(SecretBytes(zeros: count)) }
            let allZero = secrets.allZero
            #expect(allZero)
            secrets.fill(with: 0xA5)
        }
    }

    @Test(arguments: counts)
    func `secrets that live together do not share a byte`(count: Int) {
        var first = SecretBytes(zeros: count)
        let second = SecretBytes(zeros: count)
        unsafe first.withMutableBytes { bytes in
            for index in bytes.indices { unsafe bytes[index] = 0xFF }
        }
        let untouched = second.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] == 0 } }
        #expect(untouched)
        let written = first.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] == 0xFF } }
        #expect(written)
    }

    @Test
    func `forty thousand keys at a time are no more mappings than Linux allows`() {
        var secrets = SecretStack()
        for _ in 0..<40_000 { secrets.push(SecretBytes(randomCount: 32)) }
        let distinct = secrets.distinctCount
        #expect(distinct == 40_000)
    }
}

/// Many secrets at once; an array cannot hold what has one owner.
private struct SecretStack {
    private final class Held {
        var secret: SecretBytes
        init(_ secret: consuming SecretBytes) { self.secret = secret }
    }

    private var held: [Held] = []

    mutating func push(_ secret: consuming SecretBytes) { held.append(Held(secret)) }

    func fill(with byte: UInt8) {
        for held in held {
            unsafe held.secret.withMutableBytes { bytes in
                for index in bytes.indices { unsafe bytes[index] = byte }
            }
        }
    }

    var allZero: Bool {
        held.allSatisfy { $0.secret.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] == 0 } } }
    }

    var distinctCount: Int {
        Set(held.map { $0.secret.withBytes { bytes in bytes.indices.map { bytes[$0] } } }).count
    }
}
