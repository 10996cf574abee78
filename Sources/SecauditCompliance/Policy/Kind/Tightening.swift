/// Which way a parameter must move to ask for more.
package enum Tightening: Hashable, Sendable {
    /// A smaller number, an earlier day, asks for more.
    case lower
    case higher
    /// Fewer words ask for more: what is accepted is narrowed.
    case fewer
    /// More words ask for more: what is required is widened.
    case more
    /// From the loosest word to the strictest; `true` and `false` are words too.
    case order([String])
    /// Neither way is stricter: every change is a loosening.
    case fixed

    /// Whether `new` asks for at least as much as `old`; a value given where there was none always does.
    func allows(_ new: ParameterValue, insteadOf old: ParameterValue?) -> Bool {
        guard let old, old != new else { return true }
        switch (self, old, new) {
        case (.lower, .integer(let old), .integer(let new)): return new < old
        case (.higher, .integer(let old), .integer(let new)): return new > old
        case (.lower, .day(let old), .day(let new)): return new < old
        case (.fewer, .words(let old), .words(let new)): return Set(new).isSubset(of: old)
        case (.more, .words(let old), .words(let new)): return Set(new).isSuperset(of: old)
        case (.order(let words), _, _):
            guard let before = words.firstIndex(of: old.word), let after = words.firstIndex(of: new.word) else {
                return false
            }
            return before <= after
        default: return false
        }
    }
}

extension ParameterValue {
    fileprivate var word: String {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .word(let word): word
        case .integer, .day, .words: ""
        }
    }
}

extension Kind {
    /// Which way the parameter tightens; `fixed` for a name that the kind does not have.
    package func tightening(of parameter: String) -> Tightening {
        switch (self, parameter) {
        case (.accountRequired, "mode"): .order(["any", "all"])
        case (.accountRequired, "due"): .order(["other-act", "none"])
        case (.exemptOrgan, "organs"): .fewer
        case (.exemptOrgan, "if-account-exists"): .order(["ignore", "remark"])
        case (.allowedNetworks, "networks"): .fewer
        case (.allowedNetworks, "otherwise"): .order(["outside", "fail"])
        case (.prohibitedNetworks, "severity"): .order(["remark", "fail"])
        case (.oneAccountPerNetwork, "scope"): .order(["organ", "municipality"])
        case (.oneAccountPerNetwork, "count-suspended"): .order(["false", "true"])
        case (.twoFactorEnabled, "max-evidence-age"): .lower
        case (.twoFactorEnabled, "methods"): .fewer
        case (.twoFactorEnabled, "independent"): .order(["false", "true"])
        case (.maxHolders, "n"): .lower
        case (.maxHolders, "per"): .order(["account", "organ", "all"])
        case (.maxHolders, "count-coordinator"): .order(["false", "true"])
        case (.maxHolders, "window"): .order(["as-of", "period-max"])
        case (.holdersAuthorised, "require-act"), (.responsibleAppointed, "require-act"): .order(["false", "true"])
        case (.rotatedAfterDeparture, "grace-working-days"): .lower
        case (.passwordAge, "days"): .lower
        case (.passwordStrength, "min"): .order(["weak", "fair", "strong"])
        case (.securityMeasures, "measures"): .more
        case (.responsibleAppointed, "min"): .higher
        case (.responsibleAppointed, "deputy"): .order(["ignore", "remark", "required"])
        case (.responsibleCurrent, "long-absence-days"), (.responsibleCurrent, "confirm-age-days"): .lower
        case (.registerFields, "fields"), (.siteLink, "places"), (.publicPart, "exclude-fields"): .more
        case (.deadlineAfterEvent, "n"), (.notifyOnChange, "sla"): .lower
        case (.deadlineAfterEvent, "counting"): .order(["next-day", "same-day"])
        case (.deadlineAfterEvent, "places"), (.actPublished, "places"): .more
        case (.registerPublished, "schedule"): .order(["none", "quarterly"])
        case (.registerPublished, "hosts"): .fewer
        case (.registerPublished, "current"): .order(["false", "true"])
        case (.registerPublished, "day"), (.registerPublished, "months-after-quarter"): .lower
        case (.registerPublished, "shift"): .order(["next-working-day", "none", "previous-working-day"])
        case (.minPosts, "n"), (.minPosts, "n-flagship"), (.minPosts, "n-active"), (.minPosts, "n-card"): .higher
        case (.minPosts, "count"): .fewer
        case (.minPosts, "topic-limited"): .order(["false", "true"])
        case (.minPosts, "allowed-missed-weeks"): .lower
        case (.minPosts, "per"): .order(["organ", "account"])
        case (.minPosts, "partial-weeks"): .order(["skip", "prorate"])
        case (.contentPlan, "period"), (.attestation, "period"), (.moderation, "period"), (.style, "period"),
            (.toolsRecommended, "period"):
            .order(["year", "quarter", "month"])
        case (.pageDescription, "fields"), (.pageDescription, "if-any"): .more
        case (.pageDescription, "max-evidence-age"), (.pageDesign, "max-evidence-age"): .lower
        case (.pageDesign, _), (.officialPage, _): .order(["false", "true"])
        case (.moderation, "delete-categories"): .more
        case (.moderation, "restrict"): .order(["silent", "may", "must"])
        case (.style, "press-release"): .order(["recommended-not", "must-not"])
        default: .fixed
        }
    }
}
