package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// What will bite in the vault itself, in a fixed order: first who could not get in, last what is merely odd.
    ///
    /// `digests` are those of the policies at hand, by id; `zone` is where days are counted.
    package func ailments(at now: Instant, zone: ZoneOffset, digests: [String: String]) -> [Ailment] {
        credentialAilments(on: now.day(in: zone)) + memberAilments(zone: zone) + policyAilments(digests)
            + ledgerAilments()
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
        let coordinators = vault.state.coordinators
        if coordinators.count == 1 { found.append(.soleCoordinator(name: facts.name(of: coordinators[0]))) }
        let members = vault.state.members.filter(\.value.isActive).keys
            .sorted { (facts.name(of: $0), $0) < (facts.name(of: $1), $1) }
        for member in members where facts.person(of: member) == nil {
            found.append(.memberUnbound(name: facts.name(of: member), fingerprint: member.shortFingerprint))
        }
        for member in members {
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
                [fact.secret, fact.totp].compactMap { $0.flatMap { CompartmentID(hexadecimal: $0.compartment) } }
                    .contains { waiting[$0] != nil }
            }
            .map(title)
        return .grantsNotOpened(
            member: facts.name(of: member),
            credentials: titles.sorted(),
            since: Instant(seconds: since).day(in: zone)
        )
    }

    private func policyAilments(_ digests: [String: String]) -> [Ailment] {
        facts.bindings.values.map(\.fact)
            .map { (facts.municipalities[$0.municipality]?.fact.name ?? $0.municipality.text, $0.binding) }
            .sorted { ($0.0, $0.1.policy) < ($1.0, $1.1.policy) }
            .compactMap { name, binding in
                guard let digest = digests[binding.policy] else {
                    return .policyMissing(municipality: name, policy: binding.policy)
                }
                guard let pinned = binding.digest, pinned != digest else { return nil }
                return .policyChanged(municipality: name, policy: binding.policy)
            }
    }

    private func ledgerAilments() -> [Ailment] {
        vault.state.voided.map { .voidEntry(number: $0.number, author: facts.name(of: $0.author)) }
            + facts.misfiled.sorted().map { .misfiledRecord($0) }
    }
}
