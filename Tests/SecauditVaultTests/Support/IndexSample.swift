import FoundationEssentials
import SecauditCrypto

@testable import SecauditVault

/// The sample vault with a client's index of it in a folder.
struct IndexSample {
    let vault: VaultSample
    let folder: TemporaryFolder
    let mark: HighWaterMark

    static let maker = Array("a build".utf8)

    init(of fellow: Fellow = .primerov) throws {
        vault = try VaultSample()
        folder = try TemporaryFolder()
        let opened = try vault.open(as: fellow)
        mark = opened.mark
        try write(opened)
    }

    var place: IndexPlace { IndexPlace(path: folder.path("index"), maker: Self.maker) }

    func write(_ opened: Vault) throws {
        let names = [IndexKey("word", "факт"): [vault.fact]]
        try Data(opened.encodedIndex(names: names, maker: Self.maker)).write(to: URL(filePath: place.path))
    }

    var bytes: [UInt8] {
        get throws { [UInt8](try Data(contentsOf: URL(filePath: place.path))) }
    }

    func replace(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: place.path))
    }

    func open(
        _ store: (any VaultStore)? = nil,
        as fellow: Fellow = .primerov,
        mark: HighWaterMark? = nil,
        maker: [UInt8] = maker
    ) throws -> Vault {
        try Vault.open(
            store ?? vault.store,
            identity: fellow.identity(),
            freshness: .mark(mark ?? self.mark),
            index: IndexPlace(path: place.path, maker: maker),
            at: VaultSample.now
        )
    }
}

/// Everything that a state says, in a form that can be compared.
struct StatePicture: Equatable {
    let vault: VaultID?
    let isDemonstration: Bool
    let number: UInt64
    let head: Digest
    let time: Int64
    let members: [MemberID: LedgerState.Member]
    let compartments: [CompartmentID: LedgerState.CompartmentState]
    let records: [RecordID: LedgerState.RecordState]
    let voided: [LedgerState.VoidedEntry]
    let recovery: LedgerState.Recovery?
    /// In the order of their making.
    let kinds: [Compartment.Kind: [CompartmentID]]

    init(_ state: LedgerState) {
        vault = state.vault
        isDemonstration = state.isDemonstration
        number = state.number
        head = state.head
        time = state.time
        members = state.members
        compartments = state.compartments.all
        records = state.records.all
        voided = state.voided
        recovery = state.recovery
        kinds = Dictionary(uniqueKeysWithValues: Compartment.Kind.allCases.map { ($0, state.compartments(of: $0)) })
    }
}
