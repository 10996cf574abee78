package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Writes the people of an import as one transaction: all of them or none.
    package func importPersons(_ persons: [Person], to municipality: Municipality.ID, at time: Int64) throws {
        let town = try self.municipality(municipality)
        let people = try compartment(town.compartment)
        for person in persons {
            if let first = person.employedFrom, let last = person.employedTo, last < first {
                throw WorkspaceError.dayOrder(first: first, last: last)
            }
        }
        try perform(at: time) { draft in
            for person in persons {
                try draft.put(.person(PersonFact(municipality: municipality, person: person)), in: people)
            }
        }
    }
}
