extension Kind {
    /// Whether this version has a check for the kind; the others answer `unknown` and stand apart.
    package var isDecided: Bool {
        switch self {
        case .accountRequired, .exemptOrgan, .allowedNetworks, .prohibitedNetworks, .oneAccountPerNetwork,
            .twoFactorEnabled, .maxHolders, .credentialRecorded, .holdersAuthorised, .rotatedAfterDeparture,
            .passwordAge, .securityMeasures, .responsibleAppointed, .responsibleCurrent, .registerExists,
            .registerFields, .addressHistory, .deadlineAfterEvent, .notifyOnChange, .registerPublished, .publicPart,
            .siteLink, .officialPage, .localAct, .actPublished:
            true
        case .minPosts, .contentPlan, .pageDescription, .pageDesign, .moderation, .style, .toolsRecommended,
            .contentKinds, .attestation:
            false
        }
    }

    /// Whether a person's written answer may decide a rule of this kind where no other fact does.
    ///
    /// Kinds with a fact of their own (two-factor evidence, grants, appointments) are not answered by a general word.
    package var isAttestable: Bool {
        switch self {
        case .credentialRecorded, .securityMeasures, .registerExists, .registerPublished, .publicPart, .siteLink,
            .officialPage, .localAct, .actPublished, .attestation:
            true
        case .accountRequired, .exemptOrgan, .allowedNetworks, .prohibitedNetworks, .oneAccountPerNetwork,
            .twoFactorEnabled, .maxHolders, .holdersAuthorised, .rotatedAfterDeparture, .passwordAge,
            .responsibleAppointed, .responsibleCurrent, .registerFields, .addressHistory, .deadlineAfterEvent,
            .notifyOnChange, .minPosts, .contentPlan, .pageDescription, .pageDesign, .moderation, .style,
            .toolsRecommended, .contentKinds:
            false
        }
    }
}
