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

    /// The assessments of one municipality: under the act in force on the day of the check, which comes last, and
    /// before it under each act that it replaced and that still judges something of the period.
    package func assessments(
        _ municipality: Municipality,
        scope: CheckScope,
        keeping detail: FindingDetail = .everything
    ) throws -> [Assessment] {
        var result: [Assessment] = []
        if fallback == nil {
            for reign in municipality.reigns where reign.last.map({ $0 < scope.asOf }) ?? false {
                let former = try assess(municipality, under: bound(reign, of: municipality, on: scope.asOf), scope)
                if !former.findings.isEmpty || !former.apart.isEmpty { result.append(former) }
            }
        }
        return result + [try assess(municipality, scope: scope, keeping: detail)]
    }

    /// What people are asked: by the acts that were replaced within the period, each about its own days, and by the
    /// one in force, which comes last.
    package func openQuestions(_ municipality: Municipality, scope: CheckScope) throws -> [OpenQuestions] {
        var result: [OpenQuestions] = []
        if fallback == nil {
            for reign in municipality.reigns where reign.last.map({ $0 < scope.asOf }) ?? false {
                let former = PolicyInForce(try bound(reign, of: municipality, on: scope.asOf))
                result.append(OpenQuestions(municipality, under: former, scope: scope))
            }
        }
        let present = PolicyInForce(try bound(municipality, on: scope.asOf))
        return result + [OpenQuestions(municipality, under: present, scope: scope)]
    }

    /// The assessment of one municipality under the act in force on the day of the check.
    package func assess(
        _ municipality: Municipality,
        scope: CheckScope,
        keeping detail: FindingDetail = .everything
    ) throws -> Assessment {
        try assess(municipality, under: bound(municipality, on: scope.asOf), scope, keeping: detail)
    }

    private func assess(
        _ municipality: Municipality,
        under bound: BoundPolicy,
        _ scope: CheckScope,
        keeping detail: FindingDetail = .everything
    ) throws(AssessmentError) -> Assessment {
        try Assessor.assess(
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
        guard let reign = reign(of: municipality, on: day) else {
            throw WorkspaceError.nothingBound(municipality: municipality.name)
        }
        return try bound(reign, of: municipality, on: day)
    }

    private func bound(
        _ reign: BindingReign,
        of municipality: Municipality,
        on day: CalendarDay
    ) throws -> BoundPolicy {
        let own = (reign.binding.extensions ?? []).map(\.id)
        guard let policy = try library.policy(reign.binding.policy, with: own, on: min(day, reign.last ?? day)) else {
            throw WorkspaceError.policyMissing(reign.binding.policy)
        }
        return try BoundPolicy(policy: policy, reign: reign)
    }

    /// The policy that was asked for, with the municipality's own values where it is the one that binds it anyway.
    private func reign(of municipality: Municipality, on day: CalendarDay) -> BindingReign? {
        guard let fallback else { return municipality.reign(on: day) }
        if let own = municipality.reign(on: day), fallback == PolicyBinding(policy: own.binding.policy) { return own }
        return BindingReign(binding: fallback)
    }
}
