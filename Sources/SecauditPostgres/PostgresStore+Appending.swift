internal import SecauditCrypto
package import SecauditVault

// One transaction of the vault is one serializable transaction of the server. Who comes second is refused by the key of
// the ledger, which is the number of the entry: there are no locks of our own.
extension PostgresStore {
    package func append(_ transaction: StoreTransaction) throws(StoreError) {
        endSnapshot(by: "COMMIT")
        fetched.forgetWholes()
        var afterLoss = Backoff.afterLoss
        var inTheWay = Backoff(limit: 12)
        // Whether an earlier try may have been carried out, or may be yet, without our having been told.
        var isUncertain = false
        while true {
            do throws(ServerFailure) {
                let connection = try connected()
                if isUncertain, let found = try entry(after: transaction.expected, on: connection) {
                    guard found == transaction.entry else { break }
                } else {
                    try write(transaction, on: connection)
                }
                if transaction.expected == 0 { remember(first: transaction.entry) }
                losses = 0
                return
            } catch {
                if error.isLoss {
                    drop()
                    isUncertain = true
                    if error.isWorthReconnecting, afterLoss.wait() { continue }
                    throw error.storeError(at: address)
                }
                if error.isTaken {
                    // It may be our own entry of an earlier try that is there now.
                    guard isUncertain, inTheWay.wait() else { break }
                    continue
                }
                guard error.isWorthRepeating, inTheWay.wait() else { throw error.storeError(at: address) }
            }
        }
        stepBack()
        throw .headMoved
    }

    /// Writes the transaction and commits it, once every row is seen to be there.
    private func write(_ transaction: StoreTransaction, on connection: ServerConnection) throws(ServerFailure) {
        let statements = Self.statements(for: transaction)
        do throws(ServerFailure) {
            let answers = try connection.exchange([Self.beginWriting] + statements.map(\.statement))
            guard answers[1].changed == 1 else {
                // As a rule the ledger does not have as many entries as expected; or somebody swallows its rows.
                let count = try connection.exchange([Self.count])[0].number(0, 0)
                throw count == Int64(clamping: transaction.expected)
                    ? .refused(code: "XX001", table: "") : .refused(code: "23505", table: "ledger")
            }
            for (answer, statement) in zip(answers.dropFirst(), statements) {
                guard let rows = statement.rows else { continue }
                // A rule or a trigger that swallows a row must not go unnoticed.
                guard answer.changed == rows else { throw .refused(code: "XX001", table: "") }
            }
            _ = try connection.exchange([Statement("COMMIT")])
        } catch {
            if !error.isLoss { _ = try? connection.exchange([Statement("ROLLBACK")]) }
            throw error
        }
    }

    private static let count = Statement("SELECT coalesce(max(number), 0) FROM secaudit.ledger")
    private static let beginWriting = Statement("BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ WRITE")

    /// What is to be said, and how many rows each must change; `nil` where any number is right.
    private static func statements(
        for transaction: StoreTransaction
    ) -> [(statement: Statement, rows: Int?)] {
        var statements: [(statement: Statement, rows: Int?)] = [
            (
                Statement(
                    """
                    INSERT INTO secaudit.ledger (number, entry) SELECT $1, $2 \
                    WHERE (SELECT coalesce(max(number), 0) FROM secaudit.ledger) = $1 - 1
                    """,
                    .number(Int64(clamping: transaction.expected) &+ 1),
                    .bytes(transaction.entry)
                ), 1
            )
        ]
        if !transaction.records.isEmpty {
            statements.append((insertion(of: transaction.records), transaction.records.count))
        }
        if !transaction.wraps.isEmpty {
            statements.append((insertion(of: transaction.wraps), transaction.wraps.count))
        }
        if !transaction.removedRecords.isEmpty { statements.append((removal(of: transaction.removedRecords), nil)) }
        if !transaction.removedWraps.isEmpty { statements.append((removal(of: transaction.removedWraps), nil)) }
        return statements
    }

    static func insertion(of rows: [RecordRow]) -> Statement {
        Statement(
            """
            INSERT INTO secaudit.record (compartment, record, version, sealed) \
            SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::bytea[])
            """,
            .byteArrays(rows.map(\.key.compartment.bytes)),
            .byteArrays(rows.map(\.key.record.bytes)),
            .numbers(rows.map { Int64(clamping: $0.key.version) }),
            .byteArrays(rows.map(\.sealed))
        )
    }

    static func insertion(of rows: [WrapRow]) -> Statement {
        Statement(
            """
            INSERT INTO secaudit.wrap (compartment, epoch, member, encoded) \
            SELECT * FROM unnest($1::bytea[], $2::bigint[], $3::bytea[], $4::bytea[])
            """,
            .byteArrays(rows.map(\.key.compartment.bytes)),
            .numbers(rows.map { Int64($0.key.epoch) }),
            .byteArrays(rows.map(\.key.member.digest.bytes)),
            .byteArrays(rows.map(\.encoded))
        )
    }

    static func removal(of keys: [RecordRow.Key]) -> Statement {
        Statement(
            """
            DELETE FROM secaudit.record WHERE (compartment, record, version) IN \
            (SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[]))
            """,
            .byteArrays(keys.map(\.compartment.bytes)),
            .byteArrays(keys.map(\.record.bytes)),
            .numbers(keys.map { Int64(clamping: $0.version) })
        )
    }

    static func removal(of keys: [WrapRow.Key]) -> Statement {
        Statement(
            """
            DELETE FROM secaudit.wrap WHERE (compartment, epoch, member) IN \
            (SELECT * FROM unnest($1::bytea[], $2::bigint[], $3::bytea[]))
            """,
            .byteArrays(keys.map(\.compartment.bytes)),
            .numbers(keys.map { Int64($0.epoch) }),
            .byteArrays(keys.map(\.member.digest.bytes))
        )
    }

    private func entry(
        after number: UInt64,
        on connection: ServerConnection
    ) throws(ServerFailure) -> [UInt8]? {
        let answer = try connection.exchange([Self.entry(number &+ 1)])[0]
        return answer.rowCount > 0 ? answer.bytes(0, 0) : nil
    }

    /// Lets the others go first, the longer the more often they have been faster: with ten writers each would otherwise
    /// spoil the tries of the nine others.
    private func stepBack() {
        losses += 1
        var backoff = Backoff(limit: .max, first: 1000, longest: 60_000)
        for _ in 1..<min(losses, 8) { backoff.skip() }
        _ = backoff.wait()
    }
}
