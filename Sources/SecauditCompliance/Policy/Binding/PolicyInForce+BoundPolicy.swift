extension PolicyInForce {
    /// The policy as a municipality bound it, with the networks that norms above the act ban.
    package init(_ bound: BoundPolicy) {
        self.init(
            policy: bound.policy,
            effective: bound.effective,
            lastDay: bound.lastDay,
            parameters: bound.parameters,
            fixedReadings: bound.fixedReadings,
            prohibitedNetworks: Self.prohibitedNetworks(of: bound.policy, parameters: bound.parameters)
        )
    }
}
