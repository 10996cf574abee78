package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// The register that follows from the records a member can read.
    ///
    /// `knownAt` (seconds since 1970) leaves out everything recorded later. With `passwords` a coordinator's register
    /// also says how strong passwords are and which are equal; each of them is a record to be opened.
    package func register(knownAt: Int64 = .max, passwords: Bool = false) throws -> Register {
        let book = knownAt == .max ? facts : try FactBook.read(from: vault, knownAt: knownAt)
        let marks = MarkBook(of: vault, knownAt: knownAt)
        return try vault.store.whileReading { () throws in
            var towns = RegisterAssembly(book: book, state: vault.state, knownAt: knownAt, marks: marks)
                .municipalities()
            if passwords {
                let standings = PasswordStandings(marks: marks, book: book, signers: Signers(of: vault.state, in: book))
                for place in towns.indices { standings.enter(into: &towns[place]) }
            }
            return Register(municipalities: towns)
        }
    }
}

/// Puts facts together into the values of the register.
struct RegisterAssembly {
    let book: FactBook
    let state: LedgerState
    let knownAt: Int64
    let marks: MarkBook

    func municipalities() -> [Municipality] {
        let organs = Dictionary(grouping: book.organs.values, by: \.fact.municipality)
        let persons = Dictionary(grouping: book.persons.values, by: \.fact.municipality)
        let accounts = Dictionary(grouping: book.accounts.values, by: \.fact.keptBy)
        let credentials = Dictionary(grouping: book.credentials.values, by: \.fact.credential.organ)
        let signers = Signers(of: state, in: book)
        let pages = PageFacts(
            book: book,
            entries: PageEntry.all(in: book, state: state),
            attribution: signers.attribution
        )
        let changes = Dictionary(grouping: book.changes, by: \.fact.credential)
        let evidence = Dictionary(grouping: book.twoFactor, by: \.fact.credential)
        return book.municipalities.values.sorted { $0.fact.id < $1.fact.id }.map { recorded in
            let fact = recorded.fact
            let own = (organs[fact.id] ?? []).ordered(by: \.fact.organ.id)
            let assembly = CredentialAssembly(
                state: state,
                book: book,
                zone: fact.zone,
                knownAt: knownAt,
                changes: changes,
                evidence: evidence,
                signers: signers,
                marks: marks
            )
            return Municipality(
                id: fact.id,
                name: fact.name,
                zone: fact.zone,
                binding: book.bindings[fact.id]?.fact.binding,
                formerBindings: book.bindings[fact.id]?.fact.former,
                organs: own.map { organ in
                    pages.organ(
                        organ.fact.organ,
                        accounts: (accounts[organ.fact.organ.id] ?? []).map(\.fact.account).ordered(by: \.id)
                    )
                },
                persons: (persons[fact.id] ?? []).map(\.fact.person).ordered(by: \.id),
                credentials: own.flatMap { organ in
                    (credentials[organ.fact.organ.id] ?? []).map(assembly.credential).ordered(by: \.id)
                },
                events: pages.municipalityEvents(fact.id),
                attestations: pages.municipalityAttestations(fact.id),
                waivers: book.waivers.filter { $0.fact.municipality == fact.id }.map { waiver in
                    var found = waiver.fact.waiver
                    found.attribution = signers.attribution(waiver.author, waiver.time)
                    return found
                },
                coordinators: coordinators
            )
        }
    }

    /// The people behind the coordinators' keys.
    private var coordinators: [Person.ID] {
        state.members.filter { $0.value.isActive && $0.value.roles.contains(.coordinator) }
            .compactMap { book.person(of: $0.key) }.sorted()
    }
}

/// The facts about pages and organs, grouped once.
private struct PageFacts {
    private let appointments: [Account.ID: [Recorded<AppointmentFact>]]
    private let managers: [Account.ID: [Recorded<ManagersFact>]]
    private let accountEvents: [Account.ID: [Recorded<EventFact>]]
    private let organEvents: [Organ.ID: [Recorded<EventFact>]]
    private let townEvents: [Municipality.ID: [Recorded<EventFact>]]
    private let organAnswers: [Organ.ID: [Recorded<AttestationFact>]]
    private let townAnswers: [Municipality.ID: [Recorded<AttestationFact>]]
    private let posts: [Account.ID: [Recorded<PostsFact>]]
    private let pagesSeen: [Account.ID: [Recorded<PageSeenFact>]]
    private let accountEntries: [Account.ID: PageEntry]
    private let attribution: (MemberID, Int64) -> Attribution
    private let book: FactBook

    init(
        book: FactBook,
        entries: [Account.ID: PageEntry],
        attribution: @escaping (MemberID, Int64) -> Attribution
    ) {
        self.book = book
        accountEntries = entries
        appointments = Dictionary(grouping: book.appointments, by: \.fact.account)
        managers = Dictionary(grouping: book.managers, by: \.fact.account)
        accountEvents = Dictionary(gathering: book.events) { $0.fact.account }
        organEvents = Dictionary(gathering: book.events) { $0.fact.organ }
        townEvents = Dictionary(gathering: book.events) { $0.fact.municipality }
        organAnswers = Dictionary(gathering: book.attestations) { $0.fact.organ }
        townAnswers = Dictionary(gathering: book.attestations) { $0.fact.municipality }
        posts = Dictionary(grouping: book.posts, by: \.fact.account)
        pagesSeen = Dictionary(grouping: book.pagesSeen, by: \.fact.account)
        self.attribution = attribution
    }

    func organ(_ organ: Organ, accounts: [Account]) -> Organ {
        var organ = organ
        organ.accounts = accounts.map(account)
        organ.events = events(organEvents[organ.id])
        organ.attestations = answers(organAnswers[organ.id])
        return organ
    }

    func municipalityEvents(_ id: Municipality.ID) -> [Event]? { events(townEvents[id]) }

    func municipalityAttestations(_ id: Municipality.ID) -> [Attestation]? { answers(townAnswers[id]) }

    private func account(_ account: Account) -> Account {
        var account = account
        // The register itself is where appointments are kept, so none on record means nobody appointed.
        account.appointments = (appointments[account.id] ?? []).map { recorded in
            var found = recorded.fact.appointment
            found.attribution = attribution(recorded.author, recorded.time)
            return found
        }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        account.managersSeen = managers[account.id].map { seen in
            seen.map { recorded in
                var found = recorded.fact.seen
                found.attribution = attribution(recorded.author, recorded.time)
                found.attribution?.statedBy = book.name(statedBy: recorded.fact.statedBy)
                return found
            }.sorted { $0.on < $1.on }
        }
        // The vault is the register: what is not on record here has not been entered.
        account.events = (events(accountEvents[account.id]) ?? []) + entries(of: account.id)
        account.posts = posts[account.id].map { tables in
            tables.flatMap { recorded in
                recorded.fact.counts.map { count in
                    var found = count
                    found.attribution = attribution(recorded.author, recorded.time)
                    return found
                }
            }.sorted {
                ($0.week, $0.attribution?.recorded?.seconds ?? 0) < ($1.week, $1.attribution?.recorded?.seconds ?? 0)
            }
        }
        account.pageSeen = pagesSeen[account.id].map { looks in
            looks.map { recorded in
                var found = recorded.fact.seen
                found.attribution = attribution(recorded.author, recorded.time)
                return found
            }.sorted {
                ($0.on, $0.attribution?.recorded?.seconds ?? 0) < ($1.on, $1.attribution?.recorded?.seconds ?? 0)
            }
        }
        return account
    }

    /// Entering a page is the entry into the register itself, proved by the ledger; by an officer it is the report.
    ///
    /// Whatever somebody recorded by hand about the same step stands instead.
    private func entries(of id: Account.ID) -> [Event] {
        guard let entry = accountEntries[id] else { return [] }
        let known = Set((accountEvents[id] ?? []).map(\.fact.event.kind))
        let kinds: [Event.Kind] = entry.byCoordinator ? [.reported, .received, .registered] : [.reported, .received]
        return kinds.filter { !known.contains($0) }.map { kind in
            Event(kind: kind, on: entry.day, answers: nil, attribution: attribution(entry.author, entry.time))
        }
    }

    private func events(_ recorded: [Recorded<EventFact>]?) -> [Event]? {
        recorded.map { events in
            events.map { recorded in
                var found = recorded.fact.event
                found.attribution = attribution(recorded.author, recorded.time)
                return found
            }.sorted { ($0.on, $0.kind.rawValue, $0.place ?? "") < ($1.on, $1.kind.rawValue, $1.place ?? "") }
        }
    }

    private func answers(_ recorded: [Recorded<AttestationFact>]?) -> [Attestation]? {
        recorded.map { answers in
            answers.map { recorded in
                var found = recorded.fact.attestation
                found.attribution = attribution(recorded.author, recorded.time)
                found.attribution?.statedBy = book.name(statedBy: recorded.fact.statedBy)
                return found
            }
        }
    }
}

extension Dictionary {
    /// Elements by their keys, in their order; what has no key is left out.
    fileprivate init<Element>(
        gathering elements: some Sequence<Element>,
        by key: (Element) -> Key?
    ) where Value == [Element] {
        self.init()
        for element in elements {
            if let key = key(element) { self[key, default: []].append(element) }
        }
    }
}
