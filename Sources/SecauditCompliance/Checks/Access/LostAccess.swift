import SecauditRegister

/// Somebody who could use a credential and no longer should.
struct LostAccess: Hashable {
    let bearer: Bearer
    /// The last day on which the secret could be learnt: a change counts from then on.
    let lastDay: CalendarDay
    /// The last day of rightful access, from which the term runs; not later than ``lastDay``.
    let rightfulDay: CalendarDay
}

/// A loss of access to one credential, with what is known of the secret since.
struct CredentialLoss {
    let credential: Credential.ID
    let loss: LostAccess
    let secret: SecretAfterLoss
}

/// What is known of the secret after somebody lost access.
struct SecretAfterLoss {
    /// A different entry was put on record, proved by keys.
    var entry: CalendarDay?
    /// Somebody stated that it was changed at the network.
    var stated: CalendarDay?
    var outcome: Outcome
    var evidence: [EvidenceCitation] = []

    enum Outcome {
        case changed
        case unchanged
        case notKnown
    }
}

extension CredentialView {
    /// Everybody whose access or employment ended before the day of the check and who did not get it again, in order.
    func lostAccess(in register: RegisterView) -> [LostAccess] {
        guard let grants, grants.contains(where: { $0.mayHaveEnded(in: register) }) else { return [] }
        var result: [LostAccess] = []
        for bearer in Set(grants.map(\.bearer)).sorted() {
            let own = grants.filter { $0.bearer == bearer }
            guard let rightful = Self.rightfulDay(of: own, by: bearer, in: register) else { continue }
            // Somebody who was given access after leaving has known the secret since then.
            let known = max(rightful, own.map(\.from).max() ?? rightful)
            result.append(LostAccess(bearer: bearer, lastDay: known, rightfulDay: rightful))
        }
        return result
    }

    /// The last day of rightful access; `nil` while it lasts.
    ///
    /// Access withdrawn on the day of the check is gone by its end; somebody whose last working day it is is not.
    private static func rightfulDay(of grants: [Grant], by bearer: Bearer, in register: RegisterView) -> CalendarDay? {
        // A grant that ended with the key change still owed ended all the same.
        let isOpen = grants.contains { $0.to == nil }
        let lastEnd = isOpen ? nil : grants.compactMap(\.to).max().flatMap { $0 <= register.asOf ? $0 : nil }
        var left: CalendarDay?
        if case .person(let id) = bearer {
            left = (register.people.look(at: id) { $0.employedTo } ?? nil).flatMap { $0 < register.asOf ? $0 : nil }
        }
        return [lastEnd, left].compactMap(\.self).min()
    }

    /// Whether the secret was changed on the last day or later, as far as it is shown.
    func change(after loss: LostAccess) -> SecretAfterLoss {
        var result = SecretAfterLoss(outcome: .notKnown)
        var isOwed = false
        var hasDoubtfulEntry = false
        for obligation in (obligations ?? []).sorted(by: { $0.precedes($1) })
        where obligation.kind == .password && obligation.isRaised(by: loss) {
            if let day = obligation.entryChanged, loss.lastDay <= day { result.entry = min(result.entry ?? day, day) }
            if let day = obligation.statedChanged, loss.lastDay <= day {
                result.stated = min(result.stated ?? day, day)
                result.evidence.append(EvidenceCitation(.secretChange, on: day, author: obligation.attribution))
            }
            isOwed = true
        }
        // Where an obligation is kept, it knows the moment and the author of each change; days alone do not.
        let changes = isOwed ? [] : (secretChanges ?? []).sorted { $0.precedes($1) }
        for change in changes where loss.lastDay <= change.on {
            switch change.differs {
            case .proved where result.entry == nil:
                result.entry = change.on
                result.evidence.append(
                    EvidenceCitation(.secretChange, on: change.on, author: change.attribution, standing: .proved)
                )
            case .stated where result.stated == nil:
                result.stated = change.on
                result.evidence.append(EvidenceCitation(.secretChange, on: change.on, author: change.attribution))
            case .proved, .stated: break
            // A first entry has nothing to differ from: it may be the old password.
            case .first, .unknown: hasDoubtfulEntry = true
            }
        }
        if isOwed, custody == .vault {
            // The entry shows that a new password is kept, the statement that it is the one in force: neither is both.
            let both = result.entry != nil && result.stated != nil
            let neither = result.entry == nil && result.stated == nil
            result.outcome = both ? .changed : neither ? .unchanged : .notKnown
        } else if result.entry != nil || result.stated != nil {
            result.outcome = .changed
        } else if !hasDoubtfulEntry, isOwed || secretChanges != nil {
            result.outcome = .unchanged
        }
        return result
    }
}

extension Grant {
    /// Ended, or given to somebody who left; most grants are neither and need no closer look.
    fileprivate func mayHaveEnded(in register: RegisterView) -> Bool {
        if to != nil { return true }
        guard let person else { return false }
        return register.people.hasLeft(person)
    }
}

extension Obligation {
    fileprivate func isRaised(by loss: LostAccess) -> Bool {
        guard let cause else { return loss.lastDay <= raised }
        return loss.bearer == .person(cause)
    }
}
