package import SecauditVault

extension PostgresStore: CopyTarget {
    package func place(_ rows: CopiedRows) throws(StoreError) {
        fetched.forgetWholes()
        var statements: [Statement] = []
        if !rows.removedRecords.isEmpty { statements.append(Self.removal(of: rows.removedRecords)) }
        if !rows.removedWraps.isEmpty { statements.append(Self.removal(of: rows.removedWraps)) }
        if !rows.records.isEmpty { statements.append(Self.insertion(of: rows.records)) }
        if !rows.wraps.isEmpty { statements.append(Self.insertion(of: rows.wraps)) }
        if !rows.entries.isEmpty {
            statements.append(
                Statement(
                    """
                    INSERT INTO secaudit.ledger (number, entry) \
                    SELECT * FROM unnest($1::bigint[], $2::bytea[])
                    """,
                    .numbers(rows.entries.indices.map { Int64(clamping: rows.firstEntry) + Int64($0) }),
                    .byteArrays(rows.entries)
                )
            )
        }
        do throws(ServerFailure) {
            // Sent together they are one transaction.
            _ = try connected().exchange(statements)
        } catch {
            if error.isLoss { drop() }
            throw error.storeError(at: address)
        }
        if rows.firstEntry == 1, let entry = rows.entries.first { remember(first: entry) }
    }
}
