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
        var all: [Saying] = []
        var oldest = 0
    }

    /// A class, so that looking at one copies nothing of it.
    private final class Saying {
        let finding: Finding
        let words: Words

        init(_ finding: Finding, _ words: Words) {
            self.finding = finding
            self.words = words
        }
    }

    /// How many of one rule and verdict are kept.
    private static var limit: Int { 8 }

    /// The words of a finding, made by `body` where nobody has said the same lately.
    func words(of finding: Finding, _ body: () -> Words) -> Words {
        let said = said(like: finding)
        for saying in said.all where saying.finding.isSaid(like: finding) { return saying.words }
        let words = body()
        let saying = Saying(finding, words)
        if said.all.count < Self.limit {
            said.all.append(saying)
        } else {
            said.all[said.oldest] = saying
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
        let (own, foreign) = (readings, other.readings)
        guard due == other.due, own.count == foreign.count, facts == other.facts else { return false }
        // By places: a copy of each reading would cost more than what is looked at here. Of a reading its title, the
        // verdict and the first fact are said.
        for place in own.indices {
            guard own[place].reading === foreign[place].reading,
                own[place].outcome.verdict == foreign[place].outcome.verdict,
                own[place].outcome.facts.beginsLike(foreign[place].outcome.facts)
            else { return false }
        }
        guard waiver == other.waiver else { return false }
        return evidence.lazy.filter(\.isSaid).elementsEqual(other.evidence.lazy.filter(\.isSaid))
    }
}

extension EvidenceCitation {
    /// Grants are listed with the holders.
    fileprivate var isSaid: Bool { what != .grant }
}

extension [Fact] {
    /// Whether the first facts are the same; of an organ and of the whole town both mostly are one list for all pages.
    fileprivate func beginsLike(_ other: [Fact]) -> Bool {
        if span.isIdentical(to: other.span) { return true }
        if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
        return self[0] == other[0]
    }
}
