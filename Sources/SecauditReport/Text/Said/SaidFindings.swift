import SecauditCompliance

/// The words of findings that were said before: of a large register thousands say the same.
///
/// A few of each rule and verdict are kept. Comparing with them costs less than a table of all would, for what is the
/// same lies mostly in the same memory.
final class SaidFindings<Words> {
    /// Of each rule and verdict, in the order in which they were met first: that of the rules, so that the next finding
    /// is mostly of the next.
    private var known: [Entry] = []
    private var last = -1

    private struct Entry {
        // The assessment keeps the rule's object alive.
        let applied: ObjectIdentifier
        let verdict: Verdict
        let said = Said()
    }

    /// The last of one rule and verdict that differ; the oldest gives way to a new one.
    private final class Said {
        var all: [Saying] = []
        var oldest = 0
        /// How many findings in a row were said like none before.
        var misses = 0

        /// The words of a finding that was said alike; of what is never said alike only the last is looked at.
        func words(like finding: Finding) -> Words? {
            guard let newest = all.indices.last else { return nil }
            if misses > SaidFindings.limitOfMisses {
                let latest = oldest == 0 ? newest : oldest - 1
                return all[latest].finding.isSaid(like: finding) ? all[latest].words : nil
            }
            for saying in all where saying.finding.isSaid(like: finding) { return saying.words }
            return nil
        }
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

    private static var limitOfMisses: Int { 64 }

    /// The words of a finding, made by `body` where nobody has said the same lately.
    func words(of finding: Finding, _ body: () -> Words) -> Words {
        let said = said(like: finding)
        if let words = said.words(like: finding) {
            said.misses = 0
            return words
        }
        said.misses += 1
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
        let (applied, verdict) = (ObjectIdentifier(finding.applied), finding.verdict)
        for _ in known.indices {
            last = last + 1 < known.count ? last + 1 : 0
            if known[last].applied == applied, known[last].verdict == verdict { return known[last].said }
        }
        last = known.count
        known.append(Entry(applied: applied, verdict: verdict))
        return known[last].said
    }
}

extension Finding {
    /// Whether everything that its words depend on is the same; its subject is not among it, for it stands in a heading
    /// of its own.
    fileprivate func isSaid(like other: Finding) -> Bool {
        let (own, foreign) = (readings.span, other.readings.span)
        guard due == other.due, own.count == foreign.count, facts == other.facts else { return false }
        // Lent: a copy of each reading would cost more than what is looked at here. Of a reading its title, the verdict
        // and the first fact are said.
        for place in own.indices {
            guard own[place].reading === foreign[place].reading,
                own[place].outcome.verdict == foreign[place].outcome.verdict
            else { return false }
            // Readings that look at the same share their facts, and then those were compared already.
            if place > 0, own[place].outcome.facts.isOneList(with: own[place - 1].outcome.facts),
                foreign[place].outcome.facts.isOneList(with: foreign[place - 1].outcome.facts)
            {
                continue
            }
            guard own[place].outcome.facts.beginsLike(foreign[place].outcome.facts) else { return false }
        }
        return waiver == other.waiver && evidence.isSaid(like: other.evidence)
    }
}

extension [EvidenceCitation] {
    /// Grants are listed with the holders, and are not said.
    fileprivate func isSaid(like other: [EvidenceCitation]) -> Bool {
        let (own, foreign) = (span, other.span)
        var place = 0
        for number in own.indices where own[number].what != .grant {
            while place < foreign.count, foreign[place].what == .grant { place += 1 }
            guard place < foreign.count, own[number] == foreign[place] else { return false }
            place += 1
        }
        while place < foreign.count, foreign[place].what == .grant { place += 1 }
        return place == foreign.count
    }
}

extension [Fact] {
    /// Whether it lies in the same memory.
    fileprivate func isOneList(with other: [Fact]) -> Bool {
        let (own, foreign) = (span, other.span)
        return own.isIdentical(to: foreign)
    }

    /// Whether the first facts are the same; of an organ and of the whole town both mostly are one list for all pages.
    fileprivate func beginsLike(_ other: [Fact]) -> Bool {
        if isOneList(with: other) { return true }
        let (own, foreign) = (span, other.span)
        if own.isEmpty || foreign.isEmpty { return own.isEmpty && foreign.isEmpty }
        return own[0] == foreign[0]
    }
}
