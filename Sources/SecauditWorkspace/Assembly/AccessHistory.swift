internal import SecauditVault

/// One member's time of access to a compartment, in seconds since 1970, as the manifests prove it.
struct AccessSpan: Hashable, Sendable {
    let member: MemberID
    let from: Int64
    /// When a manifest without him was signed; `nil` while he is in the present one.
    var to: Int64?
    /// The number of that manifest's entry.
    var lastEntry: UInt64?
    /// When his client said that his wrap opens.
    var accepted: Int64?
    /// When he was removed from the vault or gave the secret up, while the key is still the one he had.
    var ended: Int64?
    var rekeyOwed: Bool { ended != nil }
}

extension LedgerState.CompartmentState {
    /// Who could read the compartment and when, from its signed manifests alone, as known at `time`.
    ///
    /// A member's new keys, signed with his old ones, continue his time.
    func accessHistory(in state: LedgerState, knownAt time: Int64) -> [AccessSpan] {
        // Most keys are the first, and nobody has come or gone.
        if manifests.count == 1, openings.isEmpty, manifests[0].time <= time {
            let readers = current.readers.map { state.latest(of: $0.member) }
            return (readers.count == 1 ? readers : Set(readers).sorted()).map { member in
                span(of: member, from: manifests[0].time, in: state, knownAt: time)
            }
        }
        var spans: [AccessSpan] = []
        var open: [MemberID: Int] = [:]
        // Who has been handed all halves of a key can read, whether his client has put them together or not.
        var opened = openings.filter { $0.time <= time }[...]
        func takeIn(before entry: UInt64) {
            while let next = opened.first, next.entry < entry {
                opened.removeFirst()
                let recipient = state.latest(of: next.recipient)
                guard open[recipient] == nil else { continue }
                open[recipient] = spans.count
                spans.append(AccessSpan(member: recipient, from: next.time, to: nil, accepted: nil))
            }
        }
        for manifest in manifests where manifest.time <= time {
            takeIn(before: manifest.entry)
            let readers = Set(manifest.value.readers.map { state.latest(of: $0.member) })
            for (member, index) in open.sorted(by: { $0.key < $1.key }) where !readers.contains(member) {
                spans[index].to = manifest.time
                spans[index].lastEntry = manifest.entry
                open[member] = nil
            }
            for member in readers.sorted() where open[member] == nil {
                open[member] = spans.count
                spans.append(AccessSpan(member: member, from: manifest.time, to: nil, accepted: nil))
            }
        }
        takeIn(before: .max)
        for (member, index) in open {
            spans[index] = span(of: member, from: spans[index].from, in: state, knownAt: time)
        }
        return spans
    }

    /// The time of a member who is in the present manifest.
    private func span(of member: MemberID, from: Int64, in state: LedgerState, knownAt time: Int64) -> AccessSpan {
        var span = AccessSpan(member: member, from: from, to: nil, accepted: nil)
        if let accepted = acceptances[member], accepted <= time { span.accepted = accepted }
        // Each is `nil` for nearly everybody.
        let removed = state.members[member]?.removed ?? .max
        let ended = min(removed, leavers[member] ?? .max)
        if ended < .max, ended <= time { span.ended = ended }
        return span
    }
}
