package import SecauditRegister

/// What to check: the period, the day the facts are looked at, and how much of the register.
package struct CheckScope: Hashable, Sendable {
    /// Terms whose last day lies here are judged.
    package let period: Period
    /// The day on which the state of things is looked at; what happened later is not seen.
    package let asOf: CalendarDay
    /// Facts recorded after this day are not seen; `nil`: everything on record counts.
    package let asKnownOn: CalendarDay?
    /// `nil`: all organs.
    package let organs: Set<Organ.ID>?
    package let groups: Set<RuleGroup>

    /// The groups that make an organ's result.
    package static let standardGroups = Set(RuleGroup.allCases.filter(\.makesResult))

    private init(
        over period: Period,
        asOf: CalendarDay,
        asKnownOn: CalendarDay?,
        organs: Set<Organ.ID>?,
        groups: Set<RuleGroup>
    ) {
        self.period = period
        self.asOf = asOf
        self.asKnownOn = asKnownOn
        self.organs = organs
        self.groups = groups
    }

    /// A whole quarter, as of its last day.
    package init(
        quarter: Quarter,
        asKnownOn: CalendarDay? = nil,
        organs: Set<Organ.ID>? = nil,
        groups: Set<RuleGroup> = standardGroups
    ) {
        self.init(
            over: Period(first: quarter.first, last: quarter.last) ?? Period(day: quarter.last),
            asOf: quarter.last,
            asKnownOn: asKnownOn,
            organs: organs,
            groups: groups
        )
    }

    /// From the start of the day's quarter to the day; for a check without a day, give today.
    package init(
        asOf: CalendarDay,
        asKnownOn: CalendarDay? = nil,
        organs: Set<Organ.ID>? = nil,
        groups: Set<RuleGroup> = standardGroups
    ) {
        self.init(
            over: Period(first: Quarter(containing: asOf).first, last: asOf) ?? Period(day: asOf),
            asOf: asOf,
            asKnownOn: asKnownOn,
            organs: organs,
            groups: groups
        )
    }

    /// Any period with a day inside it.
    package init(
        period: Period,
        asOf: CalendarDay,
        asKnownOn: CalendarDay? = nil,
        organs: Set<Organ.ID>? = nil,
        groups: Set<RuleGroup> = standardGroups
    ) throws(AssessmentError) {
        guard period.contains(asOf) else {
            throw .asOfOutsidePeriod(asOf: asOf, first: period.first, last: period.last)
        }
        self.init(over: period, asOf: asOf, asKnownOn: asKnownOn, organs: organs, groups: groups)
    }

    /// The quarter, where the period is a whole one and looked at from its last day.
    package var quarter: Quarter? {
        let quarter = Quarter(containing: period.first)
        return quarter.first == period.first && quarter.last == period.last && asOf == period.last ? quarter : nil
    }
}

extension RuleGroup {
    /// Whether its rules make an organ's result.
    package var makesResult: Bool {
        switch self {
        case .security, .register: true
        case .conduct: false
        }
    }
}
