internal import SecauditRegister
internal import SecauditVault

/// Makes a credential with its history out of the ledger: grants from manifests, changes from record versions.
struct CredentialAssembly {
    let state: LedgerState
    let book: FactBook
    let zone: ZoneOffset
    let knownAt: Int64
    /// Statements by credential, in the order of recording.
    let changes: [Credential.ID: [Recorded<ChangeFact>]]
    let evidence: [Credential.ID: [Recorded<TwoFactorFact>]]

    func credential(_ recorded: Recorded<CredentialFact>) -> Credential {
        var credential = recorded.fact.credential
        let spans = self.spans(recorded.fact.secret)
        credential.custody = recorded.fact.secret == nil ? credential.custody : .vault
        if recorded.fact.secret != nil {
            credential.grants = spans.map(grant)
            credential.secretChanges = secretVersions(recorded.fact.secret).map(change)
        }
        credential.twoFactor = (evidence[credential.id] ?? []).map { evidence in
            var found = evidence.fact.evidence
            found.attribution = attribution(evidence.author, evidence.time)
            found.selfStated = spans.contains {
                $0.member == state.latest(of: evidence.author) && $0.to.map { evidence.time < $0 } ?? true
            }
            return found
        }
        credential.obligations = obligations(
            of: credential,
            spans: spans,
            versions: secretVersions(recorded.fact.secret)
        )
        return credential
    }

    private func spans(_ place: SealedPlace?) -> [AccessSpan] {
        guard let place, let id = CompartmentID(hexadecimal: place.compartment), let found = state.compartments[id]
        else { return [] }
        return found.accessHistory(in: state, knownAt: knownAt)
    }

    /// Versions with new content; sealing the same content again under a new key is no change.
    private func secretVersions(_ place: SealedPlace?) -> [LedgerState.Signed<RecordVersion>] {
        guard let place, let id = RecordID(hexadecimal: place.record), let found = state.records[id] else { return [] }
        return found.versions.filter { $0.value.change == .content && $0.time <= knownAt }
    }

    private func grant(_ span: AccessSpan) -> Grant {
        Grant(
            person: book.person(of: span.member),
            member: span.member.shortFingerprint,
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
            attribution: attribution(version.author, version.time)
        )
    }

    /// What must be changed for everybody who lost access or left, with what has been done since.
    private func obligations(
        of credential: Credential,
        spans: [AccessSpan],
        versions: [LedgerState.Signed<RecordVersion>]
    ) -> [Obligation] {
        var obligations: [Obligation] = []
        for span in spans {
            let person = book.person(of: span.member)
            let left = person.flatMap { book.persons[$0]?.fact.person.employedTo }
            guard let raised = [span.to.map(day), left, span.ended.map(day)].compactMap(\.self).min() else { continue }
            // Only what was written after he could no longer read counts; nothing does while he still can.
            let entry = span.to.flatMap { end in
                versions.first { $0.time >= end && state.latest(of: $0.author) != span.member && $0.value.version > 1 }
            }
            for kind in Obligation.Kind.allCases {
                let stated = (changes[credential.id] ?? []).first { statement in
                    statement.fact.kind == kind && state.latest(of: statement.author) != span.member
                        && statement.fact.on >= raised
                        && (span.to.map { statement.time >= $0 } ?? false)
                }
                obligations.append(
                    Obligation(
                        kind: kind,
                        raised: raised,
                        cause: person,
                        entryChanged: kind == .password ? entry.map { day($0.time) } : nil,
                        statedChanged: stated?.fact.on,
                        attribution: stated.map { attribution($0.author, $0.time) }
                    )
                )
            }
        }
        return obligations
    }

    private func day(_ time: Int64) -> CalendarDay {
        Instant(seconds: time).day(in: zone)
    }

    private func attribution(_ member: MemberID, _ time: Int64) -> Attribution {
        Attribution(
            person: book.person(of: member),
            name: book.name(of: member),
            basis: .signed,
            recorded: Instant(seconds: time)
        )
    }
}
