/// Who stands behind a recorded fact, and since when it is on record.
///
/// It lies behind a reference: a register has hundreds of thousands of facts, most of them without an author or with one
/// of a few, and each should take no more room than that.
package struct Attribution: Sendable {
    private var content: Content

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
        content = Content(
            Facts(person: person, name: name, basis: basis, recorded: recorded, statedBy: statedBy)
        )
    }

    /// The person who recorded it, where known.
    package var person: Person.ID? {
        get { content.facts.person }
        set { change { $0.person = newValue } }
    }

    /// A name to print where there is no person in the register.
    package var name: String? {
        get { content.facts.name }
        set { change { $0.name = newValue } }
    }

    /// How the author is known.
    package var basis: Basis {
        get { content.facts.basis }
        set { change { $0.basis = newValue } }
    }

    /// The moment of recording, from the ledger.
    package var recorded: Instant? {
        get { content.facts.recorded }
        set { change { $0.recorded = newValue } }
    }

    /// The name of whoever stated it, where somebody else recorded it: the signature proves the recorder alone.
    package var statedBy: String? {
        get { content.facts.statedBy }
        set { change { $0.statedBy = newValue } }
    }

    private mutating func change(_ body: (inout Facts) -> Void) {
        var facts = content.facts
        body(&facts)
        content = Content(facts)
    }

    private struct Facts: Hashable, Codable {
        var person: Person.ID?
        var name: String?
        var basis: Basis
        var recorded: Instant?
        var statedBy: String?
    }

    /// Never changed, so that copies may share it.
    private final class Content: Sendable {
        let facts: Facts

        init(_ facts: Facts) {
            self.facts = facts
        }
    }
}

extension Attribution: Hashable {
    package static func == (left: Attribution, right: Attribution) -> Bool {
        left.content === right.content || left.content.facts == right.content.facts
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(content.facts)
    }
}

extension Attribution: Codable {
    package init(from decoder: any Decoder) throws {
        content = Content(try Facts(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try content.facts.encode(to: encoder)
    }
}
