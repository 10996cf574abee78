/// A municipality with everything known about its organs, people and accounts.
package struct Municipality: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Municipality>

    package var id: ID
    package var name: String
    package var zone: ZoneOffset
    /// The regulation it lives under; `nil` until one is bound.
    package var binding: PolicyBinding?
    package var organs: [Organ]
    package var persons: [Person]
    package var credentials: [Credential]
    /// Events that concern the municipality as a whole (a publication of the register, say).
    package var events: [Event]?
    package var attestations: [Attestation]?
    package var waivers: [Waiver]?
    /// The persons who act for the coordinating unit; whether they use up places among the holders is a reading.
    package var coordinators: [Person.ID]?

    package init(
        id: ID,
        name: String,
        zone: ZoneOffset,
        binding: PolicyBinding? = nil,
        organs: [Organ] = [],
        persons: [Person] = [],
        credentials: [Credential] = [],
        events: [Event]? = nil,
        attestations: [Attestation]? = nil,
        waivers: [Waiver]? = nil,
        coordinators: [Person.ID]? = nil
    ) {
        self.id = id
        self.name = name
        self.zone = zone
        self.binding = binding
        self.organs = organs
        self.persons = persons
        self.credentials = credentials
        self.events = events
        self.attestations = attestations
        self.waivers = waivers
        self.coordinators = coordinators
    }
}

/// Which regulation binds a municipality, with the values that its text leaves open.
package struct PolicyBinding: Hashable, Sendable, Codable {
    /// The policy's id, for example `novoaltaysk-608`.
    package var policy: String
    /// SHA-256 or BLAKE2b digest of the policy file, in hexadecimal; pinned in a vault, absent in a file.
    package var digest: String?
    /// Values of mandatory and optional parameters, by name, as text.
    package var parameters: [String: String]
    /// Readings of ambiguous clauses fixed by the municipality, by the id of the rule.
    package var readings: [String: FixedReading]

    package init(
        policy: String,
        digest: String? = nil,
        parameters: [String: String] = [:],
        readings: [String: FixedReading] = [:]
    ) {
        self.policy = policy
        self.digest = digest
        self.parameters = parameters
        self.readings = readings
    }
}

/// One reading of a clause, with the written ground that fixed it.
package struct FixedReading: Hashable, Sendable, Codable {
    package var choice: String
    package var basis: String

    package init(choice: String, basis: String) {
        self.choice = choice
        self.basis = basis
    }
}
