package import SecauditCompliance
package import SecauditRegister

/// Checks municipalities of a register, each under the regulation that binds it.
package struct RegisterCheck {
    package let library: PolicyLibrary
    /// Used where a municipality of a file has no binding of its own.
    package let fallback: PolicyBinding?

    package init(library: PolicyLibrary, fallback: PolicyBinding? = nil) {
        self.library = library
        self.fallback = fallback
    }

    /// The assessment of one municipality.
    package func assess(_ municipality: Municipality, scope: CheckScope) throws -> Assessment {
        let bound = try bound(municipality)
        return try Assessor.assess(
            municipality, under: PolicyInForce(bound), scope: scope, calendar: library.calendar)
    }

    /// The policy in force with the municipality's own parameters; a policy edited since it was bound is refused.
    package func bound(_ municipality: Municipality) throws -> BoundPolicy {
        guard let binding = fallback ?? municipality.binding else {
            throw WorkspaceError.nothingBound(municipality: municipality.name)
        }
        guard let policy = library.policy(binding.policy) else {
            throw WorkspaceError.policyMissing(binding.policy)
        }
        return try BoundPolicy(policy: policy, binding: binding)
    }
}
