import Testing

@testable import SecauditCompliance

@Suite struct HostilePolicyTests {
    /// A small generator with a fixed seed, so that a failure can be repeated.
    struct Dice {
        var state: UInt64

        mutating func roll(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    /// Bytes that mean something to YAML, and some that mean nothing to anybody.
    static let bytes = Array("[]{}:,-?#|>'\"%@` \n\t\\0aя\r".utf8) + [0x00, 0x80, 0xC2, 0x85, 0xE2, 0xFF]

    @Test(arguments: [1, 2, 3, 4])
    func `a damaged file is read or refused within its own lines`(seed: UInt64) {
        var dice = Dice(state: seed)
        let original = Array(PolicySample.text.utf8)
        var refused = 0
        for _ in 0..<500 {
            var damaged = original
            for _ in 0...dice.roll(below: 4) {
                let place = dice.roll(below: damaged.count)
                switch dice.roll(below: 3) {
                case 0: damaged[place] = Self.bytes[dice.roll(below: Self.bytes.count)]
                case 1: damaged.insert(Self.bytes[dice.roll(below: Self.bytes.count)], at: place)
                default: damaged.removeSubrange(place..<min(place + 1 + dice.roll(below: 30), damaged.count))
                }
            }
            do throws(PolicyFileError) {
                _ = try PolicyFile(bytes: damaged, name: "p.yaml", digest: "d")
            } catch {
                refused += 1
                // NEL and the lone carriage return end lines for YAML too.
                let lines = damaged.count { $0 == 0x0A || $0 == 0x0D || $0 == 0x85 } + 2
                if let position = error.position { #expect((1...lines).contains(position.line)) }
            }
        }
        #expect(refused > 250)
    }

    @Test func `a file cut anywhere is never read as a shorter policy`() throws {
        let whole = try PolicySample.read(PolicySample.text).policy
        let original = Array(PolicySample.text.utf8)
        for length in 0..<original.count {
            let cut = try? PolicyFile(bytes: Array(original[..<length]), name: "p.yaml", digest: "d").policy
            // Only the end of the last list may go unnoticed: the digest is there for that.
            if let cut { #expect(cut.rules == whole.rules) }
        }
    }
}
