import SecauditRegister

// Several facts may fall on one day. Which of them is cited must not depend on their order in the register, so each
// kind has an order of its own that ends with who recorded it.

extension Attribution? {
    /// The earlier on record comes first, then by author; what has no author comes before what has one.
    func precedes(_ other: Attribution?) -> Bool {
        guard let self, let other else { return self == nil && other != nil }
        return self.order < other.order
    }
}

extension Attribution {
    fileprivate var order: (Int64, String, String, String, String) {
        (recorded?.seconds ?? .min, person?.text ?? "", name ?? "", basis.rawValue, statedBy ?? "")
    }
}

extension Event {
    /// By day, then by place.
    func precedes(_ other: Event) -> Bool {
        if on != other.on { return on < other.on }
        if place != other.place { return (place ?? "") < (other.place ?? "") }
        return attribution.precedes(other.attribution)
    }
}

extension SecretChange {
    /// By day; on one day the better proved comes last.
    func precedes(_ other: SecretChange) -> Bool {
        if on != other.on { return on < other.on }
        if differs != other.differs { return differs.weight < other.differs.weight }
        return attribution.precedes(other.attribution)
    }
}

extension SecretChange.Difference {
    fileprivate var weight: Int {
        switch self {
        case .unknown: 0
        case .first: 1
        case .stated: 2
        case .proved: 3
        }
    }
}

extension Obligation {
    /// By the day it was raised, then by the day it was stated as done.
    func precedes(_ other: Obligation) -> Bool {
        if raised != other.raised { return raised < other.raised }
        if statedChanged != other.statedChanged {
            return (statedChanged?.number ?? .max) < (other.statedChanged?.number ?? .max)
        }
        return attribution.precedes(other.attribution)
    }
}

extension ManagersSeen {
    /// By day; of two looks on one day the longer list comes last, then by source and by what was seen.
    func precedes(_ other: ManagersSeen) -> Bool {
        if on != other.on { return on < other.on }
        if managers.count != other.managers.count { return managers.count < other.managers.count }
        if source != other.source { return source < other.source }
        let (own, foreign) = (listed, other.listed)
        return own == foreign ? attribution.precedes(other.attribution) : own.lexicographicallyPrecedes(foreign)
    }

    private var listed: [String] {
        managers.map { "\($0.user) \($0.role.rawValue) \($0.isBot == true)" }.sorted()
    }
}

extension Account {
    /// The last look at the page's managers that anybody took by the day.
    func latestManagers(on day: CalendarDay) -> ManagersSeen? {
        managersSeen?.filter { $0.on <= day }.max { $0.precedes($1) }
    }
}

extension PostCount {
    /// Counted earlier, then recorded earlier; of two equal ones the smaller comes last: what was deleted is gone.
    func precedes(_ other: PostCount) -> Bool {
        let (own, foreign) = (counted?.number ?? .min, other.counted?.number ?? .min)
        if own != foreign { return own < foreign }
        let (recorded, otherRecorded) = (attribution?.recorded?.seconds, other.attribution?.recorded?.seconds)
        if recorded != otherRecorded { return (recorded ?? .min) < (otherRecorded ?? .min) }
        if parts != other.parts { return other.parts.lexicographicallyPrecedes(parts) }
        return attribution.precedes(other.attribution)
    }

    private var parts: [Int] { [posts, reposts ?? -1, adverts ?? -1, pinned ?? -1] }
}

extension PageSeen {
    /// By day, then by who recorded it, then by what was seen.
    func precedes(_ other: PageSeen) -> Bool {
        if on != other.on { return on < other.on }
        if attribution.precedes(other.attribution) != other.attribution.precedes(attribution) {
            return attribution.precedes(other.attribution)
        }
        return noted.lexicographicallyPrecedes(other.noted)
    }

    private var noted: [String] {
        [description, name, postalAddress, email, phone, site, source].map { $0 ?? "" }
            + [about, location, institutionSites, picture, cover].map { $0.map { "\($0)" } ?? "" }
    }
}
