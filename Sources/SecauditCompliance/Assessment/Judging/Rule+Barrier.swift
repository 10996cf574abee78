import SecauditRegister

extension Rule {
    /// Why the rule does not speak of the organ on the day; `nil` where it does.
    func barrier(for organ: Organ, binds: Set<Organ.Kind>, on day: CalendarDay) -> ScopeFact? {
        ScopeFact.closed(organ.closed, before: day) ?? barrier(for: organ.kind, binds: binds)
    }

    /// Why the rule does not speak of organs of the kind; `nil` where it does.
    func barrier(for kind: Organ.Kind, binds: Set<Organ.Kind>) -> ScopeFact? {
        if appliesTo.recommendedFor.contains(kind) { return nil }
        if !binds.contains(kind) { return .organNotBound(kind) }
        if let kinds = appliesTo.kinds, !kinds.contains(kind) { return .ruleNotForOrganKind(kind) }
        return nil
    }
}

extension ScopeFact {
    /// Why no rule speaks of an organ on the day, whatever its kind: it was closed before.
    static func closed(_ last: CalendarDay?, before day: CalendarDay) -> ScopeFact? {
        last.flatMap { $0 < day ? .organClosed($0) : nil }
    }
}
