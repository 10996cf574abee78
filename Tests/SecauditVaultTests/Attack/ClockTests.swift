import SecauditCrypto
import Testing

@testable import SecauditVault

/// A computer whose clock is wrong by years.
struct ClockTests {
    private static let year: Int64 = 31_557_600

    @Test
    func `a clock a year behind reads nothing and writes nothing`() throws {
        let sample = try VaultSample()
        let last = try sample.open(as: .primerov).state
        let early = last.time - Self.year
        #expect(throws: VaultError.entryFromFuture(number: 1, time: VaultSample.founded)) {
            _ = try Vault.open(
                sample.store,
                identity: Fellow.primerov.identity(),
                freshness: .firstUse,
                at: early
            )
        }
        // Set back while the vault is open.
        let vault = try sample.open(as: .primerov)
        #expect(throws: VaultError.clockBehind(lastEntry: last.time, now: early)) {
            try vault.transact(at: early) { try $0.put([1], in: sample.organ, as: .reader) }
        }
        #expect(try sample.store.entryCount() == last.number)
    }

    /// What one computer writes fifty years ahead must not pass for the present on another one.
    @Test
    func `a clock fifty years ahead writes what the others leave out, by its number and time`() throws {
        let sample = try VaultSample()
        let ahead = VaultSample.now + 50 * Self.year
        let vault = try sample.open(as: .primerov)
        try vault.transact(at: ahead) { try $0.put([1], in: sample.organ, as: .reader) }
        let number = vault.state.number
        let other = try sample.open(as: .testova)
        #expect(other.state.ahead == .init(number: number, author: Fellow.primerov.id, time: ahead, count: 1))
        #expect(try other.records(in: sample.organ).map(\.content) == [Array("факт".utf8)])
        #expect(throws: VaultError.entryFromFuture(number: number, time: ahead)) {
            try other.transact(at: VaultSample.now) { try $0.put([2], in: sample.organ, as: .reader) }
        }
        // A computer that has the time of the entry reads it, and all that was there before.
        let later = try Vault.open(
            sample.store,
            identity: Fellow.testova.identity(),
            freshness: .firstUse,
            at: ahead
        )
        #expect(try later.records(in: sample.organ).map(\.content) == [Array("факт".utf8), [1]])
    }

    @Test(arguments: [Int64.min, -1, 0, Int64.max - Vault.clockTolerance, .max])
    func `a clock beyond all measure does not trap`(now: Int64) throws {
        let sample = try VaultSample()
        var error: VaultError?
        do throws(VaultError) {
            _ = try Vault.verifiedState(of: sample.store, freshness: .firstUse, at: now)
        } catch let refused {
            error = refused
        }
        let first = VaultSample.founded
        #expect(error == (now < first ? .entryFromFuture(number: 1, time: first) : nil))
    }
}
