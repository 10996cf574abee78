import SecauditRegister

/// Not more than n persons have access at the same time: to an account, to an organ's accounts, or to all.
struct MaxHolders: AccountCheck, OrganCheck, MunicipalityCheck {
    let limit: Int
    let countsCoordinator: Bool
    /// The greatest number on any day of the period, not only on the last.
    let overPeriod: Bool

    init(_ parameters: RuleParameters, limit: Int) {
        self.limit = limit
        countsCoordinator = parameters.boolean("count-coordinator") ?? true
        overPeriod = parameters.word("window") == "period-max"
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        [judge([account], in: register)]
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        organ.existing.isEmpty
            ? [Outcome(.notApplicable, [.scope(.noAccounts)])] : [judge(organ.existing, in: register)]
    }

    func judge(_ register: RegisterView) -> [Outcome] {
        let accounts = register.organs.flatMap(\.existing)
        return accounts.isEmpty ? [Outcome(.notApplicable, [.scope(.noAccounts)])] : [judge(accounts, in: register)]
    }

    private func judge(_ accounts: [AccountView], in register: RegisterView) -> Outcome {
        var day = register.lookDay
        var holders = Holders(accounts, on: day, in: register)
        // In order; asked for once, for a whole town has thousands.
        var all = holders.all
        var counted = counted(all, in: register)
        if overPeriod {
            for start in changeDays(of: accounts, in: register) {
                let then = Holders(accounts, on: start, in: register)
                let allThen = then.all
                let countedThen = self.counted(allThen, in: register)
                if countedThen.count > counted.count {
                    (day, holders, all, counted) = (start, then, allThen, countedThen)
                }
            }
        }
        var facts: [Fact] = []
        let verdict: Verdict
        if counted.count > limit {
            verdict = .fail
        } else {
            verdict = holders.isComplete ? .pass : .unknown
        }
        facts.append(
            .holders(
                verdict == .unknown
                    ? .countNotKnown(known: counted.count, limit: limit) : .count(counted.count, limit: limit)
            )
        )
        if day != register.lookDay { facts.append(.holders(.peak(day))) }
        facts += counted.map { .holders(.holder($0)) }
        facts += notes(holders, all, of: accounts, in: register)
        return Outcome(verdict, facts, evidence: evidence(holders, of: accounts, on: day))
    }

    private func counted(_ all: [Holder], in register: RegisterView) -> [Holder] {
        if countsCoordinator || register.coordinators.isEmpty { return all }
        return all.filter { !isCoordinator($0.bearer, in: register) }
    }

    private func isCoordinator(_ bearer: Bearer, in register: RegisterView) -> Bool {
        if case .person(let person) = bearer { register.coordinators.contains(person) } else { false }
    }

    /// Days of the period on which the number may have grown.
    private func changeDays(of accounts: [AccountView], in register: RegisterView) -> [CalendarDay] {
        var days: Set<CalendarDay> = [register.window.first]
        for account in accounts {
            days.formUnion((account.account.managersSeen ?? []).map(\.on))
            for credential in account.credentials { days.formUnion((credential.grants ?? []).map(\.from)) }
        }
        return days.filter { register.window.contains($0) && $0 < register.lookDay }.sorted()
    }

    private func notes(
        _ holders: Holders,
        _ all: [Holder],
        of accounts: [AccountView],
        in register: RegisterView
    ) -> [Fact] {
        var facts: [Fact] = holders.unknownGrants.map { .holders(.grantsNotKnown($0)) }
        if holders.hasUnknownCredential { facts.append(.secret(.noCredentialKnown)) }
        if holders.managersNeverSeen { facts.append(.holders(.managersNeverSeen)) }
        if holders.bots + holders.serviceManagers > 0 {
            facts.append(.holders(.automatic(bots: holders.bots, service: holders.serviceManagers)))
        }
        if !countsCoordinator, !register.coordinators.isEmpty {
            for case .person(let person) in all.map(\.bearer) where register.coordinators.contains(person) {
                facts.append(.holders(.coordinatorNotCounted(person)))
            }
        }
        facts += Self.similar(all.map(\.bearer), in: register).map { .holders(.similarNames($0)) }
        var departed: [Bearer: CalendarDay] = [:]
        for account in accounts {
            for lost in account.losses(in: register) where lost.secret.outcome == .unchanged {
                let bearer = lost.loss.bearer
                if holders.contains(bearer) { continue }
                departed[bearer] = max(departed[bearer] ?? lost.loss.lastDay, lost.loss.lastDay)
            }
        }
        facts += departed.sorted { $0.key < $1.key }.map { .holders(.possiblyHasAccess($0.key, lastDay: $0.value)) }
        return facts
    }

    /// Groups of holders who are called alike; whether they are one person is for people to say.
    private static func similar(_ bearers: [Bearer], in register: RegisterView) -> [[Person.ID]] {
        guard bearers.count > 1 else { return [] }
        var groups: [Int: [Person.ID]] = [:]
        for case .person(let id) in bearers {
            if let name = register.people.namesakes[id] { groups[name, default: []].append(id) }
        }
        return groups.values.filter { $0.count > 1 }.map { $0.sorted() }.sorted {
            ($0.first?.text ?? "") < ($1.first?.text ?? "")
        }
    }

    private func evidence(
        _ holders: Holders,
        of accounts: [AccountView],
        on day: CalendarDay
    ) -> [EvidenceCitation] {
        var result: [EvidenceCitation] = []
        // For one account every grant is cited; over many the list would bury the figure.
        if accounts.count == 1, let account = accounts.first {
            for credential in account.credentials {
                let open = (credential.grants ?? []).filter { $0.isOpen(on: day) }
                result += open.sorted {
                    ($0.from, $0.bearer, $0.basis.rawValue) < ($1.from, $1.bearer, $1.basis.rawValue)
                }.map { grant in
                    EvidenceCitation(
                        .grant,
                        on: grant.from,
                        author: grant.person.map {
                            Attribution(person: $0, basis: grant.basis == .proved ? .signed : .claimed)
                        },
                        standing: grant.basis == .proved ? .proved : .claimed
                    )
                }
            }
            result += holders.evidence
        }
        return result
    }
}
