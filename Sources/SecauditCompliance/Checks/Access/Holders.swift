import SecauditRegister

/// The persons with access to some accounts on a day: the distinct union of what keys, people and networks show.
struct Holders {
    private var found: [Holder] = []
    /// Where each is in the list, kept only once the list is long.
    private var places: [Bearer: Int]?
    /// Credentials whose grants nobody has listed, in order.
    private(set) var unknownGrants: [Credential.ID] = []
    /// Some account has no credential that is known.
    private(set) var hasUnknownCredential = false
    private(set) var managersNeverSeen = false
    private(set) var bots = 0
    private(set) var serviceManagers = 0
    private(set) var evidence: [EvidenceCitation] = []

    init(_ account: AccountView, on day: CalendarDay, in register: RegisterView) {
        add(account, on: day, in: register)
    }

    init(_ accounts: some Collection<AccountView>, on day: CalendarDay, in register: RegisterView) {
        for account in accounts {
            if day == register.asOf {
                add(account.holders(in: register))
            } else {
                add(account, on: day, in: register)
            }
        }
    }

    private mutating func add(_ other: Holders) {
        if found.isEmpty, unknownGrants.isEmpty, evidence.isEmpty, !hasUnknownCredential, !managersNeverSeen {
            self = other
            return
        }
        for holder in other.found { for source in holder.sources { add(holder.bearer, source) } }
        for credential in other.unknownGrants where !unknownGrants.contains(credential) {
            unknownGrants.append(credential)
        }
        if other.hasUnknownCredential { hasUnknownCredential = true }
        if other.managersNeverSeen { managersNeverSeen = true }
        bots += other.bots
        serviceManagers += other.serviceManagers
        evidence += other.evidence
    }

    private mutating func add(_ account: AccountView, on day: CalendarDay, in register: RegisterView) {
        if account.credentials.isEmpty { hasUnknownCredential = true }
        for credential in account.credentials { add(credential, on: day) }
        // By the field first: to ask the account as a whole would copy it, and of most nobody looked.
        guard account.account.managersSeen != nil, let latest = account.account.latestManagers(on: day) else {
            managersNeverSeen = true
            return
        }
        evidence.append(EvidenceCitation(.managers, on: latest.on, author: latest.attribution))
        for manager in latest.managers {
            add(manager, in: account.account.network, seen: latest.on, register: register, day: day)
        }
    }

    private mutating func add(_ credential: CredentialView, on day: CalendarDay) {
        guard let grants = credential.grants else {
            if !unknownGrants.contains(credential.id) { unknownGrants.append(credential.id) }
            return
        }
        for place in grants.indices where grants[place].isOpen(on: day) {
            add(grants[place].bearer, grants[place].source(on: day))
        }
    }

    private mutating func add(
        _ manager: ManagersSeen.Manager,
        in network: NetworkID,
        seen: CalendarDay,
        register: RegisterView,
        day: CalendarDay
    ) {
        if manager.isBot == true {
            bots += 1
            return
        }
        if manager.role == .service {
            serviceManagers += 1
            return
        }
        guard manager.role.publishes else { return }
        let identity = NetworkIdentity(network: network, user: manager.user)
        if let person = register.person(behind: identity) {
            add(.person(person), .seen(manager.role, on: seen))
        } else if let credential = register.credential(behind: identity) {
            guard let grants = credential.grants else {
                if !unknownGrants.contains(credential.id) { unknownGrants.append(credential.id) }
                return
            }
            for grant in grants where grant.isOpen(on: day) {
                add(grant.bearer, .serviceProfileSeen(manager.role, on: seen))
            }
        } else {
            add(.profile(identity), .seen(manager.role, on: seen))
        }
    }

    private mutating func add(_ bearer: Bearer, _ source: Holder.Source) {
        guard let place = place(of: bearer) else {
            places?[bearer] = found.count
            found.append(Holder(bearer: bearer, sources: source.alone))
            if places == nil, found.count > 16 {
                places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.bearer, $0) })
            }
            return
        }
        if !found[place].sources.contains(source) {
            found[place] = Holder(bearer: bearer, sources: found[place].sources + [source])
        }
    }

    private func place(of bearer: Bearer) -> Int? {
        guard let places else { return found.firstIndex { $0.bearer == bearer } }
        return places[bearer]
    }

    func contains(_ bearer: Bearer) -> Bool {
        place(of: bearer) != nil
    }

    /// Lends everybody once, in no order.
    func forEachBearer(_ body: (Bearer) -> Void) {
        for place in found.indices { body(found[place].bearer) }
    }

    /// Everybody, in order; each source once.
    var all: [Holder] {
        if found.count < 2, found.allSatisfy({ $0.sources.count < 2 }) { return found }
        return found.map { $0.sources.count < 2 ? $0 : Holder(bearer: $0.bearer, sources: $0.sources.sorted()) }
            .sorted { $0.bearer < $1.bearer }
    }

    /// Whether the list is complete as far as grants go.
    var isComplete: Bool { unknownGrants.isEmpty && !hasUnknownCredential }
}

extension Holder.Source {
    /// It alone, as most accesses are shown; one list for all of a kind.
    fileprivate var alone: [Holder.Source] {
        switch self {
        case .key: Self.keyAlone
        case .stated: Self.statedAlone
        case .keyChangeOwed, .seen, .serviceProfileSeen: [self]
        }
    }

    private static let keyAlone: [Holder.Source] = [.key]
    private static let statedAlone: [Holder.Source] = [.stated]
}

extension Grant {
    /// Who stands behind it; a member bound to nobody, and not even named, is still one person.
    var bearer: Bearer {
        if let person { .person(person) } else { .member(member ?? "?") }
    }

    /// How it shows the access on a day.
    fileprivate func source(on day: CalendarDay) -> Holder.Source {
        if rekeyOwed == true, let to, to < day { return .keyChangeOwed }
        return basis == .proved ? .key : .stated
    }
}
