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

    /// What writer and readers know of each other.
    private final class Race: Sendable {
        let isOver = Atomic(false)
        let readings = Atomic(0)
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
        let race = Race()
        let written = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask {
                let vault = try Self.open(path, as: .primerov)
                var written = 0
                // As often as said, and on until the readers have really read meanwhile.
                while written < rounds || race.readings.load(ordering: .relaxed) < rounds, written < 50 * rounds {
                    try vault.transact(at: VaultSample.now) { try $0.grant(secret, to: Fellow.testova.id) }
                    try vault.transact(at: VaultSample.now) { try $0.withdraw(secret, from: Fellow.testova.id) }
                    written += 1
                    await Task.yield()
                }
                race.isOver.store(true, ordering: .releasing)
                return written
            }
            for _ in 0..<2 {
                group.addTask {
                    var vault = try Self.open(path, as: .primerov)
                    while !race.isOver.load(ordering: .acquiring) {
                        // A long-lived reader takes in what is new; every fourth time another one begins afresh.
                        let number = race.readings.add(1, ordering: .relaxed).newValue
                        if number.isMultiple(of: 4) { vault = try Self.open(path, as: .primerov) }
                        try vault.refresh()
                        let read = try vault.secret(password).copied
                        guard read == Array("первый пароль".utf8) else {
                            throw VaultError.rowAltered(.record(password))
                        }
                        // There may be fewer threads than tasks.
                        await Task.yield()
                    }
                    return 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(race.readings.load(ordering: .relaxed) >= rounds)
        let vault = try Self.open(path, as: .primerov)
        #expect(vault.state.compartments[secret]?.current.epoch == UInt32(1 + 2 * written))
        _ = try vault.verifyAll(at: VaultSample.now)
    }
}
