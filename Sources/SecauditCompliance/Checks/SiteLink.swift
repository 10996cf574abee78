import SecauditRegister

/// A link to the account's present address stands in each place that the act names.
struct SiteLink: AccountCheck {
    let places: [RecordFact.Place]

    init(_ parameters: RuleParameters) {
        let wanted = Set(parameters.words("places") ?? [])
        places = RecordFact.Place.allCases.filter { wanted.contains($0.rawValue) }
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        var outcome = Outcome(.notApplicable, [])
        // A link put up before the address changed leads nowhere.
        let moved = account.account.previousAddresses?.map(\.changedOn).max()
        let events = account.account.events ?? []
        for place in places {
            if place == .ownSite, !account.organ.hasSite {
                outcome.facts.append(.record(.noOwnSite))
                continue
            }
            if let link = Self.lastLink(in: events, since: moved, at: place, of: account.organ) {
                outcome.verdict.worsen(to: .pass)
                outcome.facts.append(.record(.linkSeen(place, on: events[link].on)))
                outcome.evidence.append(
                    EvidenceCitation(.event, on: events[link].on, author: events[link].attribution)
                )
            } else {
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.record(.linkNotKnown(place)))
            }
        }
        return [outcome]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        guard let events = account.account.events, account.account.previousAddresses?.isEmpty ?? true else {
            return nil
        }
        var verdict = Verdict.notApplicable
        for place in places where place != .ownSite || account.organ.hasSite {
            let isThere = events.indices.contains { number in
                events[number].kind == .linkPublished && place.contains(events[number].place, of: account.organ)
            }
            guard isThere else { return nil }
            verdict = .pass
        }
        return verdict
    }

    /// Where in the list the last link stands that was put up in the place since the page moved.
    private static func lastLink(
        in events: [Event],
        since moved: CalendarDay?,
        at place: RecordFact.Place,
        of organ: OrganView
    ) -> Int? {
        var last: Int?
        for number in events.indices where events[number].kind == .linkPublished {
            if let moved, events[number].on < moved { continue }
            if let last, events[number].precedes(events[last]) { continue }
            if place.contains(events[number].place, of: organ) { last = number }
        }
        return last
    }
}
