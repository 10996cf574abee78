package import SecauditRegister

/// What was found about the register of accounts and what is published of it.
package enum RecordFact: Hashable, Sendable {
    case kept(organs: Int, accounts: Int)
    /// Credentials manage accounts that the register does not list.
    case accountsOutsideRegister([Account.ID])
    case fieldsComplete
    case fieldsMissing([Field])
    /// What has to be filled from lists that nobody has given.
    case fieldsNotKnown([Field])
    case addressesUnchanged
    case addressesKept(Int)
    /// The address changed on these days and the one before is not kept.
    case addressesLost([CalendarDay])
    case published(on: CalendarDay, place: String?)
    case neverPublished
    /// The register changed on this day, after it was last published.
    case changedSincePublication(CalendarDay)
    /// Published, but not in one of the places that the act names.
    case publishedElsewhere([String])
    case linkSeen(Place, on: CalendarDay)
    case linkNotKnown(Place)
    case noOwnSite
    case connected(since: CalendarDay)
    case connectionNotKnown
    case markSeen(CalendarDay)
    case markNotKnown

    /// A column of the register.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case organ
        case address
        case created
        case creator
        case responsible
        case position
        case phone
        case email
    }

    /// Where a link must stand.
    package enum Place: String, Hashable, Sendable, CaseIterable {
        case cityPage = "city-page"
        case ownSite = "own-site"
    }

    var record: FactRecord {
        switch self {
        case .kept(let organs, let accounts):
            FactRecord("register-kept", ["organs": .number(organs), "accounts": .number(accounts)])
        case .accountsOutsideRegister(let accounts):
            FactRecord("accounts-outside-register", ["accounts": .ids(accounts)])
        case .fieldsComplete: FactRecord("fields-complete")
        case .fieldsMissing(let fields): FactRecord("fields-missing", ["fields": .list(fields.map(\.rawValue))])
        case .fieldsNotKnown(let fields): FactRecord("fields-not-known", ["fields": .list(fields.map(\.rawValue))])
        case .addressesUnchanged: FactRecord("addresses-unchanged")
        case .addressesKept(let count): FactRecord("addresses-kept", ["count": .number(count)])
        case .addressesLost(let days): FactRecord("addresses-lost", ["on": .list(days.map(\.description))])
        case .published(let day, let place): FactRecord("published", ["on": .day(day), "place": .maybe(place)])
        case .neverPublished: FactRecord("never-published")
        case .changedSincePublication(let day): FactRecord("changed-since-publication", ["on": .day(day)])
        case .publishedElsewhere(let places): FactRecord("published-elsewhere", ["places": .list(places)])
        case .linkSeen(let place, let day):
            FactRecord("link-seen", ["place": .text(place.rawValue), "on": .day(day)])
        case .linkNotKnown(let place): FactRecord("link-not-known", ["place": .text(place.rawValue)])
        case .noOwnSite: FactRecord("no-own-site")
        case .connected(let since): FactRecord("connected", ["since": .day(since)])
        case .connectionNotKnown: FactRecord("connection-not-known")
        case .markSeen(let day): FactRecord("mark-seen", ["on": .day(day)])
        case .markNotKnown: FactRecord("mark-not-known")
        }
    }
}
