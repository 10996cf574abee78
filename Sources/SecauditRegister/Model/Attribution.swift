/// Who stands behind a recorded fact, and since when it is on record.
package struct Attribution: Hashable, Sendable, Codable {
    /// The person who recorded it, where known.
    package var person: Person.ID?
    /// A name to print where there is no person in the register.
    package var name: String?
    /// How the author is known.
    package var basis: Basis
    /// The moment of recording, from the ledger.
    package var recorded: Instant?
    /// The name of whoever stated it, where somebody else recorded it: the signature proves the recorder alone.
    package var statedBy: String?

    package enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// Computed from a signature in the vault's ledger.
        case signed
        /// Written in a file by whoever wrote the file.
        case claimed
    }

    package init(
        person: Person.ID? = nil,
        name: String? = nil,
        basis: Basis,
        recorded: Instant? = nil,
        statedBy: String? = nil
    ) {
        self.person = person
        self.name = name
        self.basis = basis
        self.recorded = recorded
        self.statedBy = statedBy
    }
}
