package import SecauditRegister
package import SecauditVault

extension Workspace {
    /// Founds a workspace in an empty store: the vault, its first member and the compartments that all share.
    ///
    /// `name` is what others see of the founder until a person of the register is bound to the key.
    package static func found(
        in store: any VaultStore,
        identity: consuming Identity,
        name: String,
        demonstration: Bool = false,
        at time: Int64
    ) throws -> Workspace {
        let vault = try Vault.found(in: store, identity: identity, demonstration: demonstration, at: time)
        try vault.transact(at: time) { draft in
            let shared = try draft.createCompartment(.workspace, readers: [])
            _ = try draft.createCompartment(.coordinators, readers: [])
            try draft.put(
                .memberName(MemberNameFact(member: vault.ownID.hexadecimal, name: name)),
                in: shared
            )
        }
        return try Workspace(vault: vault)
    }

    /// Adds a municipality with a compartment for its people; an empty `id` is made up.
    @discardableResult
    package func addMunicipality(
        name: String,
        zone: ZoneOffset,
        id: Municipality.ID = "",
        at time: Int64
    ) throws -> Municipality.ID {
        try requireCoordinator()
        let name = try required(name, "name")
        let id = id.text.isEmpty ? Municipality.ID.random() : id
        let isKnown = facts.municipalities[id] != nil || facts.municipalities.values.contains { $0.fact.name == name }
        guard !isKnown else { throw WorkspaceError.municipalityKnown(name) }
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            let people = try draft.createCompartment(.municipality, readers: vault.state.coordinators)
            try draft.put(
                .municipality(
                    MunicipalityFact(id: id, name: name, zone: zone, compartment: people.hexadecimal)
                ),
                in: shared
            )
        }
        return id
    }

    func required(_ text: String, _ field: String) throws(WorkspaceError) -> String {
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !trimmed.isEmpty else { throw .emptyField(field) }
        return trimmed
    }
}
