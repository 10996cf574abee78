package import SecauditVault

/// A fact with what the ledger says of its record.
///
/// It lies behind a reference: facts have dozens of texts, and a list that grows, a table or a group of them would
/// otherwise count each text anew.
package struct Recorded<Fact: Hashable & Sendable>: Sendable {
    private let content: Content

    package var record: RecordID { content.record }
    /// Lent and not copied: mostly one field of it is wanted.
    package var fact: Fact { _read { yield content.fact } }
    /// Who wrote this version.
    package var author: MemberID { content.author }
    /// When this version was written, in seconds since 1970.
    package var time: Int64 { content.time }
    /// The number of the ledger's entry.
    package var entry: UInt64 { content.entry }
    /// The compartment whose readers may write it.
    package var scope: CompartmentID { content.scope }
    /// Whether it is the record's first version.
    var isFirst: Bool { content.isFirst }

    init(_ fact: consuming Fact, of version: LedgerState.Signed<RecordVersion>) {
        content = Content(fact, of: version)
    }

    /// Never changed, so that copies may share it.
    private final class Content: Sendable {
        let record: RecordID
        let fact: Fact
        let author: MemberID
        let time: Int64
        let entry: UInt64
        let scope: CompartmentID
        let isFirst: Bool

        init(_ fact: consuming Fact, of version: LedgerState.Signed<RecordVersion>) {
            record = version.value.record
            self.fact = fact
            author = version.author
            time = version.time
            entry = version.entry
            scope = version.value.scope
            isFirst = version.value.version == 1
        }
    }
}

extension Recorded: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.content === right.content
            || left.record == right.record && left.fact == right.fact && left.author == right.author
                && left.time == right.time && left.entry == right.entry && left.scope == right.scope
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(record)
        hasher.combine(entry)
    }
}
