package import SecauditRegister

/// A policy bound to a municipality: every value that the text leaves open is stated.
package struct PolicyInForce: Hashable, Sendable {
    package let policy: Policy
    /// The first day on which the act binds.
    package let effective: CalendarDay
    /// The last day on which it binds, included, where another act has replaced it.
    package let lastDay: CalendarDay?
    /// The values stated when the act was bound, by name.
    package let parameters: [String: ParameterValue]
    /// The readings fixed by the municipality, by the id of the rule.
    package let fixedReadings: [String: FixedReading]
    /// Networks banned by a norm above the act, with the day from which each is.
    package let prohibitedNetworks: [ProhibitedNetwork]

    package init(
        policy: Policy,
        effective: CalendarDay,
        lastDay: CalendarDay? = nil,
        parameters: [String: ParameterValue] = [:],
        fixedReadings: [String: FixedReading] = [:],
        prohibitedNetworks: [ProhibitedNetwork] = []
    ) {
        self.policy = policy
        self.effective = effective
        self.lastDay = lastDay
        self.parameters = parameters
        self.fixedReadings = fixedReadings
        self.prohibitedNetworks = prohibitedNetworks
    }
}

/// A network whose activity is banned from a day on.
package struct ProhibitedNetwork: Hashable, Sendable {
    package let network: NetworkID
    package let since: CalendarDay
    /// The decision or law that bans it, as a document cites it.
    package let basis: Bilingual
    package let status: Status

    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// Its activity is banned.
        case banned
        /// Bodies may not inform through it, or it works badly: a remark, never a failure.
        case restricted
    }

    package init(network: NetworkID, since: CalendarDay, basis: Bilingual, status: Status = .banned) {
        self.network = network
        self.since = since
        self.basis = basis
        self.status = status
    }
}
