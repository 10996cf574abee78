import SecauditCompliance

/// What a report says of a rule again and again, laid out once for each verdict.
final class RuleWords {
    private var heads: [Key: Head] = [:]

    private struct Key: Hashable {
        let applied: ObjectIdentifier
        let verdict: Verdict
    }

    struct Head {
        /// The clause on lines of its own, where it is too long to stand before a sentence.
        let ownLines: [UInt8]?
        let lead: String
        let remedy: [UInt8]
    }

    /// The head of a finding of `page`, whose assessment keeps the rule's object alive.
    func head(of finding: Finding, on page: TextPage) -> Head {
        let key = Key(applied: ObjectIdentifier(finding.applied), verdict: finding.verdict)
        if let known = heads[key] { return known }
        let head = page.head(of: finding)
        heads[key] = head
        return head
    }
}
