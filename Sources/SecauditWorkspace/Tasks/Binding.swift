package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Binds a regulation to a municipality; the digests of its files are pinned by the coordinator's signature.
    ///
    /// With a day the one bound so far is replaced from that day on and stays on record; without a day it is
    /// corrected, as if it had always been bound like this.
    package func bind(
        _ binding: PolicyBinding,
        to municipality: Municipality.ID,
        from day: CalendarDay? = nil,
        at time: Int64
    ) throws {
        try requireCoordinator()
        _ = try self.municipality(municipality)
        let known = facts.bindings[municipality]
        var former = known?.fact.former ?? []
        if let day, let replaced = known?.fact.binding {
            let last = day.adding(days: -1)
            if let before = former.last?.lastDay, last <= before {
                throw WorkspaceError.dayOrder(first: before.adding(days: 1), last: last)
            }
            former.append(FormerBinding(binding: replaced, lastDay: last))
        }
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(
                .binding(
                    BindingFact(
                        municipality: municipality,
                        binding: binding,
                        former: former.isEmpty ? nil : former
                    )
                ),
                record: known?.record,
                in: shared
            )
        }
    }

    /// Writes a municipality's name and zone anew.
    package func editMunicipality(
        _ id: Municipality.ID,
        name: String? = nil,
        zone: ZoneOffset? = nil,
        at time: Int64
    ) throws {
        try requireCoordinator()
        guard let known = facts.municipalities[id] else { throw WorkspaceError.municipalityUnknown(id.text) }
        var fact = known.fact
        if let name {
            fact.name = try required(name, "name")
            let isTaken = facts.municipalities.values.contains { $0.fact.id != id && $0.fact.name == fact.name }
            guard !isTaken else { throw WorkspaceError.municipalityKnown(fact.name) }
        }
        if let zone { fact.zone = zone }
        let shared = try workspaceCompartment
        try perform(at: time) { draft in
            try draft.put(.municipality(fact), record: known.record, in: shared)
        }
    }
}
