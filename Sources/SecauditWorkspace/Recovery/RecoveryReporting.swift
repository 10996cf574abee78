package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// What a report of a municipality says of recovery; `nil` where none was in force on the day.
    ///
    /// How it stood at an earlier moment is not kept: a report as of what was known then says nothing of it.
    package func recoverySeal(
        of municipality: Municipality.ID,
        on day: CalendarDay,
        in zone: ZoneOffset,
        isOfNow: Bool = true
    ) -> RecoverySeal? {
        guard isOfNow else { return nil }
        // Nothing arranged, nothing to look through: a check of thousands of credentials passes here.
        guard vault.state.recovery != nil else { return nil }
        let standing = recovery
        guard case .sealed(let since) = standing.seal, since.day(in: zone) <= day else { return nil }
        let own = Set(
            facts.credentials.values.map(\.fact)
                .filter { facts.organs[$0.credential.organ]?.fact.municipality == municipality }
                .filter { $0.secret != nil && $0.credential.closed == nil && $0.credential.exists(on: day) }
                .map(\.credential.id)
        )
        let opened = Dictionary(grouping: standing.openings.filter { own.contains($0.credential) }, by: \.entry)
        return RecoverySeal(
            isPaper: standing.isPaper,
            since: since.day(in: zone),
            sealed: own.subtracting(standing.owed).count,
            credentials: own.count,
            openings: opened.sorted { $0.key < $1.key }.map(\.value).filter { $0[0].time.day(in: zone) <= day }
                .map { openings in
                    RecoverySeal.Opening(
                        on: openings[0].time.day(in: zone),
                        recipient: facts.name(of: openings[0].recipient),
                        credentials: openings.count
                    )
                }
        )
    }

    /// What will bite in the recovery that was arranged.
    func recoveryAilments(zone: ZoneOffset) -> [Ailment] {
        let standing = recovery
        func titles(_ ids: [Credential.ID]) -> [String] {
            ids.compactMap { facts.credentials[$0]?.fact }.map(title).sorted()
        }
        var found: [Ailment] = []
        switch standing.seal {
        case .none: break
        case .awaits(let waiting): found.append(.recoveryAwaits(names: waiting.map(facts.name).sorted()))
        case .broken(let gone): found.append(.recoveryBroken(names: gone.map(facts.name).sorted()))
        case .sealed:
            if !standing.owed.isEmpty { found.append(.recoveryOwed(credentials: titles(standing.owed))) }
        }
        lazy var marks = MarkBook(of: vault, knownAt: .max)
        for opening in standing.openings where !isChanged(opening, marks: marks) {
            found += titles([opening.credential]).map {
                .recoveryOpened(
                    credential: $0,
                    recipient: facts.name(of: opening.recipient),
                    on: opening.time.day(in: zone)
                )
            }
        }
        return found
    }

    /// Whether the password is proved to be another one since, or a new seed was entered where it alone was opened.
    private func isChanged(_ opening: RecoveryStanding.Opening, marks: MarkBook) -> Bool {
        guard let fact = facts.credentials[opening.credential]?.fact else { return false }
        if opening.isSeedAlone {
            return fact.totp.flatMap { vault.state.records[$0.record] }?.versions.contains {
                $0.value.change == .content && $0.entry > opening.entry
            } == true
        }
        let change = fact.secret.flatMap { ChangeAfterLoss(of: $0, in: vault.state, marks: marks, knownAt: .max) }
        return change?.moment(after: opening.entry, by: nil) != nil
    }
}
