import SecauditRegister

extension AsOf {
    /// Whether ``person(_:)`` would give back the same.
    func isUnchanged(_ persons: [Person], _ place: Int) -> Bool {
        if happensLater(persons[place].employedTo) || happensLater(persons[place].confirmedOn) { return false }
        return persons[place].absences?.contains { happensLater($0.from) } != true
    }

    /// Whether the credential is seen, and as it stands.
    ///
    /// Of one with some kinds of facts, which few have, this says no, and it is looked at closely.
    func isUnchanged(_ credentials: [Credential], _ place: Int) -> Bool {
        if happensLater(credentials[place].opened) || happensLater(credentials[place].closed) { return false }
        if credentials[place].passwordStanding != nil { return false }
        if let grants = credentials[place].grants, grants.contains(where: isAhead) { return false }
        if let obligations = credentials[place].obligations, !obligations.isEmpty { return false }
        guard isWhole(credentials[place].secretChanges, on: \.on, by: \.attribution) else { return false }
        return isWhole(credentials[place].twoFactor, on: \.on, by: \.attribution)
    }

    func person(_ source: Person) -> Person {
        var result = source
        result.employedTo = past(source.employedTo)
        if source.absences?.contains(where: { happensLater($0.from) }) == true {
            result.absences = source.absences?.filter { $0.from <= day }
        }
        result.confirmedOn = past(source.confirmedOn)
        return result
    }

    func credential(_ source: Credential, without later: Set<Account.ID>) -> Credential {
        var result = source
        if !later.isEmpty { result.manages.removeAll { later.contains($0) } }
        result.closed = past(source.closed)
        if source.grants?.contains(where: isAhead) == true {
            result.grants = source.grants?.filter { $0.from <= day }.map(grant)
        }
        result.secretChanges = kept(source.secretChanges, on: \.on, by: \.attribution)
        result.twoFactor = kept(source.twoFactor, on: \.on, by: \.attribution)
        result.obligations = kept(source.obligations, on: \.raised, by: \.attribution)?.map { obligation in
            var result = obligation
            result.entryChanged = past(obligation.entryChanged)
            result.statedChanged = past(obligation.statedChanged)
            return result
        }
        if isLater(source.passwordStanding) { result.passwordStanding = nil }
        return result
    }

    /// What was judged of a password later is no answer for the day: neither for it nor for those found equal to it.
    func compared(_ credentials: [Credential], of source: [Credential]) -> [Credential] {
        // By places: a copy of each credential would cost more than what is looked at.
        let later = Set(
            source.indices.lazy
                .filter { happensLater(source[$0].opened) || isLater(source[$0].passwordStanding) }
                .map { source[$0].id }
        )
        guard !later.isEmpty else { return credentials }
        return credentials.map { credential in
            var result = credential
            result.passwordStanding?.equalTo?.removeAll { later.contains($0) }
            return result
        }
    }

    private func isLater(_ standing: PasswordStanding?) -> Bool {
        guard let standing else { return false }
        return happensLater(standing.on) || isRecordedLater(standing.attribution)
    }

    /// Whether some part of the grant had not happened yet.
    private func isAhead(_ grant: Grant) -> Bool {
        happensLater(grant.from) || happensLater(grant.to) || happensLater(grant.accepted)
    }

    private func grant(_ source: Grant) -> Grant {
        var result = source
        result.to = past(source.to)
        result.accepted = past(source.accepted)
        // A re-key is owed since the end of the grant: not before it.
        if happensLater(source.to) { result.rekeyOwed = nil }
        return result
    }
}
