package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Adds an organ with a compartment for its facts, readable by the coordinators and its officers to come.
    @discardableResult
    package func addOrgan(_ organ: Organ, to municipality: Municipality.ID, at time: Int64) throws -> Organ.ID {
        try requireCoordinator()
        let shared = try workspaceCompartment
        let prepared = try checked(organ, in: municipality)
        try perform(at: time) { draft in
            try put(prepared, of: municipality, in: shared, to: draft)
        }
        return prepared.id
    }

    /// Writes an organ's particulars anew; its accounts are records of their own and stay as they are.
    package func editOrgan(_ organ: Organ, at time: Int64) throws {
        try requireCoordinator()
        guard let known = facts.organs[organ.id] else { throw WorkspaceError.organUnknown(organ.id.text) }
        var fact = known.fact
        fact.organ = organ.withoutHistory
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(.organ(fact), record: known.record, in: shared)
        }
    }

    func checked(_ organ: Organ, in municipality: Municipality.ID) throws(WorkspaceError) -> Organ {
        _ = try self.municipality(municipality)
        var prepared = organ.withoutHistory
        prepared.name = try required(organ.name, "name")
        if let ogrn = organ.ogrn, !OGRN.isValid(ogrn) { throw .invalidOGRN(ogrn) }
        let same = facts.organs.values.contains { known in
            known.fact.municipality == municipality
                && (known.fact.organ.name == prepared.name
                    || (prepared.ogrn != nil && known.fact.organ.ogrn == prepared.ogrn))
        }
        guard !same else { throw .organKnown(prepared.name) }
        if prepared.id.text.isEmpty { prepared.id = .random() }
        return prepared
    }

    func put(
        _ organ: Organ,
        of municipality: Municipality.ID,
        in shared: CompartmentID,
        to draft: Draft
    ) throws(VaultError) {
        let own = try draft.createCompartment(.organ, readers: vault.state.coordinators)
        try draft.put(
            .organ(OrganFact(municipality: municipality, organ: organ, compartment: own.hexadecimal)),
            in: shared
        )
    }
}

extension Organ {
    /// The particulars alone: accounts, events and answers are records of their own.
    var withoutHistory: Organ {
        var organ = self
        organ.accounts = []
        organ.events = nil
        organ.attestations = nil
        return organ
    }
}
