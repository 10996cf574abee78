extension PolicyInForce {
    /// The policy as a municipality bound it, together with what norms above the act forbid.
    ///
    /// The bans of the policy's extensions count, with the days that the municipality stated, and those given besides.
    package init(_ bound: BoundPolicy, prohibitedNetworks: [ProhibitedNetwork] = []) {
        self.init(
            policy: bound.policy,
            effective: bound.effective,
            parameters: bound.parameters,
            fixedReadings: bound.fixedReadings,
            prohibitedNetworks: Self.prohibitedNetworks(of: bound.policy, parameters: bound.parameters)
                + prohibitedNetworks
        )
    }
}
