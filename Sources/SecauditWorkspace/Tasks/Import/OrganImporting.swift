package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Writes the organs and pages of an import as one transaction: all of them or none.
    package func importOrgans(
        _ organs: [Organ],
        accounts: [(organ: Organ.ID, account: Account)],
        to municipality: Municipality.ID,
        at time: Int64
    ) throws {
        try requireCoordinator()
        _ = try self.municipality(municipality)
        let shared = try workspaceCompartment
        var scopes: [Organ.ID: CompartmentID] = [:]
        for fact in facts.organs.values {
            scopes[fact.fact.organ.id] = CompartmentID(hexadecimal: fact.fact.compartment)
        }
        let coordinators = vault.state.coordinators
        try perform(at: time) { draft in
            for organ in organs {
                let own = try draft.createCompartment(.organ, readers: coordinators)
                scopes[organ.id] = own
                try draft.put(
                    .organ(
                        OrganFact(
                            municipality: municipality,
                            organ: organ.withoutHistory,
                            compartment: own.hexadecimal
                        )
                    ),
                    in: shared
                )
            }
            for (organ, account) in accounts {
                guard let scope = scopes[organ] else { throw WorkspaceError.organUnknown(organ.text) }
                try draft.put(
                    .account(AccountFact(organ: organ, account: account.withoutHistory)),
                    in: shared,
                    scope: scope
                )
            }
        }
    }
}
