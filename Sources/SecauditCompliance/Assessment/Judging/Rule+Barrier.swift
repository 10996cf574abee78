import SecauditRegister

extension Rule {
    /// Why the rule does not speak of the organ on the day; `nil` where it does.
    func barrier(for organ: Organ, binds: Set<Organ.Kind>, on day: CalendarDay) -> ScopeFact? {
        organ.barrier(on: day) ?? barrier(for: organ.kind, binds: binds)
    }

    /// Why the rule does not speak of organs of the kind; `nil` where it does.
    func barrier(for kind: Organ.Kind, binds: Set<Organ.Kind>) -> ScopeFact? {
        if appliesTo.recommendedFor.contains(kind) { return nil }
        if !binds.contains(kind) { return .organNotBound(kind) }
        if let kinds = appliesTo.kinds, !kinds.contains(kind) { return .ruleNotForOrganKind(kind) }
        return nil
    }
}

extension Organ {
    /// Why no rule speaks of the organ on the day, whatever its kind: it was closed before.
    func barrier(on day: CalendarDay) -> ScopeFact? {
        closed.flatMap { $0 < day ? .organClosed($0) : nil }
    }
}
