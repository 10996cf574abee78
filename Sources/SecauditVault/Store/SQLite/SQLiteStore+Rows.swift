internal import GRDB
internal import SecauditCrypto

extension SQLiteStore: VaultStore {
    package func entryCount() throws(StoreError) -> UInt64 {
        try run { try Self.entryCount($0) }
    }

    package func entries(from first: UInt64) throws(StoreError) -> [[UInt8]] {
        try run { database in
            try Row.fetchCursor(
                database,
                sql: "SELECT entry FROM ledger WHERE number >= ? ORDER BY number",
                arguments: [Int64(clamping: first)]
            ).map { Self.bytes($0, 0) }.collected()
        }
    }

    package func entry(_ number: UInt64) throws(StoreError) -> [UInt8]? {
        try run { database in
            try Row.fetchOne(
                database,
                sql: "SELECT entry FROM ledger WHERE number = ?",
                arguments: [Int64(clamping: number)]
            ).map { Self.bytes($0, 0) }
        }
    }

    package func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]? {
        try run { database in
            try RowStatement("SELECT sealed FROM record WHERE compartment = ? AND record = ? AND version = ?", database)
                .bytes(
                    of: .id(key.compartment),
                    .id(key.record),
                    .number(Int64(clamping: key.version))
                )
        }
    }

    package func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow] {
        var rows: [RecordRow] = []
        try forEachRow(in: compartment) { record, version, row in
            let key = RecordRow.Key(compartment: compartment, record: record, version: version)
            rows.append(RecordRow(key: key, sealed: row.bytes(at: 2)))
        }
        return rows
    }

    package func append(rowsOf compartment: CompartmentID, to rows: inout RecordRows) throws(StoreError) {
        try forEachRow(in: compartment) { record, version, row in
            rows.append(record, version) { row.append(2, to: &$0) }
        }
    }

    /// Shows `body` the rows of a compartment's records; the sealed bytes are in column 2.
    private func forEachRow(
        in compartment: CompartmentID,
        _ body: (RecordID, UInt64, RowStatement) -> Void
    ) throws(StoreError) {
        try run { database in
            try RowStatement(
                "SELECT record, version, sealed FROM record WHERE compartment = ? ORDER BY record, version",
                database
            ).forEachRow(of: .id(compartment)) { row in
                guard let record: RecordID = row.id(at: 0) else { throw StoreError.corrupt(path: self.path) }
                body(record, row.number(at: 1), row)
            }
        }
    }

    package func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]? {
        try run { database in
            try RowStatement("SELECT encoded FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?", database)
                .bytes(
                    of: .id(key.compartment),
                    .number(Int64(key.epoch)),
                    .digest(key.member.digest)
                )
        }
    }

    package func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow] {
        try run { database in
            try RowStatement(
                "SELECT epoch, member, encoded FROM wrap WHERE compartment = ? ORDER BY epoch, member",
                database
            ).rows(of: .id(compartment)) { row in
                guard let epoch = UInt32(exactly: row.number(at: 0)),
                    let member = Digest(bytes: row.bytes(at: 1)).map(MemberID.init)
                else { throw StoreError.corrupt(path: self.path) }
                let key = WrapRow.Key(compartment: compartment, epoch: epoch, member: member)
                return WrapRow(key: key, encoded: row.bytes(at: 2))
            }
        }
    }

    package func whileReading<Answer, Failure: Error>(
        _ body: () throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        guard reading == nil else { return try body() }
        var answer: Result<Answer, Failure>?
        // Without it each statement would lock and unlock the file, and take its turn in the connection's queue.
        try? run { database in
            let began = (try? database.execute(sql: "BEGIN DEFERRED")) != nil
            reading = database
            defer {
                reading = nil
                if began { try? database.execute(sql: "COMMIT") }
            }
            do throws(Failure) { answer = .success(try body()) } catch { answer = .failure(error) }
        }
        guard let answer else { return try body() }
        return try answer.get()
    }

    package func wraps(for member: MemberID) throws(StoreError) -> [WrapRow] {
        try run { database in
            let cursor = try Row.fetchCursor(
                database,
                sql: "SELECT compartment, epoch, encoded FROM wrap WHERE member = ? ORDER BY compartment, epoch",
                arguments: [blob(member.digest.bytes)]
            )
            var rows: [WrapRow] = []
            while let row = try cursor.next() {
                guard let compartment = CompartmentID(bytes: Self.bytes(row, 0)),
                    let epoch = UInt32(exactly: Self.number(row, 1))
                else { throw StoreError.corrupt(path: self.path) }
                let key = WrapRow.Key(compartment: compartment, epoch: epoch, member: member)
                rows.append(WrapRow(key: key, encoded: Self.bytes(row, 2)))
            }
            return rows
        }
    }

    package func rowCounts() throws(StoreError) -> RowCounts {
        try run { database in
            func count(_ table: String) throws -> UInt64 {
                UInt64(clamping: try Int64.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0)
            }
            return RowCounts(entries: try count("ledger"), records: try count("record"), wraps: try count("wrap"))
        }
    }
}

extension Cursor {
    fileprivate func collected() throws -> [Element] {
        try Array(self)
    }
}
