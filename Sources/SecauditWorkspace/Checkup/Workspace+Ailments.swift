package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// What will bite in the vault itself, in a fixed order: first who could not get in, last what is merely odd.
    ///
    /// `digests` are those of the policies at hand, by id, `rules` those of the files of own rules; `zone` is where days
    /// are counted.
    package func ailments(
        at now: Instant,
        zone: ZoneOffset,
        digests: [String: String],
        rules: [String: String] = [:]
    ) -> [Ailment] {
        entriesAhead(zone: zone) + credentialAilments(on: now.day(in: zone)) + confirmations()
            + recoveryAilments(zone: zone) + memberAilments(zone: zone) + policyAilments(digests, rules: rules)
            + ledgerAilments()
    }

    private func entriesAhead(zone: ZoneOffset) -> [Ailment] {
        guard let ahead = vault.state.ahead else { return [] }
        return [
            .entriesAhead(
                number: ahead.number,
                count: ahead.count,
                author: facts.name(of: ahead.author),
                dated: Instant(seconds: ahead.time).day(in: zone)
            )
        ]
    }

    private func confirmations() -> [Ailment] {
        confirmationsOwedByAnybody().compactMap { owed in
            guard let fact = facts.credentials[owed.credential]?.fact else { return nil }
            let holders = staying(with: fact)
            return .confirmationOwed(
                credential: title(of: fact),
                member: facts.name(of: owed.member),
                holders: holders.contains(vault.ownID) ? [] : holders.map(facts.name).sorted()
            )
        }
    }

    private func credentialAilments(on today: CalendarDay) -> [Ailment] {
        var found: [Ailment] = []
        let kept = facts.credentials.values.map(\.fact).filter { $0.secret != nil }
            .sorted { (title(of: $0), $0.credential.id) < (title(of: $1), $1.credential.id) }
        for fact in kept {
            let title = title(of: fact)
            let holders = holders(of: fact)
            let present = staying(with: fact)
            let names = present.map(facts.name).sorted()
            if present.isEmpty { found.append(.noHolder(credential: title)) }
            if present.count == 1 { found.append(.soleHolder(credential: title, holder: names[0])) }
            if !present.isEmpty {
                for removed in holders.filter({ !present.contains($0) }).map(facts.name).sorted() {
                    found.append(.rekeyOwed(credential: title, removed: removed, holders: names))
                }
            }
            found += left(among: present, holding: title, on: today)
        }
        return found
    }

    private func left(among members: [MemberID], holding title: String, on today: CalendarDay) -> [Ailment] {
        members.compactMap { facts.person(of: $0) }.sorted().compactMap { id in
            guard let person = facts.persons[id]?.fact.person, let last = person.employedTo, last < today else {
                return nil
            }
            return .leftHolder(person: person.shortName, lastDay: last, credential: title)
        }
    }

    private func memberAilments(zone: ZoneOffset) -> [Ailment] {
        var found: [Ailment] = []
        // A key on paper oversees nothing until its envelope is opened, and belongs to nobody.
        let paper = paperKey
        let coordinators = vault.state.coordinators.filter { $0 != paper }
        if coordinators.count == 1 { found.append(.soleCoordinator(name: facts.name(of: coordinators[0]))) }
        let members = vault.state.members.filter(\.value.isActive).keys
            .sorted { (facts.name(of: $0), $0) < (facts.name(of: $1), $1) }
        for member in members where facts.person(of: member) == nil && member != paper {
            found.append(.memberUnbound(name: facts.name(of: member), fingerprint: member.shortFingerprint))
        }
        for member in members where member != paper {
            if let waiting = grantsNotOpened(by: member, zone: zone) { found.append(waiting) }
        }
        return found
    }

    private func grantsNotOpened(by member: MemberID, zone: ZoneOffset) -> Ailment? {
        let waiting = vault.state.compartments.filter {
            $0.value.current.isRead(by: member) && $0.value.acceptances[member] == nil
                && $0.value.leavers[member] == nil
        }
        // Since the manifest from which on he has been a reader without a break.
        let since = waiting.values.compactMap { compartment in
            compartment.manifests.reversed().prefix { $0.value.isRead(by: member) }.last?.time
        }.min()
        guard let since else { return nil }
        let titles = facts.credentials.values.map(\.fact)
            .filter { fact in
                [fact.secret, fact.totp].compactMap { $0?.compartment }.contains { waiting[$0] != nil }
            }
            .map(title)
        return .grantsNotOpened(
            member: facts.name(of: member),
            credentials: titles.sorted(),
            since: Instant(seconds: since).day(in: zone)
        )
    }

    private func policyAilments(_ digests: [String: String], rules: [String: String]) -> [Ailment] {
        facts.bindings.values.map(\.fact)
            .map { (facts.municipalities[$0.municipality]?.fact.name ?? $0.municipality.text, $0.binding) }
            .sorted { ($0.0, $0.1.policy) < ($1.0, $1.1.policy) }
            .flatMap { name, binding in
                let own = (binding.extensions ?? []).compactMap { own -> Ailment? in
                    switch standing(of: own.digest, among: rules[own.id]) {
                    case .bound: nil
                    case .changed: .ownRulesChanged(municipality: name, rules: own.id)
                    case .missing: .ownRulesMissing(municipality: name, rules: own.id)
                    }
                }
                switch standing(of: binding.digest, among: digests[binding.policy]) {
                case .bound: return own
                case .changed: return [.policyChanged(municipality: name, policy: binding.policy)] + own
                case .missing: return [.policyMissing(municipality: name, policy: binding.policy)] + own
                }
            }
    }

    /// How a file at hand stands to the one that was bound.
    private enum Standing { case bound, changed, missing }

    private func standing(of pinned: String?, among found: String?) -> Standing {
        guard let found else { return .missing }
        return pinned.map { $0 == found } ?? true ? .bound : .changed
    }

    private func ledgerAilments() -> [Ailment] {
        vault.state.voided.map { .voidEntry(number: $0.number, author: facts.name(of: $0.author)) }
            + facts.misfiled.sorted().map { .misfiledRecord($0) }
    }
}
