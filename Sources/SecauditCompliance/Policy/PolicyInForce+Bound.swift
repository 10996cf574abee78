extension PolicyInForce {
    /// The policy as the municipality bound it.
    package init(_ bound: BoundPolicy) {
        self.init(
            policy: bound.policy,
            effective: bound.effective,
            parameters: bound.parameters,
            fixedReadings: bound.fixedReadings,
            prohibitedNetworks: Self.prohibitedNetworks(of: bound.policy, parameters: bound.parameters)
        )
    }
}
