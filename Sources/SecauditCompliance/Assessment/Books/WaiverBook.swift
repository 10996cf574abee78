import SecauditRegister

/// The extensions of terms of correction in this check, and which of them cover something.
struct WaiverBook {
    private let waivers: [Waiver]
    private let asOf: CalendarDay
    private var byRule: [String: [Int]] = [:]
    private var used: Set<Int> = []

    init(_ waivers: [Waiver], asOf: CalendarDay) {
        self.waivers = waivers.sorted { ($0.last, $0.id) < ($1.last, $1.id) }
        self.asOf = asOf
        for (place, waiver) in self.waivers.enumerated() where waiver.first <= asOf && asOf <= waiver.last {
            byRule[waiver.rule, default: []].append(place)
        }
    }

    /// The extension that covers the failure: the one that ends last.
    mutating func cover(_ finding: Finding) -> Waiver? {
        guard finding.verdict == .fail, !byRule.isEmpty, let places = byRule[finding.rule.id] else { return nil }
        let covering = places.filter { place in
            let waiver = waivers[place]
            return waiver.organ == finding.subject.organ
                && (waiver.account == nil || waiver.account == finding.subject.account)
        }
        used.formUnion(covering)
        return covering.last.map { waivers[$0] }
    }

    var standings: [WaiverStanding] {
        waivers.enumerated().map { place, waiver in
            let daysLeft = asOf.days(until: waiver.last)
            let state: WaiverStanding.State =
                if daysLeft < 0 {
                    .expired
                } else {
                    used.contains(place) ? .used(daysLeft: daysLeft) : .unused(daysLeft: daysLeft)
                }
            return WaiverStanding(waiver: waiver, state: state)
        }
    }
}
