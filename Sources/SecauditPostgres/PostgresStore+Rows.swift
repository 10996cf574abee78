internal import SecauditCrypto
package import SecauditVault

extension PostgresStore: VaultStore {
    package func entryCount() throws(StoreError) -> UInt64 {
        let answer = try ask([Statement("SELECT coalesce(max(number), 0) FROM secaudit.ledger")])[0]
        return UInt64(clamping: try number(answer, 0, 0))
    }

    package func entries(from first: UInt64) throws(StoreError) -> [[UInt8]] {
        // What others have written since may lie in the compartments, too.
        fetched.forgetWholes()
        let answer = try ask([
            Statement(
                "SELECT entry FROM secaudit.ledger WHERE number >= $1 ORDER BY number",
                .number(Int64(clamping: max(first, 1)))
            )
        ])[0]
        return (0..<answer.rowCount).map { answer.bytes($0, 0) }
    }

    package func entry(_ number: UInt64) throws(StoreError) -> [UInt8]? {
        if number == 1, let first { return first }
        let answer = try ask([Self.entry(number)])[0]
        return answer.rowCount > 0 ? answer.bytes(0, 0) : nil
    }

    package func record(_ key: RecordRow.Key) throws(StoreError) -> [UInt8]? {
        if let known = fetched.records[key] { return known }
        let answer = try ask([
            Statement(
                "SELECT sealed FROM secaudit.record WHERE compartment = $1 AND record = $2 AND version = $3",
                .bytes(key.compartment.bytes),
                .bytes(key.record.bytes),
                .number(Int64(clamping: key.version))
            )
        ])[0]
        return answer.rowCount > 0 ? answer.bytes(0, 0) : nil
    }

    package func records(in compartment: CompartmentID) throws(StoreError) -> [RecordRow] {
        if let known = fetched.compartments.removeValue(forKey: compartment) { return known }
        return try recordRows(try ask([Self.selection(of: [compartment])])[0])
    }

    package func wrap(_ key: WrapRow.Key) throws(StoreError) -> [UInt8]? {
        if let known = fetched.wraps[key] { return known }
        let answer = try ask([
            Statement(
                "SELECT encoded FROM secaudit.wrap WHERE compartment = $1 AND epoch = $2 AND member = $3",
                .bytes(key.compartment.bytes),
                .number(Int64(key.epoch)),
                .bytes(key.member.digest.bytes)
            )
        ])[0]
        return answer.rowCount > 0 ? answer.bytes(0, 0) : nil
    }

    package func wraps(in compartment: CompartmentID) throws(StoreError) -> [WrapRow] {
        if let known = fetched.wrapCompartments.removeValue(forKey: compartment) { return known }
        return try wrapRows(try ask([Self.selection(ofWrapsIn: [compartment])])[0])
    }

    package func wraps(for member: MemberID) throws(StoreError) -> [WrapRow] {
        let answer = try ask([
            Statement(
                """
                SELECT compartment, epoch, member, encoded FROM secaudit.wrap WHERE member = $1 \
                ORDER BY compartment, epoch
                """,
                .bytes(member.digest.bytes)
            )
        ])[0]
        return try wrapRows(answer)
    }

    package func rowCounts() throws(StoreError) -> RowCounts {
        let answers = try ask(
            ["ledger", "record", "wrap"].map { Statement("SELECT count(*) FROM secaudit.\($0)") }
        )
        func count(_ place: Int) throws(StoreError) -> UInt64 { UInt64(clamping: try number(answers[place], 0, 0)) }
        return RowCounts(entries: try count(0), records: try count(1), wraps: try count(2))
    }

    package func whileReading<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // Within another one, what that has begun goes on.
        guard snapshot == .none else { return try body() }
        snapshot = .wanted
        defer {
            endSnapshot(by: "COMMIT")
            snapshot = .none
        }
        return try body()
    }

    // MARK: What stands in a row; an owner of the database can put anything there

    func recordRows(_ answer: Answer) throws(StoreError) -> [RecordRow] {
        var rows: [RecordRow] = []
        rows.reserveCapacity(answer.rowCount)
        for row in 0..<answer.rowCount {
            guard let compartment = CompartmentID(bytes: answer.bytes(row, 0)),
                let record = RecordID(bytes: answer.bytes(row, 1))
            else { throw .corrupt(path: address.shown) }
            let key = RecordRow.Key(
                compartment: compartment,
                record: record,
                version: UInt64(clamping: try number(answer, row, 2))
            )
            rows.append(RecordRow(key: key, sealed: answer.bytes(row, 3)))
        }
        return rows
    }

    func wrapRows(_ answer: Answer) throws(StoreError) -> [WrapRow] {
        var rows: [WrapRow] = []
        rows.reserveCapacity(answer.rowCount)
        for row in 0..<answer.rowCount {
            guard let compartment = CompartmentID(bytes: answer.bytes(row, 0)),
                let epoch = UInt32(exactly: try number(answer, row, 1)),
                let member = Digest(bytes: answer.bytes(row, 2)).map(MemberID.init)
            else { throw .corrupt(path: address.shown) }
            let key = WrapRow.Key(compartment: compartment, epoch: epoch, member: member)
            rows.append(WrapRow(key: key, encoded: answer.bytes(row, 3)))
        }
        return rows
    }

    func number(_ answer: Answer, _ row: Int, _ column: Int) throws(StoreError) -> Int64 {
        guard row < answer.rowCount, let number = answer.number(row, column) else {
            throw .corrupt(path: address.shown)
        }
        return number
    }
}
