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
        let links = (account.account.events ?? [])
            .filter { event in event.kind == .linkPublished && (moved.map { $0 <= event.on } ?? true) }
            .sorted { $0.precedes($1) }
        for place in places {
            if place == .ownSite, account.organ.site == nil {
                outcome.facts.append(.record(.noOwnSite))
                continue
            }
            if let link = links.last(where: { place.contains($0.place, of: account.organ) }) {
                outcome.verdict.worsen(to: .pass)
                outcome.facts.append(.record(.linkSeen(place, on: link.on)))
                outcome.evidence.append(EvidenceCitation(.event, on: link.on, author: link.attribution))
            } else {
                outcome.verdict.worsen(to: .unknown)
                outcome.facts.append(.record(.linkNotKnown(place)))
            }
        }
        return [outcome]
    }
}
