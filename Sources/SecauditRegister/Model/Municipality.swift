/// A municipality with everything known about its organs, people and accounts.
package struct Municipality: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Municipality>

    package var id: ID
    package var name: String
    package var zone: ZoneOffset
    /// The regulation it lives under; `nil` until one is bound.
    package var binding: PolicyBinding?
    /// The regulations that bound it before, each with its last day, in order; `nil`: none has been replaced.
    package var formerBindings: [FormerBinding]?
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
        formerBindings: [FormerBinding]? = nil,
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
        self.formerBindings = formerBindings
        self.organs = organs
        self.persons = persons
        self.credentials = credentials
        self.events = events
        self.attestations = attestations
        self.waivers = waivers
        self.coordinators = coordinators
    }
}
