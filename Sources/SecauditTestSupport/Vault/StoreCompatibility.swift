internal import SecauditCrypto
package import SecauditVault
internal import Testing

/// Every promise of ``VaultStore``, tried on stores that `make` opens empty; whoever writes a new store runs it.
package struct StoreCompatibility {
    private let make: () throws -> any VaultStore

    package init(make: @escaping () throws -> any VaultStore) {
        self.make = make
    }

    package func run() throws {
        try anEmptyStoreHasNothing()
        try entriesComeBackInOrder()
        try aStaleHeadIsRefusedAndNothingIsWritten()
        try rowsComeBackSortedAndByKey()
        try removedRowsAreGone()
        try aRowWrittenAndRemovedAtOnceIsGone()
        try aRowAlreadyThereIsRefusedAndNothingIsWritten()
    }

    private func anEmptyStoreHasNothing() throws {
        let store = try make()
        #expect(try store.entryCount() == 0)
        #expect(try store.entries(from: 1) == [])
        #expect(try store.entries(from: 7) == [])
        #expect(try store.record(Self.recordKey(1, 1, 1)) == nil)
        #expect(try store.records(in: Self.compartment(1)) == [])
        #expect(try store.wrap(Self.wrapKey(1, 1, 1)) == nil)
        #expect(try store.wraps(for: Self.member(1)) == [])
        #expect(try store.rowCounts() == RowCounts(entries: 0, records: 0, wraps: 0))
    }

    private func entriesComeBackInOrder() throws {
        let store = try make()
        for number in UInt64(0)..<5 { try store.append(Self.transaction(after: number)) }
        #expect(try store.entryCount() == 5)
        #expect(try store.entries(from: 1) == [[0], [1], [2], [3], [4]])
        #expect(try store.entries(from: 0) == [[0], [1], [2], [3], [4]])
        #expect(try store.entries(from: 4) == [[3], [4]])
        #expect(try store.entries(from: 5) == [[4]])
        #expect(try store.entries(from: 6) == [])
        #expect(try store.entries(from: .max) == [])
        #expect(try store.entry(5) == [4])
        #expect(try store.entry(0) == nil && store.entry(6) == nil)
    }

    private func aStaleHeadIsRefusedAndNothingIsWritten() throws {
        let store = try make()
        try store.append(Self.transaction(after: 0))
        for expected: UInt64 in [0, 2, 100] {
            let transaction = Self.transaction(
                after: expected,
                records: [RecordRow(key: Self.recordKey(1, 1, 1), sealed: [1])],
                wraps: [WrapRow(key: Self.wrapKey(1, 1, 1), encoded: [1])]
            )
            #expect(throws: StoreError.headMoved) { try store.append(transaction) }
        }
        #expect(try store.rowCounts() == RowCounts(entries: 1, records: 0, wraps: 0))
        #expect(try store.entries(from: 1) == [[0]])
    }

    private func rowsComeBackSortedAndByKey() throws {
        let store = try make()
        let records = [
            RecordRow(key: Self.recordKey(1, 1, 1), sealed: [11]),
            RecordRow(key: Self.recordKey(1, 1, 2), sealed: [12]),
            RecordRow(key: Self.recordKey(1, 2, 1), sealed: []), RecordRow(key: Self.recordKey(1, 200, 1), sealed: [4]),
        ]
        let wraps = [
            WrapRow(key: Self.wrapKey(1, 1, 1), encoded: [21]), WrapRow(key: Self.wrapKey(1, 2, 1), encoded: [22]),
            WrapRow(key: Self.wrapKey(3, 1, 1), encoded: [23]),
        ]
        let other = RecordRow(key: Self.recordKey(2, 1, 1), sealed: [5])
        let foreign = WrapRow(key: Self.wrapKey(1, 1, 2), encoded: [24])
        try store.append(
            Self.transaction(after: 0, records: [other] + records.reversed(), wraps: [foreign] + wraps.reversed())
        )
        #expect(try store.records(in: Self.compartment(1)) == records)
        #expect(try store.records(in: Self.compartment(2)) == [other])
        #expect(try store.wraps(for: Self.member(1)) == wraps)
        let inEach = try Set((wraps + [foreign]).map(\.key.compartment)).sorted().flatMap { try store.wraps(in: $0) }
        #expect(Set(inEach) == Set(wraps + [foreign]))
        #expect(try store.whileReading { try store.wraps(for: Self.member(2)) } == [foreign])
        #expect(try store.wraps(for: Self.member(2)) == [foreign])
        // A reading within another, and one that ends with an error, leave the store as it was.
        #expect(try store.whileReading { try store.whileReading { try store.wraps(for: Self.member(2)) } } == [foreign])
        #expect(throws: StoreError.headMoved) {
            try store.whileReading { () throws(StoreError) in
                _ = try store.entryCount()
                throw StoreError.headMoved
            }
        }
        for row in records + [other] { #expect(try store.record(row.key) == row.sealed) }
        for row in wraps + [foreign] { #expect(try store.wrap(row.key) == row.encoded) }
        #expect(try store.rowCounts() == RowCounts(entries: 1, records: 5, wraps: 4))
        try store.append(Self.transaction(after: 1))
        #expect(try store.entryCount() == 2)
    }

    private func removedRowsAreGone() throws {
        let store = try make()
        let records = [1, 2].map { RecordRow(key: Self.recordKey(1, 1, $0), sealed: [1]) }
        let wraps = [1, 2].map { WrapRow(key: Self.wrapKey(1, $0, 1), encoded: [1]) }
        try store.append(Self.transaction(after: 0, records: records, wraps: wraps))
        try store.append(
            Self.transaction(
                after: 1,
                removedRecords: [Self.recordKey(1, 1, 1), Self.recordKey(9, 9, 9)],
                removedWraps: [Self.wrapKey(1, 1, 1), Self.wrapKey(9, 9, 9)]
            )
        )
        #expect(try store.records(in: Self.compartment(1)).map(\.key) == [Self.recordKey(1, 1, 2)])
        #expect(try store.wraps(for: Self.member(1)).map(\.key) == [Self.wrapKey(1, 2, 1)])
        #expect(try store.rowCounts() == RowCounts(entries: 2, records: 1, wraps: 1))
    }

    /// The wraps of a key that is replaced by another in the same entry are such rows.
    private func aRowWrittenAndRemovedAtOnceIsGone() throws {
        let store = try make()
        let records = [1, 2].map { RecordRow(key: Self.recordKey(1, 1, $0), sealed: [1]) }
        let wraps = [1, 2].map { WrapRow(key: Self.wrapKey(1, $0, 1), encoded: [1]) }
        try store.append(
            Self.transaction(
                after: 0,
                records: records,
                wraps: wraps,
                removedRecords: [records[0].key],
                removedWraps: [wraps[0].key]
            )
        )
        #expect(try store.records(in: Self.compartment(1)) == [records[1]])
        #expect(try store.wraps(in: Self.compartment(1)) == [wraps[1]])
        #expect(try store.rowCounts() == RowCounts(entries: 1, records: 1, wraps: 1))
    }

    private func aRowAlreadyThereIsRefusedAndNothingIsWritten() throws {
        let store = try make()
        try store.append(
            Self.transaction(
                after: 0,
                records: [RecordRow(key: Self.recordKey(1, 1, 1), sealed: [1])],
                wraps: [WrapRow(key: Self.wrapKey(1, 1, 1), encoded: [1])]
            )
        )
        let records = [2, 1].map { RecordRow(key: Self.recordKey(1, $0, 1), sealed: [2]) }
        let wraps = [2, 1].map { WrapRow(key: Self.wrapKey(1, $0, 1), encoded: [2]) }
        for transaction in [Self.transaction(after: 1, records: records), Self.transaction(after: 1, wraps: wraps)] {
            #expect(throws: StoreError.self) { try store.append(transaction) }
        }
        #expect(try store.rowCounts() == RowCounts(entries: 1, records: 1, wraps: 1))
        #expect(try store.record(Self.recordKey(1, 1, 1)) == [1])
        #expect(try store.wrap(Self.wrapKey(1, 1, 1)) == [1])
    }
}

// MARK: - Rows for the trials

extension StoreCompatibility {
    private static func transaction(
        after number: UInt64,
        records: [RecordRow] = [],
        wraps: [WrapRow] = [],
        removedRecords: [RecordRow.Key] = [],
        removedWraps: [WrapRow.Key] = []
    ) -> StoreTransaction {
        let entry = [UInt8(truncatingIfNeeded: number)]
        return StoreTransaction(
            expected: number,
            entry: entry,
            entryHash: Digest(of: entry),
            records: records,
            wraps: wraps,
            removedRecords: removedRecords,
            removedWraps: removedWraps
        )
    }

    private static func compartment(_ number: UInt8) -> CompartmentID {
        CompartmentID(bytes: [UInt8](repeating: number, count: 16)) ?? .none
    }

    private static func recordKey(_ compartment: UInt8, _ record: UInt8, _ version: UInt64) -> RecordRow.Key {
        RecordRow.Key(
            compartment: Self.compartment(compartment),
            record: RecordID(bytes: [UInt8](repeating: record, count: 16)) ?? .none,
            version: version
        )
    }

    private static func member(_ number: UInt8) -> MemberID {
        MemberID(digest: Digest(of: [number]))
    }

    private static func wrapKey(_ compartment: UInt8, _ epoch: UInt32, _ member: UInt8) -> WrapRow.Key {
        WrapRow.Key(compartment: Self.compartment(compartment), epoch: epoch, member: Self.member(member))
    }
}
