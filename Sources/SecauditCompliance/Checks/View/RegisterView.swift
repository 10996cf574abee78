import SecauditRegister

/// The register as a check sees it: as of the day, indexed, with what the act says about the whole.
///
/// A class, because every check of every account is handed it. What few registers ask for is found when it is first
/// asked for.
final class RegisterView {
    let municipality: Municipality
    /// The same that a report names by; what is looked up once need not be gathered twice.
    let names: Names
    let asOf: CalendarDay
    let period: Period
    /// The part of the period in which the act binds; what a rule counts over days is counted over these.
    let window: Period
    let calendar: WorkingCalendar
    let act: ActView
    let people: People
    let coordinators: Set<Person.ID>
    /// How many passwords of the organs' own the vault keeps that nobody can compare now.
    let incomparablePasswords: Int
    /// Organs that existed on the day, in order, with their accounts.
    let organs: [OrganView]
    private let credentials: [CredentialView]
    private lazy var identities = Self.identities(of: municipality.persons)
    private lazy var serviceProfiles = Self.serviceProfiles(among: credentials)
    /// A list: there are few networks.
    private let networkCounts: [NetworkCount]
    /// Everybody who has access to an account on the look day, counted once for all readings that count a whole town.
    ///
    /// Of single accounts nothing is kept: there may be a hundred thousand, and each is looked at when its turn comes.
    private(set) lazy var townHolders = HolderTally(organs.lazy.flatMap(\.existing), in: self)

    init(_ municipality: Municipality, act: ActView, scope: CheckScope, calendar: WorkingCalendar) {
        self.municipality = municipality
        names = Names(municipality)
        self.asOf = scope.asOf
        self.period = scope.period
        let first = max(scope.period.first, act.effective)
        let last = min(scope.asOf, act.lastDay ?? scope.asOf)
        window = Period(first: min(first, last), last: last) ?? Period(day: last)
        self.calendar = calendar
        self.act = act
        people = People(municipality.persons)
        coordinators = Set(municipality.coordinators ?? [])
        // Sorted first, so that the same register in another order gives the same result.
        let logins = municipality.credentials
        let day = scope.asOf
        // By fields: to ask the credential as a whole would copy it.
        let credentials = logins.indices.lazy
            .filter { day.lies(from: logins[$0].opened, to: logins[$0].closed) }
            .map { CredentialView(logins, $0) }
            .inOrder(ofTexts: \.id.text)
        self.credentials = credentials
        incomparablePasswords = credentials.count(where: \.isIncomparable)
        let managing = ManagedPages(credentials)
        let bodies = municipality.organs
        let organs = bodies.indices.lazy.map { place in
            OrganView(bodies, place, credentials: managing, act: act, scope: scope)
        }
        .inOrder(ofTexts: \.id.text)
        self.organs = organs
        networkCounts = Self.networkCounts(organs)
    }

    private static func networkCounts(_ organs: [OrganView]) -> [NetworkCount] {
        var counts: [NetworkCount] = []
        for organ in organs {
            for account in organ.accounts where account.exists && !account.isOutsideAct {
                let network = account.account.network
                let known = counts.firstIndex { $0.network == network }
                let place = known ?? counts.count
                if known == nil { counts.append(NetworkCount(network: network)) }
                counts[place].all += 1
                if account.isActive { counts[place].active += 1 }
            }
        }
        return counts
    }

    /// How many accounts there are in a network, with and without those suspended.
    private struct NetworkCount {
        let network: NetworkID
        var all = 0
        var active = 0
    }

    /// The day on which the state of things is looked at: the check's own, or the last one of a replaced act.
    var lookDay: CalendarDay { window.last }

    /// Whether another act had replaced this one by the day of the check.
    var isReplaced: Bool { act.lastDay.map { $0 < asOf } ?? false }

    /// How many accounts the municipality has in a network that the act regulates.
    func accountCount(in network: NetworkID, suspended: Bool) -> Int {
        networkCounts.first { $0.network == network }.map { suspended ? $0.all : $0.active } ?? 0
    }

    func person(behind identity: NetworkIdentity) -> Person.ID? {
        identities[identity]
    }

    private static func identities(of persons: [Person]) -> [NetworkIdentity: Person.ID] {
        var identities: [NetworkIdentity: Person.ID] = [:]
        for person in persons {
            for identity in person.networkIDs ?? [] {
                // Of two who claim one profile the first by id, whatever the order of the list.
                identities[identity] = min(identities[identity] ?? person.id, person.id)
            }
        }
        return identities
    }

    private static func serviceProfiles(among credentials: [CredentialView]) -> [NetworkIdentity: CredentialView] {
        let profiles = credentials.compactMap { view in
            view.credential.profile.map { (NetworkIdentity(network: view.credential.network, user: $0), view) }
        }
        return Dictionary(profiles) { first, _ in first }
    }

    func credential(behind identity: NetworkIdentity) -> CredentialView? {
        serviceProfiles[identity]
    }

    /// The day with the `count`-th working day after `day`; a missing year ends the assessment.
    func workingDay(_ count: Int, after day: CalendarDay) throws(AssessmentError) -> CalendarDay {
        do {
            return count < 1 ? day : try calendar.day(count, workingDaysAfter: day)
        } catch {
            throw AssessmentError(error)
        }
    }

    func isWorking(_ day: CalendarDay) throws(AssessmentError) -> Bool {
        do {
            return try calendar.isWorking(day)
        } catch {
            throw AssessmentError(error)
        }
    }
}

extension AssessmentError {
    init(_ error: CalendarError) {
        switch error {
        case .yearUnknown(let year): self = .calendarYearMissing(year)
        }
    }
}
