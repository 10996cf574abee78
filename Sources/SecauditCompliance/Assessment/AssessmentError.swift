package import SecauditRegister

/// Why there is nothing to say: silence must never look like success.
package enum AssessmentError: Error, Hashable, Sendable {
    /// The policy has no rule in the groups that were asked for.
    case noRule(policy: String)
    /// The municipality has no organ to check.
    case noOrgan(Municipality.ID)
    /// Organs named in the filter that the register does not have on that day, in order.
    case organsUnknown([Organ.ID])
    case policyNotInForce(policy: String, effective: CalendarDay, asOf: CalendarDay)
    case policyRepealed(policy: String, last: CalendarDay, asOf: CalendarDay)
    /// A term runs into a year without a working calendar.
    case calendarYearMissing(Int)
    /// The day of the check lies outside its period.
    case asOfOutsidePeriod(asOf: CalendarDay, first: CalendarDay, last: CalendarDay)
    /// A reading fixed by the municipality that the rule does not have.
    case readingUnknown(rule: String, choice: String)
    /// A rule lacks a value that its kind cannot do without.
    case parameterMissing(rule: String, parameter: String)
}
