import SecauditCrypto
import SecauditVault

/// A ledger of one entry, in which a coordinator may go on.
///
/// Nearly nothing passes a signature by chance; so what an entry says is signed again, by somebody who may say much.
enum Founding {
    private static let founder = Identity(created: 0)
    private static let vault = VaultID.random()

    private static let state: Result<LedgerState, any Error> = Result {
        var state = LedgerState()
        let operation = Operation.found(demonstration: false, founder: founder.card.encoded)
        try state.replay(entry([operation], after: state, at: 0))
        return state
    }

    /// Adds an entry with these operations: it takes effect or is void.
    static func replay(_ operations: [Operation], at time: Int64) throws {
        var state = try state.get()
        let number = state.number
        try state.replay(entry(operations, after: state, at: max(time, 0)))
        guard state.number == number + 1 else { throw BrokenPromise(description: "an entry is counted") }
    }

    private static func entry(_ operations: [Operation], after state: LedgerState, at time: Int64) -> [UInt8] {
        Entry(
            vault: vault,
            number: state.number + 1,
            previous: state.head,
            time: time,
            author: founder,
            operations: operations
        ).encoded
    }
}
