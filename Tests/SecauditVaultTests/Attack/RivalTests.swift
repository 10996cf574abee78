import SecauditCrypto
import SecauditTestSupport
import Synchronization
import Testing

@testable import SecauditVault

/// Several connections to one file at once, each in a thread of its own.
struct RivalTests {
    private let folder: TemporaryFolder
    private let path: String
    private let sample: VaultSample

    /// Says to the readers that the writer has done.
    private final class Ending: Sendable {
        let isReached = Atomic(false)
    }

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("vault.sqlite3")
        sample = try VaultSample(in: SQLiteStore(creating: path))
    }

    private static func open(_ path: String, as fellow: Fellow) throws -> Vault {
        try VaultSample.open(try SQLiteStore(opening: path), as: fellow)
    }

    /// Who loses is told so and tries again; a success that was reported is never lost.
    @Test
    func `two writers of one record in a thousand rounds lose no reported version`() async throws {
        let rounds = Depth.rounds(500, deep: 20_000)
        let organ = sample.organ
        let fact = sample.fact
        let path = path
        let conflicts = try await withThrowingTaskGroup(of: Int.self) { group in
            for fellow in [Fellow.primerov, .testova] {
                group.addTask {
                    let vault = try Self.open(path, as: fellow)
                    var conflicts = 0
                    for round in 0..<rounds {
                        let content = Array("\(fellow.number) \(round)".utf8)
                        while true {
                            do {
                                try vault.transact(at: VaultSample.now) { draft in
                                    try draft.put(content, record: fact, in: organ, as: .reader)
                                }
                                break
                            } catch VaultError.conflict(let row) {
                                guard row == .record(fact) else { throw VaultError.conflict(row) }
                                conflicts += 1
                            }
                        }
                    }
                    return conflicts
                }
            }
            return try await group.reduce(0, +)
        }
        let vault = try Self.open(path, as: .obraztsova)
        let known = try #require(vault.state.records[fact])
        #expect(known.versions.count == 1 + 2 * rounds)
        #expect(known.versions.map(\.value.version) == (1...UInt64(1 + 2 * rounds)).map(\.self))
        for fellow in [Fellow.primerov, .testova] {
            #expect(known.versions.count { $0.author == fellow.id } == rounds + (fellow == .primerov ? 1 : 0))
        }
        #expect(vault.state.voided.isEmpty)
        #expect(try vault.verifyAll(at: VaultSample.now).records == 3 + 2 * rounds)
        print("two writers of one record: \(2 * rounds) versions, \(conflicts) conflicts")
    }

    /// A reader has at every moment one whole state: the key of before with its content, or the key of after.
    @Test
    func `readers during a re-key read the whole of before or the whole of after`() async throws {
        let rounds = Depth.rounds(60, deep: 2000)
        let secret = sample.secret
        let password = sample.password
        let path = path
        let ending = Ending()
        let (readings, refreshes) = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            group.addTask {
                let vault = try Self.open(path, as: .primerov)
                for _ in 0..<rounds {
                    try vault.transact(at: VaultSample.now) { try $0.grant(secret, to: Fellow.testova.id) }
                    try vault.transact(at: VaultSample.now) { try $0.withdraw(secret, from: Fellow.testova.id) }
                }
                ending.isReached.store(true, ordering: .releasing)
                return (0, 0)
            }
            for _ in 0..<2 {
                group.addTask {
                    var vault = try Self.open(path, as: .primerov)
                    var readings = 0
                    var refreshes = 0
                    while !ending.isReached.load(ordering: .acquiring) {
                        // A long-lived reader takes in what is new; every fourth time another one begins afresh.
                        if readings.isMultiple(of: 4) { vault = try Self.open(path, as: .primerov) }
                        let before = vault.state.number
                        try vault.refresh()
                        if vault.state.number > before { refreshes += 1 }
                        let read = try vault.secret(password).copied
                        guard read == Array("первый пароль".utf8) else { throw VaultError.tooBusy }
                        readings += 1
                        // There may be fewer threads than tasks.
                        await Task.yield()
                    }
                    return (readings, refreshes)
                }
            }
            return try await group.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        }
        #expect(readings > 10)
        #expect(refreshes > 0)
        let vault = try Self.open(path, as: .primerov)
        #expect(vault.state.compartments[secret]?.current.epoch == UInt32(1 + 2 * rounds))
        _ = try vault.verifyAll(at: VaultSample.now)
    }
}
