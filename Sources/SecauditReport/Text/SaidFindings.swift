import SecauditCompliance

/// The words of findings that were said before: of a large register thousands say the same.
///
/// A few of each rule and verdict are kept. Comparing with them costs less than a table of all would, for what is the
/// same lies mostly in the same memory.
final class SaidFindings<Words> {
    private var known: [Key: Said] = [:]

    private struct Key: Hashable {
        let applied: ObjectIdentifier
        let verdict: Verdict
    }

    /// The last of one rule and verdict that differ; the oldest gives way to a new one.
    private final class Said {
        var all: [(finding: Finding, words: Words)] = []
        var oldest = 0
    }

    /// How many of one rule and verdict are kept.
    private static var limit: Int { 8 }

    /// The words of a finding, made by `body` where nobody has said the same lately.
    func words(of finding: Finding, _ body: () -> Words) -> Words {
        let said = said(like: finding)
        for place in said.all.indices where said.all[place].finding.isSaid(like: finding) {
            return said.all[place].words
        }
        let words = body()
        if said.all.count < Self.limit {
            said.all.append((finding, words))
        } else {
            said.all[said.oldest] = (finding, words)
            said.oldest = (said.oldest + 1) % Self.limit
        }
        return words
    }

    private func said(like finding: Finding) -> Said {
        // The assessment keeps the rule's object alive.
        let key = Key(applied: ObjectIdentifier(finding.applied), verdict: finding.verdict)
        if let said = known[key] { return said }
        let said = Said()
        known[key] = said
        return said
    }
}

extension Finding {
    /// Whether everything that its words depend on is the same; its subject is not among it, for it stands in a heading
    /// of its own.
    fileprivate func isSaid(like other: Finding) -> Bool {
        due == other.due && readings.count == other.readings.count && facts == other.facts
            && zip(readings, other.readings).allSatisfy { $0.isSaid(like: $1) } && waiver == other.waiver
            && evidence.lazy.filter(\.isSaid).elementsEqual(other.evidence.lazy.filter(\.isSaid))
    }
}

extension EvidenceCitation {
    /// Grants are listed with the holders.
    fileprivate var isSaid: Bool { what != .grant }
}

extension ReadingOutcome {
    /// Of a reading its title, the verdict and the first fact are said.
    fileprivate func isSaid(like other: ReadingOutcome) -> Bool {
        reading === other.reading && outcome.verdict == other.outcome.verdict
            && outcome.facts.first == other.outcome.facts.first
    }
}
