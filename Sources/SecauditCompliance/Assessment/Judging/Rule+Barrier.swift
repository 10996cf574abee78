import SecauditRegister

extension Rule {
    /// Why the rule does not speak of the organ on the day; `nil` where it does.
    func barrier(for organ: Organ, binds: Set<Organ.Kind>, on day: CalendarDay) -> ScopeFact? {
        if let closed = organ.closed, closed < day { return .organClosed(closed) }
        if appliesTo.recommendedFor.contains(organ.kind) { return nil }
        if !binds.contains(organ.kind) { return .organNotBound(organ.kind) }
        if let kinds = appliesTo.kinds, !kinds.contains(organ.kind) { return .ruleNotForOrganKind(organ.kind) }
        return nil
    }
}
