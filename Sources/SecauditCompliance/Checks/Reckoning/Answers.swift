import SecauditRegister

/// Events that answer other events: reports of changes, entries of what was received, links to what was created.
struct Answers {
    private let events: [Event]

    init(_ events: [Event]) {
        self.events = events.sorted { $0.precedes($1) }
    }

    /// The event that answers the one of `start`; with several places, the last that was still missing.
    ///
    /// An event that names the day it answers counts for that day alone; one that names none answers everything that
    /// happened by then.
    func day(answering start: CalendarDay, places: [RecordFact.Place], of organ: Organ) -> Event? {
        let candidates = events.filter { event in
            event.answers.map { $0 == start } ?? (start <= event.on)
        }
        if places.isEmpty { return candidates.first }
        var latest: Event?
        for place in places {
            guard let event = candidates.first(where: { place.contains($0.place, of: organ) }) else { return nil }
            if latest.map({ $0.on < event.on }) ?? true { latest = event }
        }
        return latest
    }
}

extension RecordFact.Place {
    /// Whether an address on the web, or the plain word for the place, lies here.
    func contains(_ address: String?, of organ: Organ) -> Bool {
        guard let address else { return false }
        if address == rawValue { return true }
        let isOnOwnSite = organ.site.map { Self.areOneHost(address, $0) } ?? false
        switch self {
        case .ownSite: return isOnOwnSite
        // The organ's page of the city's site, where it is known; else anything that is not its own site.
        case .cityPage:
            if address == RecordFact.Place.ownSite.rawValue { return false }
            return organ.sitePage.map { Self.areOneHost(address, $0) } ?? !isOnOwnSite
        }
    }

    static func areOneHost(_ left: String, _ right: String) -> Bool {
        // Mostly it is the same address.
        if left == right { return true }
        guard let plainLeft = plainHost(left), let plainRight = plainHost(right) else {
            return host(left) == host(right)
        }
        return plainLeft.elementsEqual(plainRight)
    }

    /// The host as it stands in an address without capitals and in ASCII, as nearly all are; `nil` for others.
    private static func plainHost(_ address: String) -> Substring.UTF8View? {
        var rest = address.utf8[...]
        guard rest.allSatisfy({ $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
            return nil
        }
        for start in ["https://", "http://", "www."] where rest.starts(with: start.utf8) {
            rest = rest.dropFirst(start.utf8.count)
        }
        return rest.prefix { $0 != UInt8(ascii: "/") }
    }

    static func host(_ address: String) -> String {
        var text = address.lowercased()[...]
        if text.hasPrefix("https://") { text = text.dropFirst(8) }
        if text.hasPrefix("http://") { text = text.dropFirst(7) }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        return String(text.prefix { $0 != "/" })
    }
}
