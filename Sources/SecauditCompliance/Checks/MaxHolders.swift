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

    /// What decides how a count comes out.
    struct Method: Equatable {
        let limit: Int
        let countsCoordinator: Bool
        let overPeriod: Bool
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        // With nobody to leave out, counting with him and without is one.
        let countsAll = countsCoordinator || register.coordinators.isEmpty
        let method = Method(limit: limit, countsCoordinator: countsAll, overPeriod: overPeriod)
        return account.countOfHolders(by: method) { [judge(CollectionOfOne(account), in: register)] }
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        if overPeriod { return nil }
        let tally = HolderTally(CollectionOfOne(account), in: register)
        // Whoever is left out of the count only makes it smaller.
        return tally.isComplete && tally.count() <= limit ? .pass : nil
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        organ.existing.isEmpty
            ? [Outcome(.notApplicable, [.scope(.noAccounts)])] : [judge(organ.existing, in: register)]
    }

    func judge(_ register: RegisterView) -> [Outcome] {
        let accounts = register.organs.flatMap(\.existing)
        return accounts.isEmpty ? [Outcome(.notApplicable, [.scope(.noAccounts)])] : [judge(accounts, in: register)]
    }

    func figures(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        if organ.existing.isEmpty { return [Outcome(.notApplicable, [.scope(.noAccounts)])] }
        if overPeriod { return [judge(organ.existing, in: register).figure] }
        return [figure(organ.holderTally(in: register), in: register)]
    }

    func figures(_ register: RegisterView) -> [Outcome] {
        if register.organs.allSatisfy(\.existing.isEmpty) { return [Outcome(.notApplicable, [.scope(.noAccounts)])] }
        if overPeriod { return judge(register).map(\.figure) }
        return [figure(register.townHolders, in: register)]
    }

    private func figure(_ tally: HolderTally, in register: RegisterView) -> Outcome {
        let count = tally.count(without: countsCoordinator ? [] : register.coordinators)
        let verdict = verdict(count, isComplete: tally.isComplete)
        return Outcome(verdict, [fact(count, verdict)])
    }

    private func verdict(_ count: Int, isComplete: Bool) -> Verdict {
        if count > limit { return .fail }
        return isComplete ? .pass : .unknown
    }

    private func fact(_ count: Int, _ verdict: Verdict) -> Fact {
        .holders(
            verdict == .unknown ? .countNotKnown(known: count, limit: limit) : .count(count, limit: limit)
        )
    }

    private func judge(_ accounts: some Collection<AccountView>, in register: RegisterView) -> Outcome {
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
        let verdict = verdict(counted.count, isComplete: holders.isComplete)
        var facts: [Fact] = []
        // The figure, each holder, and mostly one note.
        facts.reserveCapacity(counted.count + 2)
        facts.append(fact(counted.count, verdict))
        if day != register.lookDay { facts.append(.holders(.peak(day))) }
        for holder in counted { facts.append(.holders(.holder(holder))) }
        note(holders, all, of: accounts, in: register, to: &facts)
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
    private func changeDays(of accounts: some Collection<AccountView>, in register: RegisterView) -> [CalendarDay] {
        var days: Set<CalendarDay> = [register.window.first]
        for account in accounts {
            days.formUnion((account.account.managersSeen ?? []).map(\.on))
            for credential in account.credentials { days.formUnion((credential.grants ?? []).lazy.map(\.from)) }
        }
        return days.filter { register.window.contains($0) && $0 < register.lookDay }.sorted()
    }

    /// Adds what else is to be said of the holders.
    private func note(
        _ holders: Holders,
        _ all: [Holder],
        of accounts: some Collection<AccountView>,
        in register: RegisterView,
        to facts: inout [Fact]
    ) {
        for credential in holders.unknownGrants { facts.append(.holders(.grantsNotKnown(credential))) }
        if holders.hasUnknownCredential { facts.append(.secret(.noCredentialKnown)) }
        if holders.managersNeverSeen { facts.append(.holders(.managersNeverSeen)) }
        if holders.bots + holders.serviceManagers > 0 {
            facts.append(.holders(.automatic(bots: holders.bots, service: holders.serviceManagers)))
        }
        if !countsCoordinator, !register.coordinators.isEmpty {
            for case .person(let person) in all.lazy.map(\.bearer) where register.coordinators.contains(person) {
                facts.append(.holders(.coordinatorNotCounted(person)))
            }
        }
        if all.count > 1 {
            for group in Self.similar(all.map(\.bearer), in: register) { facts.append(.holders(.similarNames(group))) }
        }
        var departed: [Bearer: CalendarDay] = [:]
        for account in accounts {
            for lost in account.losses(in: register) where lost.secret.outcome == .unchanged {
                let bearer = lost.loss.bearer
                if holders.contains(bearer) { continue }
                departed[bearer] = max(departed[bearer] ?? lost.loss.lastDay, lost.loss.lastDay)
            }
        }
        if departed.isEmpty { return }
        for (bearer, lastDay) in departed.sorted(by: { $0.key < $1.key }) {
            facts.append(.holders(.possiblyHasAccess(bearer, lastDay: lastDay)))
        }
    }

    /// Groups of holders who are called alike; whether they are one person is for people to say.
    private static func similar(_ bearers: [Bearer], in register: RegisterView) -> [[Person.ID]] {
        guard register.people.mayHaveNamesakes(bearers) else { return [] }
        var groups: [Int: [Person.ID]] = [:]
        let namesakes = register.people.namesakes
        for case .person(let id) in bearers {
            if let name = namesakes[id] { groups[name, default: []].append(id) }
        }
        return groups.values.filter { $0.count > 1 }.map { $0.sorted() }.sorted {
            ($0.first?.text ?? "") < ($1.first?.text ?? "")
        }
    }

    private func evidence(
        _ holders: Holders,
        of accounts: some Collection<AccountView>,
        on day: CalendarDay
    ) -> [EvidenceCitation] {
        var result: [EvidenceCitation] = []
        // For one account every grant is cited; over many the list would bury the figure.
        if accounts.count == 1, let account = accounts.first {
            for credential in account.credentials {
                let sorted = (credential.grants ?? []).ordered {
                    ($0.from, $0.bearer, $0.basis.rawValue) < ($1.from, $1.bearer, $1.basis.rawValue)
                }
                for grant in sorted where grant.isOpen(on: day) { result.append(EvidenceCitation(grant)) }
            }
            result += holders.evidence
        }
        return result
    }
}

extension EvidenceCitation {
    /// Who was given access, and since when.
    fileprivate init(_ grant: Grant) {
        let isProved = grant.basis == .proved
        self.init(
            .grant,
            on: grant.from,
            author: grant.person.map { Attribution(person: $0, basis: isProved ? .signed : .claimed) },
            standing: isProved ? .proved : .claimed
        )
    }
}
