package import SecauditRegister
internal import SecauditVault

extension Workspace {
    package func recordTwoFactor(_ evidence: TwoFactorEvidence, of credential: Credential.ID, at time: Int64) throws {
        let fact = try self.credential(credential)
        let own = try compartment(try organ(fact.credential.organ).compartment)
        try perform(at: time) { draft in
            try draft.put(.twoFactor(TwoFactorFact(credential: credential, evidence: evidence)), in: own)
        }
    }

    package func recordManagers(_ seen: ManagersSeen, of account: Account.ID, at time: Int64) throws {
        let own = try organCompartment(of: account)
        try perform(at: time) { draft in
            try draft.put(.managers(ManagersFact(account: account, seen: seen)), in: own)
        }
    }

    package func recordEvent(_ event: Event, of account: Account.ID, at time: Int64) throws {
        let own = try organCompartment(of: account)
        try perform(at: time) { draft in
            try draft.put(.event(EventFact(account: account, event: event)), in: own)
        }
    }

    package func recordEvent(_ event: Event, of organ: Organ.ID, at time: Int64) throws {
        let own = try compartment(try self.organ(organ).compartment)
        try perform(at: time) { draft in
            try draft.put(.event(EventFact(organ: organ, event: event)), in: own)
        }
    }

    package func recordEvent(_ event: Event, of municipality: Municipality.ID, at time: Int64) throws {
        try requireCoordinator()
        _ = try self.municipality(municipality)
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(.event(EventFact(municipality: municipality, event: event)), in: shared)
        }
    }

    /// Records a written answer; a coordinator's is marked as such by who signs it.
    package func attest(_ attestation: Attestation, of organ: Organ.ID, at time: Int64) throws {
        let own = try compartment(try self.organ(organ).compartment)
        var prepared = attestation
        prepared.byCoordinator = isCoordinator ? true : nil
        try perform(at: time) { draft in
            try draft.put(.attestation(AttestationFact(organ: organ, attestation: prepared)), in: own)
        }
    }

    package func attest(_ attestation: Attestation, of municipality: Municipality.ID, at time: Int64) throws {
        try requireCoordinator()
        _ = try self.municipality(municipality)
        var prepared = attestation
        prepared.byCoordinator = true
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(.attestation(AttestationFact(municipality: municipality, attestation: prepared)), in: shared)
        }
    }

    /// States that something was changed at the network itself.
    package func stateChange(
        of kind: Obligation.Kind,
        credential: Credential.ID,
        on day: CalendarDay,
        at time: Int64
    ) throws {
        let fact = try self.credential(credential)
        let own = try compartment(try organ(fact.credential.organ).compartment)
        try perform(at: time) { draft in
            try draft.put(.change(ChangeFact(credential: credential, kind: kind, on: day)), in: own)
        }
    }

    /// Records an extended term of correction.
    package func addWaiver(_ waiver: Waiver, to municipality: Municipality.ID, at time: Int64) throws {
        try requireCoordinator()
        guard waiver.first <= waiver.last else {
            throw WorkspaceError.dayOrder(first: waiver.first, last: waiver.last)
        }
        let own = try compartment(try organ(waiver.organ).compartment)
        var prepared = waiver
        if prepared.id.text.isEmpty { prepared.id = .random() }
        try perform(at: time) { draft in
            try draft.put(.waiver(WaiverFact(municipality: municipality, waiver: prepared)), in: own)
        }
    }

    /// Ends an extended term of correction earlier than it was given for.
    package func endWaiver(_ id: Waiver.ID, lastDay: CalendarDay, at time: Int64) throws {
        try requireCoordinator()
        guard let known = facts.waivers.first(where: { $0.fact.waiver.id == id }) else {
            throw WorkspaceError.waiverUnknown(id.text)
        }
        var fact = known.fact
        guard fact.waiver.first <= lastDay else {
            throw WorkspaceError.dayOrder(first: fact.waiver.first, last: lastDay)
        }
        fact.waiver.last = min(lastDay, fact.waiver.last)
        let own = try compartment(try organ(fact.waiver.organ).compartment)
        try perform(at: time) { draft in
            try draft.put(.waiver(fact), record: known.record, in: own)
        }
    }
}
