import FoundationEssentials
package import SecauditCompliance
package import SecauditRegister
internal import SecauditVault

/// A check as the vault remembers it.
package struct KeptCheck: Hashable, Sendable {
    package let record: CheckRecord
    /// Whoever made it, as his signature says.
    package let author: String
    package let time: Instant
    /// The ledger's entry that holds it.
    package let entry: UInt64
}

extension Workspace {
    /// The checks kept for the coordinators, the oldest first; nobody else can open them.
    package func keptChecks(of municipality: Municipality.ID? = nil) throws(WorkspaceError) -> [KeptCheck] {
        try requireCoordinator()
        var kept: [KeptCheck] = []
        for compartment in vault.state.compartments(of: .coordinators) {
            for id in vault.state.compartments[compartment]?.records ?? [] {
                guard let known = vault.state.records[id], !known.isErased,
                    known.current.value.recordClass == .coordinator, let opened = try? vault.record(id),
                    let record = CheckRecord(content: opened.content),
                    municipality.map({ $0 == record.municipality }) ?? true
                else { continue }
                kept.append(
                    KeptCheck(
                        record: record,
                        author: facts.name(of: known.current.author),
                        time: Instant(seconds: known.current.time),
                        entry: known.current.entry
                    )
                )
            }
        }
        return kept.sorted { $0.entry < $1.entry }
    }

    /// Keeps a check, unless the last one of the same days says the same; whether it was kept now.
    @discardableResult
    package func keep(_ record: CheckRecord, at time: Int64) throws -> Bool {
        let same = try keptChecks(of: record.municipality).last { kept in
            kept.record.first == record.first && kept.record.last == record.last && kept.record.asOf == record.asOf
        }
        guard same?.record != record else { return false }
        guard let compartment = vault.state.compartments(of: .coordinators).first else { throw VaultError.notFounded }
        let content = record.content
        try perform(at: time) { draft in
            try draft.put(content, record: .random(), in: compartment, scope: nil, as: .coordinator)
        }
        return true
    }
}

extension CheckRecord {
    /// As it is sealed: JSON with sorted keys.
    fileprivate var content: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Values of these types always have a JSON form.
        guard let data = try? encoder.encode(self) else { return [] }
        return [UInt8](data)
    }

    /// `nil` where the content is something else.
    fileprivate init?(content: [UInt8]) {
        guard let record = try? JSONDecoder().decode(CheckRecord.self, from: Data(content)),
            record.format == CheckRecord.format
        else { return nil }
        self = record
    }
}
