package import SecauditRegister

/// What changed between two checks of one municipality.
package struct CheckComparison: Hashable, Sendable {
    /// Failures that the earlier check did not have.
    package let new: [OpenFinding]
    /// Failures of the earlier check that are none any more.
    package let remedied: [OpenFinding]
    package let stillFailing: [OpenFinding]
    /// Open in both, on other facts or evidence.
    package let evidenceChanged: [OpenFinding]
    /// The checks were made by different policies, or editions of one: a difference may come from that.
    package let policyChanged: Bool

    package init(from earlier: CheckRecord, to later: CheckRecord) {
        let before = Dictionary(earlier.open.map { ($0.fingerprint, $0) }) { first, _ in first }
        let after = Dictionary(later.open.map { ($0.fingerprint, $0) }) { first, _ in first }
        let failed = later.open.filter { $0.verdict == .fail }
        new = failed.filter { before[$0.fingerprint]?.verdict != .fail }
        stillFailing = failed.filter { before[$0.fingerprint]?.verdict == .fail }
        remedied = earlier.open.filter { $0.verdict == .fail && after[$0.fingerprint]?.verdict != .fail }
        evidenceChanged = later.open.filter { finding in
            before[finding.fingerprint].map { $0.evidence != finding.evidence } ?? false
        }
        policyChanged = earlier.policyDigest != later.policyDigest || earlier.policy != later.policy
    }

    /// The same, of one organ alone.
    package func of(_ organ: Organ.ID) -> CheckComparison {
        CheckComparison(self) { $0.organ == organ }
    }

    private init(_ whole: CheckComparison, where isWanted: (OpenFinding) -> Bool) {
        new = whole.new.filter(isWanted)
        remedied = whole.remedied.filter(isWanted)
        stillFailing = whole.stillFailing.filter(isWanted)
        evidenceChanged = whole.evidenceChanged.filter(isWanted)
        policyChanged = whole.policyChanged
    }
}
