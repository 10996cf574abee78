extension PolicyInForce {
    /// The policy as a municipality bound it, together with what norms above the act forbid.
    package init(_ bound: BoundPolicy, prohibitedNetworks: [ProhibitedNetwork] = []) {
        self.init(
            policy: bound.policy,
            effective: bound.effective,
            parameters: bound.parameters,
            fixedReadings: bound.fixedReadings,
            prohibitedNetworks: prohibitedNetworks
        )
    }
}
