internal import SecauditCrypto
package import SecauditVault

// Bringing what will be asked for in one round trip.
extension PostgresStore {
    package var isDistant: Bool { true }

    package func expect(_ rows: ExpectedRows) throws(StoreError) {
        let records = rows.records.filter { fetched.records[$0] == nil }
        let wraps = rows.wraps.filter { fetched.wraps[$0] == nil }
        let awaited = rows.compartments.filter { fetched.compartments[$0.compartment] == nil }
        let keyed = awaited.flatMap { $0.keys ?? [] }
        let whole = awaited.filter { $0.keys == nil }.map(\.compartment)
        let wrapped = rows.wrapCompartments.filter { fetched.wrapCompartments[$0] == nil }
        var statements: [Statement] = []
        if !records.isEmpty { statements.append(Self.selection(of: records)) }
        if !wraps.isEmpty { statements.append(Self.selection(of: wraps)) }
        if !wrapped.isEmpty { statements.append(Self.selection(ofWrapsIn: wrapped)) }
        if !keyed.isEmpty { statements.append(Self.selection(of: keyed)) }
        if !whole.isEmpty { statements.append(Self.selection(of: whole)) }
        guard !statements.isEmpty else { return }
        var answers = try ask(statements)[...]
        if !records.isEmpty, let answer = answers.popFirst() {
            for row in try recordRows(answer) { fetched.records[row.key] = row.sealed }
        }
        if !wraps.isEmpty, let answer = answers.popFirst() {
            for row in try wrapRows(answer) { fetched.wraps[row.key] = row.encoded }
        }
        if !wrapped.isEmpty, let answer = answers.popFirst() {
            for compartment in wrapped { fetched.wrapCompartments[compartment] = [] }
            for row in try wrapRows(answer) { fetched.wrapCompartments[row.key.compartment]?.append(row) }
        }
        var brought: [CompartmentID: [RecordRow]] = [:]
        for answer in answers {
            for row in try recordRows(answer) { brought[row.key.compartment, default: []].append(row) }
        }
        for place in awaited { fetched.compartments[place.compartment] = brought[place.compartment] ?? [] }
    }

    private static func selection(of keys: [RecordRow.Key]) -> Statement {
        Statement(
            """
            SELECT compartment, record, version, sealed FROM secaudit.record WHERE (compartment, record, version) IN \
            (SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[])) ORDER BY compartment, record, version
            """,
            .byteArrays(keys.map(\.compartment.bytes)),
            .byteArrays(keys.map(\.record.bytes)),
            .numbers(keys.map { Int64(clamping: $0.version) })
        )
    }

    private static func selection(of keys: [WrapRow.Key]) -> Statement {
        Statement(
            """
            SELECT compartment, epoch, member, encoded FROM secaudit.wrap WHERE (compartment, epoch, member) IN \
            (SELECT * FROM unnest($1::bytea[], $2::bigint[], $3::bytea[]))
            """,
            .byteArrays(keys.map(\.compartment.bytes)),
            .numbers(keys.map { Int64($0.epoch) }),
            .byteArrays(keys.map(\.member.digest.bytes))
        )
    }

    static func selection(ofWrapsIn compartments: [CompartmentID]) -> Statement {
        Statement(
            """
            SELECT compartment, epoch, member, encoded FROM secaudit.wrap WHERE compartment = ANY ($1::bytea[]) \
            ORDER BY compartment, epoch, member
            """,
            .byteArrays(compartments.map(\.bytes))
        )
    }

    static func selection(of compartments: [CompartmentID]) -> Statement {
        Statement(
            """
            SELECT compartment, record, version, sealed FROM secaudit.record WHERE compartment = ANY ($1::bytea[]) \
            ORDER BY compartment, record, version
            """,
            .byteArrays(compartments.map(\.bytes))
        )
    }
}
