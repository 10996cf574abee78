internal import SecauditVault

/// One member's time of access to a compartment, in seconds since 1970, as the manifests prove it.
struct AccessSpan: Hashable, Sendable {
    let member: MemberID
    let from: Int64
    /// When a manifest without him was signed; `nil` while he is in the present one.
    var to: Int64?
    /// When his client said that his wrap opens.
    var accepted: Int64?
    /// He has been removed from the vault, and the key is still the one he had.
    var rekeyOwed: Bool
}

extension LedgerState.CompartmentState {
    /// Who could read the compartment and when, from its signed manifests alone, as known at `time`.
    func accessHistory(members: [MemberID: LedgerState.Member], knownAt time: Int64) -> [AccessSpan] {
        var spans: [AccessSpan] = []
        var open: [MemberID: Int] = [:]
        for manifest in manifests where manifest.time <= time {
            let readers = Set(manifest.value.readers.map(\.member))
            for (member, index) in open.sorted(by: { $0.key < $1.key }) where !readers.contains(member) {
                spans[index].to = manifest.time
                open[member] = nil
            }
            for member in readers.sorted() where open[member] == nil {
                open[member] = spans.count
                spans.append(AccessSpan(member: member, from: manifest.time, to: nil, accepted: nil, rekeyOwed: false))
            }
        }
        for (member, index) in open {
            if let accepted = acceptances[member], accepted <= time { spans[index].accepted = accepted }
            if let removed = members[member]?.removed, removed <= time { spans[index].rekeyOwed = true }
        }
        return spans
    }
}
