/// Which regulation binds a municipality, with the values that its text leaves open.
package struct PolicyBinding: Hashable, Sendable, Codable {
    /// The policy's id, for example `novoaltaysk-608`.
    package var policy: String
    /// SHA-256 or BLAKE2b digest of the policy file, in hexadecimal; pinned in a vault, absent in a file.
    package var digest: String?
    /// The municipality's own rules on top of the act, in the order in which they are laid; `nil`: none.
    package var extensions: [PinnedExtension]?
    /// Values of mandatory and optional parameters, by name, as text.
    package var parameters: [String: String]
    /// Readings of ambiguous clauses fixed by the municipality, by the id of the rule.
    package var readings: [String: FixedReading]

    package init(
        policy: String,
        digest: String? = nil,
        extensions: [PinnedExtension]? = nil,
        parameters: [String: String] = [:],
        readings: [String: FixedReading] = [:]
    ) {
        self.policy = policy
        self.digest = digest
        self.extensions = extensions
        self.parameters = parameters
        self.readings = readings
    }
}

/// A file of rules that a municipality laid on top of its act.
package struct PinnedExtension: Hashable, Sendable, Codable {
    package var id: String
    /// SHA-256 of the file, in hexadecimal; pinned in a vault, absent in a file.
    package var digest: String?

    package init(id: String, digest: String? = nil) {
        self.id = id
        self.digest = digest
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

/// A regulation that another one has replaced.
package struct FormerBinding: Hashable, Sendable, Codable {
    package var binding: PolicyBinding
    /// The last day on which it bound, included.
    package var lastDay: CalendarDay

    package init(binding: PolicyBinding, lastDay: CalendarDay) {
        self.binding = binding
        self.lastDay = lastDay
    }
}

/// A regulation with the days on which it binds a municipality.
package struct BindingReign: Hashable, Sendable {
    package let binding: PolicyBinding
    /// The first day; `nil`: the act itself says from when.
    package let first: CalendarDay?
    /// The last day, included; `nil`: it binds still.
    package let last: CalendarDay?

    package init(binding: PolicyBinding, first: CalendarDay? = nil, last: CalendarDay? = nil) {
        self.binding = binding
        self.first = first
        self.last = last
    }
}

extension Municipality {
    /// Every regulation that has bound it, in order, without gaps: each begins on the day after the one before ended.
    package var reigns: [BindingReign] {
        var result: [BindingReign] = []
        var first: CalendarDay?
        for former in (formerBindings ?? []).sorted(by: { $0.lastDay < $1.lastDay }) {
            result.append(BindingReign(binding: former.binding, first: first, last: former.lastDay))
            first = former.lastDay.adding(days: 1)
        }
        if let binding { result.append(BindingReign(binding: binding, first: first)) }
        return result
    }

    /// The regulation that binds on `day`.
    package func reign(on day: CalendarDay) -> BindingReign? {
        reigns.first { reign in reign.last.map { day <= $0 } ?? true }
    }
}
