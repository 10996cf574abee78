package import SecauditRegister

/// What was found about the persons who have access.
package enum HolderFact: Hashable, Sendable {
    case count(Int, limit: Int)
    /// Some list is missing: at least `known` persons.
    case countNotKnown(known: Int, limit: Int)
    /// One person, with everything that shows the access.
    case holder(Holder)
    case grantsNotKnown(Credential.ID)
    case managersNeverSeen
    /// Managers that are no persons: bots and service profiles.
    case automatic(bots: Int, service: Int)
    /// Access ended, but the secret that the person knew is unchanged.
    case possiblyHasAccess(Bearer, lastDay: CalendarDay)
    /// The day of the greatest number within the period.
    case peak(CalendarDay)
    case coordinatorNotCounted(Person.ID)
    /// Persons whose names differ in «ё», blanks or dashes alone: counted apart, and perhaps one.
    case similarNames([Person.ID])
    case authorised(Int)
    case notEmployed(Person.ID, lastDay: CalendarDay?)
    case notAppointed(Person.ID)
    /// Appointed, but no act is shown.
    case appointedWithoutAct(Person.ID)
    case appointmentsNotKnown
    case unidentified(Bearer)

    var record: FactRecord {
        switch self {
        case .count(let count, let limit):
            FactRecord("holders-count", ["count": .number(count), "limit": .number(limit)])
        case .countNotKnown(let known, let limit):
            FactRecord("holders-count-not-known", ["known": .number(known), "limit": .number(limit)])
        case .holder(let holder):
            FactRecord("holder", ["bearer": holder.bearer.value, "sources": .list(holder.sources.map(\.text))])
        case .grantsNotKnown(let credential): FactRecord("grants-not-known", ["credential": .id(credential)])
        case .managersNeverSeen: FactRecord("managers-never-seen")
        case .automatic(let bots, let service):
            FactRecord("automatic-managers", ["bots": .number(bots), "service": .number(service)])
        case .possiblyHasAccess(let bearer, let lastDay):
            FactRecord("possibly-has-access", ["bearer": bearer.value, "last-day": .day(lastDay)])
        case .peak(let day): FactRecord("holders-peak", ["on": .day(day)])
        case .coordinatorNotCounted(let person): FactRecord("coordinator-not-counted", ["person": .id(person)])
        case .similarNames(let persons): FactRecord("similar-names", ["persons": .ids(persons)])
        case .authorised(let count): FactRecord("holders-authorised", ["count": .number(count)])
        case .notEmployed(let person, let lastDay):
            FactRecord("holder-not-employed", ["person": .id(person), "last-day": .maybe(lastDay)])
        case .notAppointed(let person): FactRecord("holder-not-appointed", ["person": .id(person)])
        case .appointedWithoutAct(let person): FactRecord("holder-appointed-without-act", ["person": .id(person)])
        case .appointmentsNotKnown: FactRecord("holder-appointments-not-known")
        case .unidentified(let bearer): FactRecord("holder-unidentified", ["bearer": bearer.value])
        }
    }
}
