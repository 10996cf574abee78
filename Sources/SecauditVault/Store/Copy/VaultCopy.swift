/// A whole vault carried from one store into another, row by row and verified.
///
/// Rows go first, then the ledger, and the founding entry last of all: until it is there nobody takes the target for a
/// vault. An attempt broken off anywhere is taken up where it ended.
package struct VaultCopy: Hashable, Sendable {
    package let found: VerificationResult
    /// How far the copy goes.
    package let mark: HighWaterMark
    /// Nothing was to do: the target had the whole of it already.
    package let wasThere: Bool

    /// About how many bytes go in one transaction.
    static let portion = 4 << 20

    /// Copies what `source` holds at one moment; `place` says where the target is.
    ///
    /// What is copied has been verified before the target is opened or made, and the target is read back and compared
    /// before it is founded.
    package static func run(
        from source: any VaultStore,
        to target: () throws -> any CopyTarget,
        at place: String,
        freshness: Freshness,
        time: Int64
    ) throws -> VaultCopy {
        try source.whileReading { () throws in
            let state = try Vault.verifiedState(of: source, freshness: freshness, at: time)
            let found = try Vault.verifyAll(of: source, freshness: freshness, at: time)
            guard let vault = state.vault else { throw VaultError.notFounded }
            let target = try target()
            let entries = try source.entries(from: 1)
            let mark = HighWaterMark(vault: vault, number: state.number, hash: state.head)
            if let first = try target.entry(1) {
                let present = try target.entryCount()
                guard first == entries.first, present == state.number,
                    try target.entries(from: 1) == entries
                else { throw VaultCopyError.occupied(place: place, present: present, source: state.number) }
                let there = try Vault.verifyAll(of: target, freshness: .mark(mark), at: time)
                return VaultCopy(found: there, mark: mark, wasThere: true)
            }
            let compartments = state.compartments.keys.sorted()
            try copyRows(of: compartments, from: source, to: target)
            try copy(entries.dropFirst(), to: target, at: place, source: state.number)
            try compareRows(of: compartments, in: source, with: target, at: place)
            let counts = try target.rowCounts()
            guard counts.records == UInt64(found.records), counts.wraps == UInt64(found.wraps),
                counts.entries == state.number - 1
            else { throw VaultCopyError.foreignRows(place: place) }
            var founding = CopiedRows()
            founding.entries = Array(entries.prefix(1))
            try target.place(founding)
            guard try target.entries(from: 1) == entries else { throw StoreError.corrupt(path: place) }
            return VaultCopy(found: found, mark: mark, wasThere: false)
        }
    }

    /// Makes the target's rows those of the source, compartment by compartment.
    private static func copyRows(
        of compartments: [CompartmentID],
        from source: any VaultStore,
        to target: any CopyTarget
    ) throws(StoreError) {
        // Most copies are not resumed: an empty target is not asked what it has.
        let before = try target.rowCounts()
        let isEmpty = before.records == 0 && before.wraps == 0
        var portion = CopiedRows()
        var size = 0
        for together in compartments.inPortions {
            try source.expect(all: together)
            if !isEmpty { try target.expect(all: together) }
            for compartment in together {
                var rows = CopiedRows()
                rows.records = try source.records(in: compartment)
                rows.wraps = try source.wraps(in: compartment)
                if !isEmpty {
                    rows.leaveOut(try target.records(in: compartment), try target.wraps(in: compartment))
                }
                size += rows.size
                portion.append(rows)
            }
            guard size >= Self.portion else { continue }
            try target.place(portion)
            portion = CopiedRows()
            size = 0
        }
        if !portion.isEmpty { try target.place(portion) }
    }

    private static func compareRows(
        of compartments: [CompartmentID],
        in source: any VaultStore,
        with target: any CopyTarget,
        at place: String
    ) throws(StoreError) {
        for together in compartments.inPortions {
            try source.expect(all: together)
            try target.expect(all: together)
            for compartment in together {
                guard try target.records(in: compartment) == source.records(in: compartment),
                    try target.wraps(in: compartment) == source.wraps(in: compartment)
                else { throw .corrupt(path: place) }
            }
        }
    }

    /// Adds the entries after the first that are not there yet.
    private static func copy(
        _ entries: ArraySlice<[UInt8]>,
        to target: any CopyTarget,
        at place: String,
        source: UInt64
    ) throws {
        let present = try target.entries(from: 2)
        guard entries.starts(with: present) else {
            throw VaultCopyError.occupied(place: place, present: try target.entryCount(), source: source)
        }
        var portion = CopiedRows()
        portion.firstEntry = UInt64(present.count) + 2
        var size = 0
        for entry in entries.dropFirst(present.count) {
            portion.entries.append(entry)
            size += entry.count
            guard size >= Self.portion else { continue }
            try target.place(portion)
            let next = portion.firstEntry + UInt64(portion.entries.count)
            portion = CopiedRows()
            portion.firstEntry = next
            size = 0
        }
        if !portion.entries.isEmpty { try target.place(portion) }
    }
}

extension CopiedRows {
    fileprivate mutating func append(_ other: CopiedRows) {
        records += other.records
        wraps += other.wraps
        removedRecords += other.removedRecords
        removedWraps += other.removedWraps
    }

    /// Leaves out what is there already, and takes away what should not be there.
    fileprivate mutating func leaveOut(_ presentRecords: [RecordRow], _ presentWraps: [WrapRow]) {
        removedRecords = Self.missing(of: presentRecords, in: records).map(\.key)
        removedWraps = Self.missing(of: presentWraps, in: wraps).map(\.key)
        records = Self.missing(of: records, in: presentRecords)
        wraps = Self.missing(of: wraps, in: presentWraps)
    }

    /// The rows that `others` do not hold, in their order.
    private static func missing<Row: Hashable>(of rows: [Row], in others: [Row]) -> [Row] {
        let others = Set(others)
        return rows.filter { !others.contains($0) }
    }
}

/// Why a vault is not copied to a place.
package enum VaultCopyError: Error, Hashable, Sendable {
    /// There is a vault in the place that is another one, or at another entry.
    case occupied(place: String, present: UInt64, source: UInt64)
    /// The place holds rows that are not the vault's.
    case foreignRows(place: String)
}
