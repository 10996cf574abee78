extension Kind {
    /// Whether a person's written answer may decide a rule of this kind where no other fact does.
    ///
    /// Kinds with a fact of their own (two-factor evidence, grants, appointments) are not answered by a general word,
    /// and those that ask for each period (``asksPeriodically``) find their answers themselves.
    package var isAttestable: Bool {
        switch self {
        case .credentialRecorded, .securityMeasures, .registerExists, .registerPublished, .publicPart, .siteLink,
            .officialPage, .localAct, .actPublished:
            true
        case .accountRequired, .exemptOrgan, .allowedNetworks, .prohibitedNetworks, .oneAccountPerNetwork,
            .twoFactorEnabled, .maxHolders, .holdersAuthorised, .rotatedAfterDeparture, .passwordAge, .passwordReuse,
            .passwordStrength,
            .responsibleAppointed, .responsibleCurrent, .registerFields, .addressHistory, .deadlineAfterEvent,
            .notifyOnChange, .minPosts, .contentPlan, .pageDescription, .pageDesign, .moderation, .style,
            .toolsRecommended, .contentKinds, .attestation:
            false
        }
    }

    /// Whether people confirm it anew for each month, quarter or year, each clause apart.
    package var asksPeriodically: Bool {
        switch self {
        case .contentPlan, .moderation, .style, .toolsRecommended, .attestation: true
        default: false
        }
    }
}
