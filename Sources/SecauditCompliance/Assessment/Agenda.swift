package import SecauditRegister

/// What is due in a municipality: terms, changes after somebody left, evidence grown old, extensions about to end.
package struct Agenda: Hashable, Sendable {
    package let day: CalendarDay
    /// The most pressing first.
    package let items: [Item]

    package enum Item: Hashable, Sendable {
        /// A term that has run out, and nothing was done.
        case overdue(Subject, rule: Rule, due: CalendarDay)
        /// A term that is running.
        case coming(Subject, rule: Rule, due: CalendarDay)
        /// Something to change because somebody lost access.
        case change(Credential.ID, [Obligation.Kind], cause: Person.ID?)
        /// Access ended, but a holder's client has still to change the key.
        case rekey(Credential.ID, Person.ID?)
        /// The second factor was seen too long ago, or by nobody.
        case secondFactor(Account.ID, of: Organ.ID)
        case extensionEnds(Waiver)
        case extensionExpired(Waiver)
        case extensionUnused(Waiver)
    }

    /// From a check as of today and the register that it saw.
    package init(_ assessment: Assessment, of municipality: Municipality) {
        day = assessment.scope.asOf
        items =
            Self.terms(assessment) + Self.changes(municipality, on: assessment.scope.asOf)
            + Self.evidence(assessment) + Self.extensions(assessment)
    }

    private static func terms(_ assessment: Assessment) -> [Item] {
        var overdue: [(CalendarDay, Item)] = []
        var coming: [(CalendarDay, Item)] = []
        for finding in assessment.findings where finding.strength.obliges {
            guard let due = finding.due?.day else { continue }
            switch finding.verdict {
            case .fail: overdue.append((due, .overdue(finding.subject, rule: finding.rule, due: due)))
            case .pending: coming.append((due, .coming(finding.subject, rule: finding.rule, due: due)))
            default: continue
            }
        }
        // Findings come in a fixed order, and a sort by day keeps it.
        return overdue.sorted { $0.0 < $1.0 }.map(\.1) + coming.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func changes(_ municipality: Municipality, on day: CalendarDay) -> [Item] {
        municipality.credentials.filter { $0.exists(on: day) }.sorted { $0.id < $1.id }.flatMap { credential in
            let owed = (credential.grants ?? []).filter { $0.rekeyOwed == true }.map(\.person)
            var kinds: [Person.ID?: [Obligation.Kind]] = [:]
            for obligation in credential.openObligations(on: day) {
                kinds[obligation.cause, default: []].append(obligation.kind)
            }
            let changes = kinds.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { cause, kinds in
                Item.change(credential.id, Obligation.Kind.allCases.filter(kinds.contains), cause: cause)
            }
            return changes + owed.sorted { ($0?.text ?? "") < ($1?.text ?? "") }.map { .rekey(credential.id, $0) }
        }
    }

    private static func evidence(_ assessment: Assessment) -> [Item] {
        assessment.findings.compactMap { finding in
            guard finding.rule.kind == .twoFactorEnabled, finding.verdict == .unknown,
                case .account(let account, of: let organ) = finding.subject
            else { return nil }
            return .secondFactor(account, of: organ)
        }
    }

    private static func extensions(_ assessment: Assessment) -> [Item] {
        assessment.waivers.compactMap { standing in
            switch standing.state {
            case .expired: .extensionExpired(standing.waiver)
            case .unused: .extensionUnused(standing.waiver)
            case .used: standing.endsSoon ? .extensionEnds(standing.waiver) : nil
            }
        }
    }
}
