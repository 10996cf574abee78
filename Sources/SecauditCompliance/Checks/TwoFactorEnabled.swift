package import SecauditRegister

/// Two-factor authentication is on for every credential that manages the account.
struct TwoFactorEnabled: AccountCheck {
    let maxAge: Int
    let methods: Set<String>
    let independent: Bool
    /// Any method will do, and one that is not known as well.
    private let acceptsAll: Bool

    init(_ parameters: RuleParameters) {
        maxAge = parameters.integer("max-evidence-age") ?? 92
        methods = Set(parameters.words("methods") ?? TwoFactorEvidence.Method.allCases.map(\.rawValue))
        independent = parameters.boolean("independent") ?? false
        acceptsAll = methods.isSuperset(of: TwoFactorEvidence.Method.allCases.map(\.rawValue))
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        guard !account.credentials.isEmpty else { return [Outcome(.unknown, [.secret(.noCredentialKnown)])] }
        var outcome = Outcome(.pass, [])
        for credential in account.credentials { judge(credential, in: register, into: &outcome) }
        return [outcome]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        if account.credentials.isEmpty || independent { return nil }
        for credential in account.credentials {
            // One look alone needs no comparison; a personal telephone needs a word.
            guard let seen = credential.twoFactor, seen.count == 1, seen[0].state == .on, seen[0].phone != .personal,
                isFresh(seen[0], on: register.asOf)
            else { return nil }
            if acceptsAll { continue }
            guard let method = seen[0].method, methods.contains(method.rawValue) else { return nil }
        }
        return .pass
    }

    private func judge(_ credential: CredentialView, in register: RegisterView, into outcome: inout Outcome) {
        let id = credential.id
        func add(_ verdict: Verdict, _ fact: TwoFactorFact) {
            outcome.verdict.worsen(to: verdict)
            outcome.facts.append(.twoFactor(fact))
        }
        guard let latest = credential.twoFactor?.max(by: { $0.precedes($1) }), latest.state != .unknown else {
            return add(.unknown, .notKnown(id))
        }
        outcome.evidence.append(EvidenceCitation(.twoFactor, on: latest.on, author: latest.attribution))
        guard isFresh(latest, on: register.asOf) else {
            return add(.unknown, .stale(id, seen: latest.on, maxAge: maxAge))
        }
        guard latest.state == .on else { return add(.fail, .off(id, seen: latest.on)) }
        add(.pass, .on(id, latest.method, seen: latest.on))
        if let method = latest.method {
            if !methods.contains(method.rawValue) { add(.fail, .methodNotAccepted(id, method)) }
        } else if methods.count < TwoFactorEvidence.Method.allCases.count {
            add(.unknown, .methodNotKnown(id))
        }
        if latest.selfStated == true { add(.pass, .selfStated(id)) }
        if independent, !hasIndependent(credential, on: register.asOf) { add(.unknown, .independentMissing(id)) }
        if latest.phone == .personal, latest.method == .sms || latest.method == .call || latest.method == nil {
            add(.pass, .codeToPersonalPhone(id, latest.phoneOf))
            if let owner = latest.phoneOf, register.people.isEmployed(owner, on: register.asOf) == false {
                let lastDay = register.people.look(at: owner) { $0.employedTo } ?? nil
                add(.remark, .codeToDepartedPerson(id, owner, lastDay: lastDay))
            }
        }
        if credential.recoveryPhone == .personal { add(.pass, .recoveryToPersonalPhone(id)) }
    }

    private func isFresh(_ evidence: TwoFactorEvidence, on day: CalendarDay) -> Bool {
        evidence.on.days(until: day) <= maxAge
    }

    /// Somebody else than the holder saw it on, lately enough, and nobody saw it off since.
    private func hasIndependent(_ credential: CredentialView, on day: CalendarDay) -> Bool {
        let evidence = credential.twoFactor ?? []
        let lastOff = evidence.filter { $0.state == .off }.map(\.on).max()
        return evidence.contains { candidate in
            candidate.state == .on && candidate.selfStated != true && isFresh(candidate, on: day)
                && (lastOff.map { $0 < candidate.on } ?? true)
        }
    }
}

extension TwoFactorEvidence {
    /// Earlier by day, then by record; on one day the worse news stands last, so that it decides.
    package func precedes(_ other: TwoFactorEvidence) -> Bool {
        if on != other.on { return on < other.on }
        let recorded = attribution?.recorded?.seconds ?? 0
        let otherRecorded = other.attribution?.recorded?.seconds ?? 0
        if recorded != otherRecorded { return recorded < otherRecorded }
        if state != other.state { return state.gravity < other.state.gravity }
        return details == other.details
            ? attribution.precedes(other.attribution) : details.lexicographicallyPrecedes(other.details)
    }

    private var details: [String] {
        [method?.rawValue ?? "", selfStated == true ? "1" : "0", phone?.rawValue ?? "", phoneOf?.text ?? ""]
    }
}

extension TwoFactorEvidence.State {
    fileprivate var gravity: Int {
        switch self {
        case .unknown: 0
        case .on: 1
        case .off: 2
        }
    }
}
