package import SecauditRegister
package import SecauditVault

/// A fact with what the ledger says of its record.
package struct Recorded<Fact: Hashable & Sendable>: Hashable, Sendable {
    package let record: RecordID
    package let fact: Fact
    /// Who wrote this version.
    package let author: MemberID
    /// When this version was written, in seconds since 1970.
    package let time: Int64
    /// The number of the ledger's entry.
    package let entry: UInt64
    /// The compartment whose readers may write it.
    package let scope: CompartmentID
}

/// All facts that a member can read, sorted by kind and indexed by id.
package struct FactBook: Sendable {
    package private(set) var municipalities: [Municipality.ID: Recorded<MunicipalityFact>] = [:]
    package private(set) var bindings: [Municipality.ID: Recorded<BindingFact>] = [:]
    package private(set) var organs: [Organ.ID: Recorded<OrganFact>] = [:]
    package private(set) var persons: [Person.ID: Recorded<PersonFact>] = [:]
    package private(set) var accounts: [Account.ID: Recorded<AccountFact>] = [:]
    package private(set) var credentials: [Credential.ID: Recorded<CredentialFact>] = [:]
    package private(set) var appointments: [Recorded<AppointmentFact>] = []
    package private(set) var twoFactor: [Recorded<TwoFactorFact>] = []
    package private(set) var managers: [Recorded<ManagersFact>] = []
    package private(set) var events: [Recorded<EventFact>] = []
    package private(set) var attestations: [Recorded<AttestationFact>] = []
    package private(set) var posts: [Recorded<PostsFact>] = []
    package private(set) var pagesSeen: [Recorded<PageSeenFact>] = []
    package private(set) var waivers: [Recorded<WaiverFact>] = []
    package private(set) var changes: [Recorded<ChangeFact>] = []
    package private(set) var memberNames: [String: Recorded<MemberNameFact>] = [:]
    package private(set) var memberBindings: [String: Recorded<MemberBindingFact>] = [:]
    package private(set) var consents: [String: Recorded<MemberBindingFact>] = [:]
    /// Records whose content is not a fact, or not one that belongs where it lies: without effect, and named.
    package private(set) var misfiled: [RecordID] = []
    /// The keys before each member's own, where he signed the change himself: the same person.
    var predecessors: [MemberID: MemberID] = [:]

    /// Whether two records claimed to be one credential or one account, so that it takes all records to know which holds.
    private(set) var hasRivals = false

    package init() {}

    mutating func misfile(_ record: RecordID) {
        misfiled.append(record)
    }

    mutating func add(_ fact: RegisterFact, of version: LedgerState.Signed<RecordVersion>, kind: Compartment.Kind) {
        guard fact.recordClass == version.value.recordClass, fact.compartmentKind == kind else {
            misfiled.append(version.value.record)
            return
        }
        func recorded<Fact>(_ fact: Fact) -> Recorded<Fact> {
            Recorded(
                record: version.value.record,
                fact: fact,
                author: version.author,
                time: version.time,
                entry: version.entry,
                scope: version.value.scope
            )
        }
        switch fact {
        case .municipality(let fact): municipalities[fact.id] = recorded(fact)
        case .binding(let fact): bindings[fact.municipality] = recorded(fact)
        case .organ(let fact): organs[fact.organ.id] = recorded(fact)
        case .person(let fact): persons[fact.person.id] = recorded(fact)
        case .account(let fact):
            note(accounts.updateValue(recorded(fact), forKey: fact.account.id), version)
        case .credential(let fact):
            note(credentials.updateValue(recorded(fact), forKey: fact.credential.id), version)
        case .appointment(let fact): appointments.append(recorded(fact))
        case .twoFactor(let fact): twoFactor.append(recorded(fact))
        case .managers(let fact): managers.append(recorded(fact))
        case .event(let fact): events.append(recorded(fact))
        case .attestation(let fact): attestations.append(recorded(fact))
        case .posts(let fact): posts.append(recorded(fact))
        case .page(let fact): pagesSeen.append(recorded(fact))
        case .waiver(let fact): waivers.append(recorded(fact))
        case .change(let fact): changes.append(recorded(fact))
        case .memberName(let fact): memberNames[fact.member] = recorded(fact)
        case .memberBinding(let fact): memberBindings[fact.member] = recorded(fact)
        case .bindingConsent(let fact): consents[fact.member] = recorded(fact)
        }
    }

    private mutating func note<Fact>(_ replaced: Recorded<Fact>?, _ version: LedgerState.Signed<RecordVersion>) {
        if let replaced, replaced.record != version.value.record { hasRivals = true }
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

    package func name(of member: MemberID) -> String {
        if let person = person(of: member), let known = persons[person] { return known.fact.person.shortName }
        if let named = memberNames[member.hexadecimal]?.fact.name { return named }
        return predecessors[member].map(name) ?? member.shortFingerprint
    }
}
