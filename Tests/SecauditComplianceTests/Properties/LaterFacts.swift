import SecauditGenerated
import SecauditRegister
import SecauditTestSupport

/// Facts that somebody put on record after a day, whenever they happened.
///
/// They go where nothing was known and where something was. An empty list says that there was nothing, but not since
/// when that was known: a fact recorded later makes it unknown for the time before, which is the careful side.
struct LaterFacts {
    let recorded: Instant
    let happened: CalendarDay

    init(recordedAfter known: CalendarDay, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let day = known.adding(days: 1 + random.number(below: 30))
        // The first second of the next day at UTC+7, or later.
        recorded = Instant(seconds: Int64(day.number) * 86_400 - 7 * 3600 + Int64(random.number(below: 86_400)))
        happened = known.adding(days: random.number(below: 120) - 90)
    }

    private var attribution: Attribution { Attribution(name: "Тестова Т.", basis: .signed, recorded: recorded) }

    private func more<Element>(_ list: [Element]?, _ elements: Element...) -> [Element]? {
        list?.isEmpty == true ? list : (list ?? []) + elements
    }

    func added(to source: Municipality) -> Municipality {
        var town = source
        town.events = more(town.events, Event(kind: .registerPublished, on: happened, attribution: attribution))
        town.attestations = more(
            town.attestations,
            Attestation(rule: "public-part", answer: .no, on: happened, attribution: attribution)
        )
        for place in town.organs.indices {
            town.organs[place].attestations = more(
                town.organs[place].attestations,
                Attestation(rule: "security-measures", answer: .no, on: happened, attribution: attribution)
            )
            for page in town.organs[place].accounts.indices { add(to: &town.organs[place].accounts[page]) }
        }
        for place in town.credentials.indices { add(to: &town.credentials[place]) }
        compare(&town.credentials)
        return town
    }

    private func add(to page: inout Account) {
        page.events = more(
            page.events,
            Event(kind: .changed, field: "responsible", on: happened, attribution: attribution),
            Event(kind: .reported, on: happened, attribution: attribution),
            Event(kind: .addressChanged, on: happened, attribution: attribution)
        )
        page.appointments = more(
            page.appointments,
            Appointment(id: "later", person: "p0-0", role: .responsible, from: happened, attribution: attribution)
        )
        let manager = ManagersSeen.Manager(user: "777", role: .editor)
        page.managersSeen = more(
            page.managersSeen,
            ManagersSeen(on: happened, managers: [manager], source: "stated", attribution: attribution)
        )
    }

    /// Somebody judged the passwords that nobody had judged before: each is equal to all that can be compared.
    private func compare(_ logins: inout [Credential]) {
        let later = logins.filter { $0.passwordStanding == nil }.map(\.id)
        let all = logins.map(\.id)
        for place in logins.indices {
            if later.contains(logins[place].id) {
                logins[place].passwordStanding = PasswordStanding(
                    on: happened,
                    strength: .weak,
                    equalTo: all.filter { $0 != logins[place].id },
                    attribution: attribution
                )
            } else {
                logins[place].passwordStanding?.equalTo?.append(contentsOf: later)
            }
        }
    }

    private func add(to login: inout Credential) {
        login.secretChanges = more(
            login.secretChanges,
            SecretChange(on: happened, differs: .proved, attribution: attribution)
        )
        login.twoFactor = more(
            login.twoFactor,
            TwoFactorEvidence(state: .off, on: happened, attribution: attribution)
        )
        login.obligations = more(
            login.obligations,
            Obligation(kind: .password, raised: happened, attribution: attribution)
        )
    }
}
