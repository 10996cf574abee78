package import SecauditRegister
package import SecauditVault

/// All facts that a member can read, sorted by kind and indexed by id.
package struct FactBook: Sendable {
    package private(set) var municipalities: [Municipality.ID: Recorded<MunicipalityFact>] = [:]
    package private(set) var bindings: [Municipality.ID: Recorded<BindingFact>] = [:]
    package private(set) var organs: [Organ.ID: Recorded<OrganFact>] = [:]
    package private(set) var persons: [Person.ID: Recorded<PersonFact>] = [:]
    package private(set) var accounts: [Account.ID: Recorded<AccountFact>] = [:]
    package private(set) var credentials: [Credential.ID: Recorded<CredentialFact>] = [:]
    package private(set) var appointments = FactList<AppointmentFact>()
    package private(set) var twoFactor = FactList<TwoFactorFact>()
    package private(set) var managers = FactList<ManagersFact>()
    package private(set) var events = FactList<EventFact>()
    package private(set) var attestations = FactList<AttestationFact>()
    package private(set) var posts = FactList<PostsFact>()
    package private(set) var pagesSeen = FactList<PageSeenFact>()
    package private(set) var waivers = FactList<WaiverFact>()
    package private(set) var changes = FactList<ChangeFact>()
    package private(set) var memberNames: [String: Recorded<MemberNameFact>] = [:]
    package private(set) var memberBindings: [String: Recorded<MemberBindingFact>] = [:]
    package private(set) var consents: [String: Recorded<MemberBindingFact>] = [:]
    /// Records whose content is not a fact, or not one that belongs where it lies: without effect, and named.
    package private(set) var misfiled: [RecordID] = []
    /// The keys before each member's own, where he signed the change himself: the same person.
    var predecessors: [MemberID: MemberID] = [:]
    /// The number of the ledger's entry up to which everything has been taken in.
    var readTo: UInt64 = 0

    /// Whether two records claimed to be one credential or one account, so that it takes all records to know which holds.
    private(set) var hasRivals = false
    /// How many accounts have each address; counted when it is first asked for.
    private var addresses: [String: Int]?

    package init() {}

    /// Makes room for the facts of a large compartment of a kind, so that tables do not grow step by step.
    mutating func expect(_ count: Int, on shelf: Shelf) {
        switch shelf.kind {
        case .workspace: accounts.reserveCapacity(accounts.count + count)
        case .municipality: persons.reserveCapacity(persons.count + count)
        case .organ, .coordinators, .secret, .totp, .fingerprints: break
        }
    }

    /// Notes a record whose content is no fact; whether it is a new one.
    @discardableResult
    mutating func misfile(_ record: RecordID, isNew: Bool = true) -> Bool {
        misfiled.append(record)
        return isNew
    }

    /// Enters what a version of a record says.
    ///
    /// The answer is whether the book is now what reading everything anew would make of it: the record is new and says
    /// something that no other says, or the version takes the place of the record's earlier one.
    @discardableResult
    mutating func add(
        _ fact: consuming RegisterFact,
        of version: LedgerState.Signed<RecordVersion>,
        on shelf: Shelf,
        isNew: Bool = true
    ) -> Bool {
        guard fact.place.has(version.value, on: shelf) else { return misfile(version.value.record, isNew: isNew) }
        func recorded<Fact>(_ fact: consuming Fact) -> Recorded<Fact> { Recorded(fact, of: version) }
        switch consume fact {
        case .municipality(let fact): return Self.put(recorded(fact), as: fact.id, in: &municipalities, isNew)
        case .binding(let fact): return Self.put(recorded(fact), as: fact.municipality, in: &bindings, isNew)
        case .organ(let fact): return enter(recorded(fact), isNew: isNew)
        case .person(let fact): return enter(recorded(fact), isNew: isNew)
        case .account(let fact): return enter(recorded(fact), isNew: isNew)
        case .credential(let fact): return enter(recorded(fact), isNew: isNew)
        case .appointment(let fact): return enter(recorded(fact), on: shelf, isNew: isNew)
        case .twoFactor(let fact): return enter(recorded(fact), on: shelf, isNew: isNew)
        case .managers(let fact): return managers.add(recorded(fact), on: shelf, isNew: isNew)
        case .event(let fact): return enter(recorded(fact), on: shelf, isNew: isNew)
        case .attestation(let fact): return attestations.add(recorded(fact), on: shelf, isNew: isNew)
        case .posts(let fact): return posts.add(recorded(fact), on: shelf, isNew: isNew)
        case .page(let fact): return pagesSeen.add(recorded(fact), on: shelf, isNew: isNew)
        case .waiver(let fact): return waivers.add(recorded(fact), on: shelf, isNew: isNew)
        case .change(let fact): return changes.add(recorded(fact), on: shelf, isNew: isNew)
        case .memberName(let fact): return Self.put(recorded(fact), as: fact.member, in: &memberNames, isNew)
        case .memberBinding(let fact): return Self.put(recorded(fact), as: fact.member, in: &memberBindings, isNew)
        case .bindingConsent(let fact): return Self.put(recorded(fact), as: fact.member, in: &consents, isNew)
        }
    }

    // What a vault has by the thousand can also be entered without going through the enumeration.

    @discardableResult
    mutating func enter(_ fact: Recorded<OrganFact>, isNew: Bool = true) -> Bool {
        Self.put(fact, as: fact.fact.organ.id, in: &organs, isNew)
    }

    @discardableResult
    mutating func enter(_ fact: Recorded<PersonFact>, isNew: Bool = true) -> Bool {
        Self.put(fact, as: fact.fact.person.id, in: &persons, isNew)
    }

    @discardableResult
    mutating func enter(_ fact: Recorded<AccountFact>, isNew: Bool = true) -> Bool {
        if addresses != nil {
            count(accounts[fact.fact.account.id]?.fact.account.address, -1)
            count(fact.fact.account.address, 1)
        }
        return note(Self.put(fact, as: fact.fact.account.id, in: &accounts, isNew), isNew)
    }

    @discardableResult
    mutating func enter(_ fact: Recorded<CredentialFact>, isNew: Bool = true) -> Bool {
        note(Self.put(fact, as: fact.fact.credential.id, in: &credentials, isNew), isNew)
    }

    @discardableResult
    mutating func enter(_ fact: Recorded<AppointmentFact>, on shelf: Shelf, isNew: Bool = true) -> Bool {
        appointments.add(fact, on: shelf, isNew: isNew)
    }

    @discardableResult
    mutating func enter(_ fact: Recorded<TwoFactorFact>, on shelf: Shelf, isNew: Bool = true) -> Bool {
        twoFactor.add(fact, on: shelf, isNew: isNew)
    }

    @discardableResult
    mutating func enter(_ fact: Recorded<EventFact>, on shelf: Shelf, isNew: Bool = true) -> Bool {
        events.add(fact, on: shelf, isNew: isNew)
    }

    /// Whether a fact has taken the place of its record's earlier version, or is a new record's in nobody's place.
    private static func put<Key, Fact>(
        _ fact: Recorded<Fact>,
        as key: Key,
        in facts: inout [Key: Recorded<Fact>],
        _ isNew: Bool
    ) -> Bool {
        facts.updateValue(fact, forKey: key).map { $0.record == fact.record } ?? isNew
    }

    private mutating func note(_ follows: Bool, _ isNew: Bool) -> Bool {
        if !follows, isNew { hasRivals = true }
        return follows
    }

    private mutating func count(_ address: String?, _ number: Int) {
        guard let address else { return }
        addresses?[address, default: 0] += number
    }

    /// Whether an account on record has this address.
    mutating func hasAccount(at address: String) -> Bool {
        let known = addresses ?? accounts.values.reduce(into: [:]) { $0[$1.fact.account.address, default: 0] += 1 }
        addresses = known
        return known[address, default: 0] > 0
    }

    /// The person behind a member's key: named by a coordinator and consented to by the member himself.
    package func person(of member: MemberID) -> Person.ID? {
        let key = member.hexadecimal
        if memberBindings[key] == nil, let earlier = predecessors[member] { return person(of: earlier) }
        guard let binding = memberBindings[key], let consent = consents[key], consent.author == member,
            consent.fact.person == binding.fact.person
        else { return nil }
        return binding.fact.person
    }

    /// The name of whoever stated what somebody else recorded.
    func name(statedBy person: Person.ID?) -> String? {
        person.map { persons[$0]?.fact.person.shortName ?? $0.text }
    }

    package func name(of member: MemberID) -> String {
        if let person = person(of: member), let known = persons[person] { return known.fact.person.shortName }
        if let named = memberNames[member.hexadecimal]?.fact.name { return named }
        return predecessors[member].map(name) ?? member.shortFingerprint
    }
}
