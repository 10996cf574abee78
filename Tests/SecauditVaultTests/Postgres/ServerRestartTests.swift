import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Synchronization
import Testing

@testable import SecauditVault

/// Servers of the tests' own, because they are stopped and started.
@Suite(.onServer)
struct ServerRestartTests {
    private func put(_ byte: UInt8, in vault: Vault, _ sample: VaultSample) throws {
        try vault.transact(at: VaultSample.now) { try $0.put([byte], in: sample.organ, as: .reader) }
    }

    /// A standby takes over that has not heard of the last entries: to whoever has seen them it is an older vault.
    @Test
    func `a server restarted is waited for, and a standby that lost entries is refused by the mark`() throws {
        let server = try TestServer()
        let place = try ServerVault(on: server)
        let sample = try VaultSample(in: try place.create())
        let open = try VaultSample.open(try place.open(), as: .primerov)
        try put(1, in: open, sample)
        // Restarted: what is under way waits for it.
        let isBack = Atomic(false)
        OwnThread.begin {
            server.stop()
            try? server.start()
            isBack.store(true, ordering: .releasing)
        }
        while !isBack.load(ordering: .acquiring) { try put(2, in: open, sample) }
        try put(3, in: open, sample)
        #expect(try place.open().entryCount() == open.state.number)

        // The standby is down while the last entry is written, and becomes the server.
        let standby = try TestServer(copying: server)
        standby.stop()
        let seenByStandby = open.state.number
        try put(4, in: open, sample)
        server.stop()
        try standby.start()
        let address = try #require(ServerAddress(standby.address(of: place.database)))
        // A standby can be read, and not written.
        let following = try VaultSample.open(try PostgresStore.open(address), as: .testova)
        #expect(following.state.number == seenByStandby)
        #expect(throws: VaultError.store(.readOnly(path: address.shown))) { try put(5, in: following, sample) }
        try standby.promote()
        let promoted = try PostgresStore.open(address)
        #expect(throws: VaultError.rolledBack(seen: seenByStandby + 1, found: seenByStandby)) {
            _ = try Vault.open(
                promoted,
                identity: Fellow.primerov.identity(),
                freshness: .mark(open.mark),
                at: VaultSample.now
            )
        }
        // Who has not seen the lost entry works on, and the vault is whole.
        try put(6, in: try VaultSample.open(promoted, as: .testova), sample)
        _ = try Vault.verifyAll(of: promoted, freshness: .firstUse, at: VaultSample.now)
    }

    @Test
    func `a server that does not come back is told within seconds`() throws {
        let server = try TestServer()
        let place = try ServerVault(on: server)
        let sample = try VaultSample(in: try place.create())
        let open = try VaultSample.open(try place.open(), as: .primerov)
        server.stop(keepingData: false)
        let start = ContinuousClock.now
        let error = #expect(throws: VaultError.self) { try put(1, in: open, sample) }
        guard case .store(.server(.unreachable, _)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(ContinuousClock.now - start < .seconds(30))
    }
}
