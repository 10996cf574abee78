import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditWorkspace

/// What a session takes in entry by entry is what a reading of everything would find.
struct FactBookNewsTests {
    private static let now = SampleWorkspace.start

    /// Compares a session's book with one that is read anew, field by field and in the same order.
    private func expectCurrent(_ workspace: Workspace, _ step: String) throws {
        let taken = workspace.facts
        let read = try FactBook.read(from: workspace.vault)
        func same<Value: Equatable>(_ path: KeyPath<FactBook, Value>) -> Bool {
            taken[keyPath: path] == read[keyPath: path]
        }
        let checked: [(String, Bool)] = [
            ("municipalities", same(\.municipalities)), ("bindings", same(\.bindings)), ("organs", same(\.organs)),
            ("persons", same(\.persons)), ("accounts", same(\.accounts)), ("credentials", same(\.credentials)),
            ("appointments", same(\.appointments)), ("twoFactor", same(\.twoFactor)), ("managers", same(\.managers)),
            ("events", same(\.events)), ("attestations", same(\.attestations)), ("posts", same(\.posts)),
            ("pagesSeen", same(\.pagesSeen)), ("waivers", same(\.waivers)), ("changes", same(\.changes)),
            ("memberNames", same(\.memberNames)), ("memberBindings", same(\.memberBindings)),
            ("consents", same(\.consents)), ("misfiled", same(\.misfiled)), ("predecessors", same(\.predecessors)),
            ("readTo", same(\.readTo)), ("hasRivals", same(\.hasRivals)),
        ]
        #expect(checked.filter { !$0.1 }.map(\.0) == [], "\(step)")
        // A field of the book that is not compared above would go unnoticed.
        let fields = Mirror(reflecting: read).children.compactMap(\.label)
        #expect(fields.filter { $0 != "addresses" } == checked.map(\.0))
        let known = Set(read.accounts.values.map(\.fact.account.address))
        var book = taken
        for address in known.union(["vk.com/nobody", "vk.com/moved-away"]) {
            #expect(book.hasAccount(at: address) == known.contains(address), "\(step): \(address)")
        }
    }

    private func put(_ fact: RegisterFact, record: RecordID? = nil, in compartment: CompartmentID, by writer: Workspace)
        throws -> RecordID
    {
        try writer.perform(at: Self.now) { try $0.put(fact, record: record, in: compartment) }
    }

    @Test
    func `after every task the book is as if everything had been read anew`() throws {
        let sample = try SampleWorkspace()
        let founder = sample.founder
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        // An organ that the officer does not read stands before one that he does.
        for organ in ["closed", "open"] as [Organ.ID] {
            try founder.addOrgan(Organ(id: organ, name: "Орган \(organ)", kind: .body), to: sample.town, at: Self.now)
        }
        let open = try compartment(try founder.organ("open").compartment)
        let closed = try compartment(try founder.organ("closed").compartment)
        try founder.perform(at: Self.now) { try $0.grant(open, to: petr.vault.ownID) }
        let event = EventFact(organ: "open", event: Event(kind: .created, on: day("2026-01-12")))
        var written: [RecordID] = []
        let steps: [(String, () throws -> Void)] = [
            (
                "an account",
                {
                    try founder.addAccount(
                        Account(id: "new", network: "ok", address: "ok.ru/new"),
                        to: "open",
                        at: Self.now
                    )
                }
            ),
            (
                "an address",
                {
                    try petr.moveAccount("new", to: "ok.ru/n", nativeID: nil, on: day("2026-01-12"), at: Self.now)
                }
            ),
            ("an event in a later organ", { written.append(try put(.event(event), in: open, by: petr)) }),
            ("an event in an earlier organ", { written.append(try put(.event(event), in: closed, by: founder)) }),
            ("a second one in the later", { written.append(try put(.event(event), in: open, by: petr)) }),
            (
                "an earlier event written anew",
                {
                    var changed = event
                    changed.event.place = "https://city.example"
                    _ = try put(.event(changed), record: written[0], in: open, by: petr)
                }
            ),
            (
                "an event that becomes an appointment",
                {
                    let made = Appointment(id: "n", person: "petr", role: .deputy, from: day("2026-01-12"))
                    let fact = RegisterFact.appointment(AppointmentFact(account: "new", appointment: made))
                    _ = try put(fact, record: written[2], in: open, by: petr)
                }
            ),
            (
                "two facts of one credential",
                {
                    for label in ["one", "another"] {
                        let credential = Credential(
                            id: "twice",
                            organ: "open",
                            network: "vk",
                            manages: [],
                            label: label
                        )
                        written.append(try put(.credential(CredentialFact(credential: credential)), in: open, by: petr))
                    }
                }
            ),
            (
                "the first of the two written anew",
                {
                    let credential = Credential(
                        id: "twice",
                        organ: "open",
                        network: "vk",
                        manages: [],
                        label: "a third"
                    )
                    let fact = RegisterFact.credential(CredentialFact(credential: credential))
                    _ = try put(fact, record: written[3], in: open, by: petr)
                }
            ),
            (
                "no fact, then a fact",
                {
                    let odd = try petr.perform(at: Self.now) { try $0.put([1, 2, 3], in: open, as: .reader) }
                    try founder.refresh()
                    try expectCurrent(founder, "no fact")
                    _ = try put(.event(event), record: odd, in: open, by: petr)
                }
            ),
            (
                "a fact in the wrong compartment",
                {
                    _ = try put(
                        .person(
                            PersonFact(municipality: sample.town, person: Person(id: "x", surname: "Т", given: "А"))
                        ),
                        in: open,
                        by: petr
                    )
                }
            ),
            (
                "many at once",
                {
                    try petr.perform(at: Self.now) { draft in
                        for _ in 0..<40 { try draft.put(.event(event), in: open) }
                    }
                }
            ),
            (
                "something is erased",
                {
                    try founder.perform(at: Self.now) { try $0.erase(written[0]) }
                }
            ),
            (
                "written and erased in one entry",
                {
                    try founder.perform(at: Self.now) { try $0.erase(try $0.put(.event(event), in: closed)) }
                }
            ),
            (
                "an organ is opened to the officer",
                {
                    try founder.perform(at: Self.now) { try $0.grant(closed, to: petr.vault.ownID) }
                }
            ),
            (
                "another key, the same readers",
                {
                    try founder.perform(at: Self.now) { draft in
                        try draft.withdraw(open, from: petr.vault.ownID)
                        try draft.grant(open, to: petr.vault.ownID)
                    }
                }
            ),
            (
                "an organ is closed to him",
                {
                    try founder.perform(at: Self.now) { try $0.withdraw(closed, from: petr.vault.ownID) }
                }
            ),
            (
                "an organ more",
                {
                    try founder.addOrgan(Organ(id: "", name: "Третий", kind: .body), to: sample.town, at: Self.now)
                }
            ),
        ]
        for (step, body) in steps {
            try body()
            for workspace in [founder, petr] {
                try workspace.refresh()
                try expectCurrent(workspace, step)
            }
        }
        #expect(founder.facts.events.count > 40)
    }

    @Test
    func `an entry without effect brings nothing, and what follows it is taken in`() throws {
        let sample = try SampleWorkspace()
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        let own = try compartment(try petr.organ(sample.organ).compartment)
        let event = RegisterFact.event(
            EventFact(organ: sample.organ, event: Event(kind: .created, on: day("2026-01-12")))
        )
        let before = sample.founder.facts.readTo
        let vault = sample.founder.vault
        let first = try put(event, in: own, by: petr)
        // An officer's own program would not write it: erasing is a coordinator's.
        #expect(throws: VaultError.refused(.coordinatorOnly)) {
            try petr.perform(at: Self.now) { draft in
                try draft.put(event, in: own)
                try draft.erase(first)
            }
        }
        _ = try put(event, in: own, by: petr)
        try sample.founder.refresh()
        #expect(sample.founder.facts.readTo == before + 2)
        #expect(vault.state.changes(since: before)?.records.count == 2)
        try expectCurrent(sample.founder, "after a refusal")
        try expectCurrent(petr, "after a refusal of its own")
    }

    @Test
    func `what happened before the vault was opened is not in its log`() throws {
        let sample = try SampleWorkspace()
        let state = sample.founder.vault.state
        // The sample's own session began with the founding entry.
        #expect(state.changes(since: 1)?.records.isEmpty == false)
        #expect(state.changes(since: 0) == nil)
        #expect(state.changes(since: state.number)?.records == [])
        #expect(state.changes(since: state.number)?.compartments == [])
    }

    @Test
    func `a new row that was altered is refused, and taken in once it is whole again`() throws {
        let store = DamagedStore()
        let founder = try Workspace.found(
            in: store,
            identity: Identity(created: Self.now),
            name: "Образцова А.",
            at: Self.now
        )
        let town = try founder.addMunicipality(name: "Образцовск", zone: SampleWorkspace.zone, at: Self.now)
        store.isDamaged = true
        #expect(throws: VaultError.self) {
            try founder.addPerson(Person(id: "anna", surname: "Образцова", given: "Анна"), to: town, at: Self.now)
        }
        #expect(founder.facts.persons.isEmpty)
        store.isDamaged = false
        try founder.addPerson(Person(id: "petr", surname: "Примеров", given: "Пётр"), to: town, at: Self.now)
        #expect(founder.facts.persons.keys.sorted() == ["anna", "petr"])
        try expectCurrent(founder, "whole again")
    }

    @Test
    func `a book that could be neither continued nor read anew is read at the next task`() throws {
        let store = DamagedStore()
        let founder = try Workspace.found(
            in: store,
            identity: Identity(created: Self.now),
            name: "Образцова А.",
            at: Self.now
        )
        let town = try founder.addMunicipality(name: "Образцовск", zone: SampleWorkspace.zone, at: Self.now)
        let organ = try founder.addOrgan(Organ(id: "o", name: "Орган", kind: .body), to: town, at: Self.now)
        let own = try compartment(try founder.organ(organ).compartment)
        let event = RegisterFact.event(EventFact(organ: organ, event: Event(kind: .created, on: day("2026-01-12"))))
        let login = RegisterFact.credential(
            CredentialFact(credential: Credential(id: "twice", organ: organ, network: "vk", manages: []))
        )
        _ = try put(login, in: own, by: founder)
        // The new rows can be read, and a second one of the same name says that all must be; which then fails.
        store.isDamagedAsWhole = true
        #expect(throws: VaultError.self) {
            try founder.perform(at: Self.now) { draft in
                try draft.put(event, in: own)
                try draft.put(login, in: own)
            }
        }
        #expect(throws: VaultError.self) { try founder.refresh() }
        store.isDamagedAsWhole = false
        try founder.refresh()
        try expectCurrent(founder, "after two failures")
        #expect(founder.facts.events.count == 1)
        #expect(founder.facts.hasRivals)
    }
}
