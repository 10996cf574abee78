import FoundationEssentials
package import SecauditCompliance
package import SecauditCrypto
package import SecauditRegister
package import SecauditVault

/// A report that got its mark of integrity, as the vault remembers it: the next quarter's carries its digest.
package struct MarkedReport: Hashable, Sendable, Codable {
    package static let format = "secaudit/marked-report/1"

    package let format: String
    /// Sorted.
    package let municipalities: [Municipality.ID]
    package let first: CalendarDay
    package let last: CalendarDay
    /// SHA-256 of the report's file, in hexadecimal.
    package let digest: String

    package init(municipalities: [Municipality.ID], first: CalendarDay, last: CalendarDay, digest: FileDigest) {
        format = Self.format
        self.municipalities = municipalities
        self.first = first
        self.last = last
        self.digest = digest.hexadecimal
    }
}

extension MarkedReport {
    /// Whether it is a report of this check, by its days.
    package func isOf(_ record: CheckRecord) -> Bool {
        municipalities.contains(record.municipality) && first == record.first && last == record.last
    }
}

/// A marked report with what the ledger says of it.
package struct KeptReport: Hashable, Sendable {
    package let report: MarkedReport
    package let author: String
    package let time: Instant
    package let entry: UInt64
}

extension Workspace {
    /// Marks a report with one's own key and the names by which the vault knows those who certified it.
    package func mark(
        _ report: [UInt8],
        format: String,
        previous: FileDigest?,
        attachments: [ReportMark.Attachment] = [],
        at time: Int64
    ) throws -> ReportMark {
        try vault.reportMark(
            on: report,
            format: format,
            previous: previous,
            attachments: attachments,
            at: time,
            named: facts.name
        )
    }

    /// The marked reports, the oldest first; only coordinators can open them.
    package func markedReports() throws(WorkspaceError) -> [KeptReport] {
        try requireCoordinator()
        return vault.state.compartments(of: .coordinators)
            .flatMap { vault.state.compartments[$0]?.records ?? [] }
            .compactMap { id in
                guard let known = vault.state.records[id], !known.isErased,
                    known.current.value.recordClass == .coordinator, let opened = try? vault.record(id),
                    let report = try? JSONDecoder().decode(MarkedReport.self, from: Data(opened.content)),
                    report.format == MarkedReport.format
                else { return nil }
                return KeptReport(
                    report: report,
                    author: facts.name(of: known.current.author),
                    time: Instant(seconds: known.current.time),
                    entry: known.current.entry
                )
            }
            .sorted { $0.entry < $1.entry }
    }

    /// The last report of the same municipalities whose days ended before `first`.
    package func markedReport(
        of municipalities: [Municipality.ID],
        before first: CalendarDay
    ) throws(WorkspaceError) -> KeptReport? {
        try markedReports().filter { $0.report.municipalities == municipalities && $0.report.last < first }
            .max { ($0.report.last, $0.entry) < ($1.report.last, $1.entry) }
    }

    /// Keeps a marked report, unless it is kept already.
    package func keep(_ report: MarkedReport, at time: Int64) throws {
        guard try !markedReports().contains(where: { $0.report == report }) else { return }
        guard let compartment = vault.state.compartments(of: .coordinators).first else { throw VaultError.notFounded }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = [UInt8](try encoder.encode(report))
        try perform(at: time) { draft in
            try draft.put(content, record: .random(), in: compartment, scope: nil, as: .coordinator)
        }
    }
}
