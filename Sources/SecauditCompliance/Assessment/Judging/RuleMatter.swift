import SecauditRegister

/// What a rule looks at: it says under which of several acts, one after another, the rule is judged.
enum RuleMatter {
    /// How things stand on the day of the check: the act of that day decides.
    case state
    /// What was so over days: each act decides over its own.
    case window
    /// Something due after an event: the act of the event's day decides.
    case term
}

extension Rule {
    var matter: RuleMatter {
        switch kind {
        case .deadlineAfterEvent, .notifyOnChange: .term
        case .registerPublished: hasValue("quarterly", of: "schedule") ? .term : .state
        case .maxHolders: hasValue("period-max", of: "window") ? .window : .state
        case .minPosts, .contentPlan: .window
        case .accountRequired, .exemptOrgan, .allowedNetworks, .prohibitedNetworks, .oneAccountPerNetwork,
            .twoFactorEnabled, .credentialRecorded, .holdersAuthorised, .rotatedAfterDeparture, .passwordAge,
            .passwordReuse, .passwordStrength,
            .securityMeasures, .responsibleAppointed, .responsibleCurrent, .registerExists, .registerFields,
            .addressHistory, .publicPart, .siteLink, .pageDescription, .pageDesign, .officialPage, .localAct,
            .moderation, .style, .toolsRecommended, .contentKinds, .actPublished, .attestation:
            .state
        }
    }

    /// Whether the rule, or a reading of it, gives the word to the parameter.
    private func hasValue(_ word: String, of parameter: String) -> Bool {
        ([parameters] + readings.map(\.parameters)).contains { $0.word(parameter) == word }
    }

    /// Whether an act that was replaced on `last` still judges this rule in a check of `period`.
    func isJudged(afterReplacementOn last: CalendarDay, in period: Period) -> Bool {
        switch matter {
        case .state: false
        case .window: period.first <= last
        case .term: true
        }
    }
}
