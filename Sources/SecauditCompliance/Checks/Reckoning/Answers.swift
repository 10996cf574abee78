import SecauditRegister

/// Events that answer other events: reports of changes, entries of what was received, links to what was created.
struct Answers {
    private let events: [Event]
    private let kind: Event.Kind
    private let recipient: Recipient

    /// Those of one kind that went where the act wants them.
    init(_ events: [Event], of kind: Event.Kind, to recipient: Recipient) {
        self.events = events
        self.kind = kind
        self.recipient = recipient
    }

    /// The event that answers the one of `start`; with several places, the last that was still missing.
    ///
    /// An event that names the day it answers counts for that day alone; one that names none answers everything that
    /// happened by then.
    func day(answering start: CalendarDay, places: [RecordFact.Place], of organ: OrganView) -> Event? {
        place(answering: start, places: places, of: organ).map { events[$0] }
    }

    /// Where that event stands in the list.
    func place(answering start: CalendarDay, places: [RecordFact.Place], of organ: OrganView) -> Int? {
        if places.isEmpty { return first(answering: start) { _ in true } }
        var latest: Int?
        for place in places {
            guard let found = first(answering: start, where: { place.contains($0, of: organ) }) else {
                return nil
            }
            if latest.map({ events[$0].on < events[found].on }) ?? true { latest = found }
        }
        return latest
    }

    /// The place of the earliest that answers; an account has few events, and most lists are not sorted for one look.
    private func first(answering start: CalendarDay, where isWanted: (String?) -> Bool) -> Int? {
        var earliest: Int?
        // By fields: to ask an event as a whole would copy it.
        for place in events.indices where events[place].kind == kind {
            let isAnswer = events[place].answers.map { $0 == start } ?? (start <= events[place].on)
            guard isAnswer, recipient.isAddressed(by: events[place].recipient), isWanted(events[place].place) else {
                continue
            }
            if let known = earliest, !events[place].precedes(events[known]) { continue }
            earliest = place
        }
        return earliest
    }
}

extension RecordFact.Place {
    /// Whether an address on the web, or the plain word for the place, lies here.
    func contains(_ address: String?, of organ: OrganView) -> Bool {
        guard let address else { return false }
        if address == rawValue { return true }
        switch self {
        case .ownSite: return organ.isOnOwnSite(address)
        // The organ's page of the city's site, where it is known; else anything that is not its own site.
        case .cityPage:
            if address == RecordFact.Place.ownSite.rawValue { return false }
            return organ.isOnCityPage(address) ?? !organ.isOnOwnSite(address)
        }
    }
}
