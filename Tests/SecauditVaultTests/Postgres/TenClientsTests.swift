import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Synchronization
import Testing

@testable import SecauditVault

/// Several clients of one server at once, each in a thread of its own.
@Suite(.onServer)
struct TenClientsTests {
    /// What the threads have come to.
    private final class Race: Sendable {
        let finished = Atomic(0)
        let errors = Mutex<[String]>([])

        func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) async {
            for number in 0..<count {
                OwnThread.begin { [self] in
                    do { try body(number) } catch { errors.withLock { $0.append("\(number): \(error)") } }
                    finished.add(1, ordering: .releasing)
                }
            }
            while finished.load(ordering: .acquiring) < count { try? await Task.sleep(for: .milliseconds(20)) }
        }
    }

    @Test
    func `ten clients writing at once lose nothing, and the chain is unbroken`() async throws {
        let place = try ServerVault()
        let sample = try VaultSample(in: try place.create())
        let before = try sample.store.entryCount()
        let entries = Depth.rounds(20, deep: 1000)
        let organ = sample.organ
        let race = Race()
        await race.run(10) { number in
            let vault = try VaultSample.open(try place.open(), as: number.isMultiple(of: 2) ? .primerov : .testova)
            for entry in 0..<entries {
                try vault.transact(at: VaultSample.now) { draft in
                    try draft.put(Array("\(number) \(entry)".utf8), in: organ, as: .reader)
                }
            }
        }
        #expect(race.errors.withLock { $0 } == [])
        let vault = try VaultSample.open(try place.open(), as: .obraztsova)
        #expect(vault.state.number == before + UInt64(10 * entries))
        #expect(vault.state.voided.isEmpty)
        let contents = try vault.records(in: organ).dropFirst().map { String(decoding: $0.content, as: UTF8.self) }
        // Each client's entries are all there, and in the order in which it wrote them.
        for number in 0..<10 {
            #expect(contents.filter { $0.hasPrefix("\(number) ") } == (0..<entries).map { "\(number) \($0)" })
        }
        _ = try vault.verifyAll(at: VaultSample.now)
    }

    /// A reader has at every moment one whole state: the key of before with its content, or the key of after.
    @Test
    func `readers during a re-key read the whole of before or the whole of after`() async throws {
        let place = try ServerVault()
        let sample = try VaultSample(in: try place.create())
        let (secret, password) = (sample.secret, sample.password)
        let rounds = Depth.rounds(20, deep: 1000)
        let isOver = Atomic(false)
        let readings = Atomic(0)
        let race = Race()
        await race.run(3) { number in
            var vault = try VaultSample.open(try place.open(), as: .primerov)
            if number == 0 {
                defer { isOver.store(true, ordering: .releasing) }
                for _ in 0..<rounds {
                    try vault.transact(at: VaultSample.now) { try $0.grant(secret, to: Fellow.testova.id) }
                    try vault.transact(at: VaultSample.now) { try $0.withdraw(secret, from: Fellow.testova.id) }
                }
                return
            }
            repeat {
                let reading = readings.add(1, ordering: .relaxed).newValue
                if reading.isMultiple(of: 4) { vault = try VaultSample.open(try place.open(), as: .primerov) }
                try vault.refresh()
                guard try vault.secret(password).copied == Array("первый пароль".utf8) else {
                    throw VaultError.rowAltered(.record(password))
                }
                _ = try vault.verifyAll(at: VaultSample.now)
            } while !isOver.load(ordering: .acquiring)
        }
        #expect(race.errors.withLock { $0 } == [])
        #expect(readings.load(ordering: .relaxed) > 1)
        let vault = try VaultSample.open(try place.open(), as: .primerov)
        #expect(vault.state.compartments[secret]?.current.epoch == UInt32(1 + 2 * rounds))
    }
}
