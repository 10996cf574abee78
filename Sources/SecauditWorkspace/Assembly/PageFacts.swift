internal import SecauditRegister
internal import SecauditVault

/// The facts about pages and organs, grouped once.
struct PageFacts {
    private let appointments: FactChains<Account.ID, AppointmentFact>
    private let managers: FactChains<Account.ID, ManagersFact>
    private let accountEvents: FactChains<Account.ID, EventFact>
    private let organEvents: FactChains<Organ.ID, EventFact>
    private let townEvents: FactChains<Municipality.ID, EventFact>
    private let organAnswers: FactChains<Organ.ID, AttestationFact>
    private let townAnswers: FactChains<Municipality.ID, AttestationFact>
    private let posts: FactChains<Account.ID, PostsFact>
    private let pagesSeen: FactChains<Account.ID, PageSeenFact>
    private let entries: PageEntries
    private let signers: Signers
    private let book: FactBook

    init(book: FactBook, entries: PageEntries, signers: Signers) {
        self.book = book
        self.entries = entries
        self.signers = signers
        let pages = book.accounts.count
        appointments = FactChains(of: book.appointments, expecting: pages, by: \.fact.account)
        managers = FactChains(of: book.managers, expecting: pages, by: \.fact.account)
        accountEvents = FactChains(of: book.events, expecting: pages) { $0.fact.account }
        organEvents = FactChains(of: book.events) { $0.fact.organ }
        townEvents = FactChains(of: book.events) { $0.fact.municipality }
        organAnswers = FactChains(of: book.attestations) { $0.fact.organ }
        townAnswers = FactChains(of: book.attestations) { $0.fact.municipality }
        posts = FactChains(of: book.posts, expecting: pages, by: \.fact.account)
        pagesSeen = FactChains(of: book.pagesSeen, expecting: pages, by: \.fact.account)
    }

    func organ(_ organ: Organ, accounts: [Account]) -> Organ {
        var organ = organ
        organ.accounts = accounts
        organ.events = events(organEvents, of: organ.id)
        organ.attestations = answers(organAnswers, of: organ.id)
        return organ
    }

    func municipalityEvents(_ id: Municipality.ID) -> [Event]? { events(townEvents, of: id) }

    func municipalityAttestations(_ id: Municipality.ID) -> [Attestation]? { answers(townAnswers, of: id) }

    func account(_ recorded: Recorded<AccountFact>) -> Account {
        var account = recorded.fact.account
        // The register itself is where appointments are kept, so none on record means nobody appointed.
        account.appointments =
            (appointments.map(of: account.id) { recorded in
                var found = recorded.fact.appointment
                found.attribution = signers.attribution(recorded.author, recorded.time)
                return found
            } ?? []).ordered { ($0.from, $0.id) < ($1.from, $1.id) }
        account.managersSeen = managers.map(of: account.id) { recorded in
            var found = recorded.fact.seen
            found.attribution = attribution(recorded, statedBy: recorded.fact.statedBy)
            return found
        }?.sorted { $0.on < $1.on }
        // The vault is the register: what is not on record here has not been entered.
        var events = events(accountEvents, of: account.id, room: Self.steps.count) ?? []
        enter(recorded, into: &events)
        account.events = events
        account.posts = posts.map(of: account.id) { recorded in
            recorded.fact.counts.map { count in
                var found = count
                found.attribution = signers.attribution(recorded.author, recorded.time)
                return found
            }
        }?.flatMap(\.self).sorted {
            ($0.week, $0.attribution?.recorded?.seconds ?? 0) < ($1.week, $1.attribution?.recorded?.seconds ?? 0)
        }
        account.pageSeen = pagesSeen.map(of: account.id) { recorded in
            var found = recorded.fact.seen
            found.attribution = signers.attribution(recorded.author, recorded.time)
            return found
        }?.sorted {
            ($0.on, $0.attribution?.recorded?.seconds ?? 0) < ($1.on, $1.attribution?.recorded?.seconds ?? 0)
        }
        return account
    }

    /// Entering a page is the entry into the register itself, proved by the ledger; by an officer it is the report.
    ///
    /// Whatever somebody recorded by hand about the same step stands instead.
    private func enter(_ page: Recorded<AccountFact>, into events: inout [Event]) {
        guard let entry = entries[page] else { return }
        let attribution = signers.attribution(entry.author, entry.time)
        let known = events.count
        // A page of which nothing else is known has no list yet.
        if known == 0 { events.reserveCapacity(Self.steps.count) }
        for step in entry.byCoordinator ? Self.steps[...] : Self.steps.dropLast() {
            // By fields: to ask an event as a whole would copy it.
            if (0..<known).contains(where: { events[$0].kind == step }) { continue }
            events.append(Event(kind: step, on: entry.day, answers: nil, attribution: attribution))
        }
    }

    /// What an entry into the register is; the last one is the coordinator's.
    private static let steps: [Event.Kind] = [.reported, .received, .registered]

    private func events<Owner>(
        _ chains: FactChains<Owner, EventFact>,
        of owner: Owner,
        room: Int = 0
    ) -> [Event]? {
        var events = chains.map(of: owner, room: room) { recorded in
            var found = recorded.fact.event
            found.attribution = signers.attribution(recorded.author, recorded.time)
            return found
        }
        // Where they are, so that the room stays; mostly they have been recorded in their order.
        if events.map(Self.areInOrder) == false { events?.sort(by: Self.precedes) }
        return events
    }

    private static func areInOrder(_ events: [Event]) -> Bool {
        events.indices.dropFirst().allSatisfy { place in
            // Days mostly decide; only then is anything else looked at.
            let (day, before) = (events[place].on, events[place - 1].on)
            return day == before ? !precedes(events[place], events[place - 1]) : before < day
        }
    }

    private static func precedes(_ one: Event, _ other: Event) -> Bool {
        one.on != other.on
            ? one.on < other.on : (one.kind.rawValue, one.place ?? "") < (other.kind.rawValue, other.place ?? "")
    }

    private func answers<Owner>(_ chains: FactChains<Owner, AttestationFact>, of owner: Owner) -> [Attestation]? {
        chains.map(of: owner) { recorded in
            var found = recorded.fact.attestation
            found.attribution = attribution(recorded, statedBy: recorded.fact.statedBy)
            return found
        }
    }

    /// Who recorded a fact, and who stated it where that is somebody else.
    private func attribution<Fact>(_ recorded: Recorded<Fact>, statedBy person: Person.ID?) -> Attribution {
        var attribution = signers.attribution(recorded.author, recorded.time)
        if let name = book.name(statedBy: person) { attribution.statedBy = name }
        return attribution
    }
}
