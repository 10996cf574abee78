internal import SecauditRegister
internal import SecauditVault

/// Makes a credential with its history out of the ledger: grants from manifests, changes from record versions.
final class CredentialAssembly {
    let state: LedgerState
    let book: FactBook
    let zone: ZoneOffset
    let knownAt: Int64
    /// Statements by credential, in the order of recording.
    let changes: [Credential.ID: [Recorded<ChangeFact>]]
    let evidence: FactChains<Credential.ID, TwoFactorFact>
    let signers: Signers
    let marks: MarkBook

    init(
        state: LedgerState,
        book: FactBook,
        zone: ZoneOffset,
        knownAt: Int64,
        changes: [Credential.ID: [Recorded<ChangeFact>]],
        evidence: FactChains<Credential.ID, TwoFactorFact>,
        signers: Signers,
        marks: MarkBook
    ) {
        self.state = state
        self.book = book
        self.zone = zone
        self.knownAt = knownAt
        self.changes = changes
        self.evidence = evidence
        self.signers = signers
        self.marks = marks
    }

    func credential(_ recorded: Recorded<CredentialFact>) -> Credential {
        var credential = recorded.fact.credential
        let secret = recorded.fact.secret.flatMap { compartment(of: $0) }
        let spans = secret?.accessHistory(in: state, knownAt: knownAt) ?? []
        credential.custody = recorded.fact.secret == nil ? credential.custody : .vault
        if recorded.fact.secret != nil {
            credential.grants = spans.map(grant)
            credential.secretChanges = secretVersions(recorded.fact.secret).map(change)
        }
        credential.twoFactor = evidence.map(of: credential.id) { twoFactor($0, spans) } ?? []
        let openings = openings(of: recorded.fact, secret)
        // Passwords are compared only where somebody lost access or got it so: each proof is a row to be opened.
        let isLost = spans.contains { $0.lastEntry != nil } || !openings.isEmpty
        let place = isLost ? recorded.fact.secret : nil
        let proved = place.flatMap { ChangeAfterLoss(of: $0, in: state, marks: marks, knownAt: knownAt) }
        credential.obligations =
            obligations(of: credential, spans: spans, change: proved)
            + openings.flatMap { obligations(of: recorded.fact.credential.id, $0, change: proved) }
        return credential
    }

    private func twoFactor(_ recorded: Recorded<TwoFactorFact>, _ spans: [AccessSpan]) -> TwoFactorEvidence {
        var found = recorded.fact.evidence
        var attribution = signers.attribution(recorded.author, recorded.time)
        let stated = recorded.fact.statedBy
        if let name = book.name(statedBy: stated) { attribution.statedBy = name }
        found.attribution = attribution
        // Of one's own login: signed by a holder, or said by one and signed by somebody else.
        found.selfStated = spans.contains { span in
            (span.member == state.latest(of: recorded.author)
                || stated.map { book.person(of: span.member) == $0 } ?? false)
                && span.to.map { recorded.time < $0 } ?? true
        }
        return found
    }

    private func compartment(of place: SealedPlace) -> LedgerState.CompartmentState? {
        state.compartments[place.compartment]
    }

    private func openings(of fact: CredentialFact, _ secret: LedgerState.CompartmentState?) -> [Opening] {
        guard state.mayHaveOpenings else { return [] }
        return Opening.all(ofSecret: secret, seed: fact.totp.flatMap { compartment(of: $0) }, knownAt: knownAt)
    }

    /// Versions with new content; sealing the same content again under a new key is no change.
    private func secretVersions(_ place: SealedPlace?) -> [LedgerState.Signed<RecordVersion>] {
        guard let place, let found = state.records[place.record] else { return [] }
        return found.versions { $0.value.change == .content && $0.time <= knownAt }
    }

    /// An opened envelope has been in other hands: what was in it is to be changed, by whoever has access now.
    private func obligations(
        of credential: Credential.ID,
        _ opening: Opening,
        change: ChangeAfterLoss?
    ) -> [Obligation] {
        let kinds = opening.isSeedAlone ? [.totp] : Obligation.Kind.allCases
        return kinds.map { kind in
            let stated = (changes[credential] ?? []).first {
                $0.fact.kind == kind && $0.time >= opening.opened.time && $0.fact.on >= day(opening.opened.time)
            }
            return Obligation(
                kind: kind,
                raised: day(opening.opened.time),
                cause: nil,
                entryChanged: kind == .password
                    ? change?.moment(after: opening.opened.entry, by: nil).map(day) : nil,
                statedChanged: stated?.fact.on,
                attribution: stated.map { signers.attribution($0.author, $0.time) }
            )
        }
    }

    private func grant(_ span: AccessSpan) -> Grant {
        let holder = signers[span.member]
        return Grant(
            person: holder.person,
            member: holder.fingerprint,
            from: day(span.from),
            to: span.to.map(day),
            basis: .proved,
            accepted: span.accepted.map(day),
            rekeyOwed: span.rekeyOwed && span.to == nil ? true : nil
        )
    }

    private func change(_ version: LedgerState.Signed<RecordVersion>) -> SecretChange {
        SecretChange(
            on: day(version.time),
            differs: version.value.version == 1 ? .first : .stated,
            attribution: signers.attribution(version.author, version.time)
        )
    }

    /// What must be changed for everybody who lost access or left, with what has been done since.
    private func obligations(
        of credential: Credential,
        spans: [AccessSpan],
        change: ChangeAfterLoss?
    ) -> [Obligation] {
        var obligations: [Obligation] = []
        for span in spans {
            let person = signers[span.member].person
            let left = person.flatMap { book.persons[$0]?.fact.person.employedTo }
            guard let raised = [span.to.map(day), left, span.ended.map(day)].compactMap(\.self).min() else { continue }
            // Only what was written after he could no longer read counts; nothing does while he still can.
            let entry = span.lastEntry.flatMap { change?.moment(after: $0, by: span.member) }
            for kind in Obligation.Kind.allCases {
                let stated = (changes[credential.id] ?? []).first { statement in
                    statement.fact.kind == kind && state.latest(of: statement.author) != span.member
                        && statement.fact.on >= raised
                        && (span.to.map { statement.time >= $0 } ?? false)
                }
                let obligation = Obligation(
                    kind: kind,
                    raised: raised,
                    cause: person,
                    entryChanged: kind == .password ? entry.map(day) : nil,
                    statedChanged: stated?.fact.on,
                    attribution: stated.map { signers.attribution($0.author, $0.time) }
                )
                // Who lost access with two keys on one day has left one and the same thing to be done.
                if !obligations.contains(obligation) { obligations.append(obligation) }
            }
        }
        return obligations
    }

    private func day(_ time: Int64) -> CalendarDay {
        Instant(seconds: time).day(in: zone)
    }
}
