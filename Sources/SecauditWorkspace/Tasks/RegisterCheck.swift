package import SecauditCompliance
package import SecauditRegister

/// Checks municipalities of a register, each under the regulation that binds it.
package struct RegisterCheck {
    package let library: PolicyLibrary
    /// The policy named on the command line, if any: it stands in the place of the one that binds.
    package let fallback: PolicyBinding?

    package init(library: PolicyLibrary, fallback: PolicyBinding? = nil) {
        self.library = library
        self.fallback = fallback
    }

    /// The assessment of one municipality.
    package func assess(
        _ municipality: Municipality,
        scope: CheckScope,
        keeping detail: FindingDetail = .everything
    ) throws -> Assessment {
        let bound = try bound(municipality, on: scope.asOf)
        return try Assessor.assess(
            municipality,
            under: PolicyInForce(bound),
            scope: scope,
            calendar: library.calendar,
            keeping: detail
        )
    }

    /// The policy in force with federal norms on top and the municipality's own parameters.
    ///
    /// A policy edited since it was bound is refused.
    package func bound(_ municipality: Municipality, on day: CalendarDay) throws -> BoundPolicy {
        guard let binding = binding(of: municipality) else {
            throw WorkspaceError.nothingBound(municipality: municipality.name)
        }
        guard let policy = try library.policy(binding.policy, with: [], on: day) else {
            throw WorkspaceError.policyMissing(binding.policy)
        }
        return try BoundPolicy(policy: policy, binding: binding)
    }

    /// The policy that was asked for, with the municipality's own values where it is the one that binds it anyway.
    private func binding(of municipality: Municipality) -> PolicyBinding? {
        guard let fallback else { return municipality.binding }
        if let own = municipality.binding, own.policy == fallback.policy, fallback.parameters.isEmpty { return own }
        return fallback
    }
}
