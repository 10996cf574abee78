extension Check {
    /// The check that decides `rule` with these values, the kind's standards included.
    init(_ rule: Rule, parameters: RuleParameters) throws(AssessmentError) {
        func required(_ name: String) throws(AssessmentError) -> Int {
            guard let value = parameters.integer(name) else { throw .parameterMissing(rule: rule.id, parameter: name) }
            return value
        }
        switch rule.kind {
        case .accountRequired: self = .organ(AccountRequired(parameters))
        case .exemptOrgan: self = .organ(ExemptOrgan(parameters))
        case .allowedNetworks: self = .account(AllowedNetworks(parameters), .existing)
        case .oneAccountPerNetwork: self = .organ(OneAccountPerNetwork(parameters))
        case .twoFactorEnabled: self = .account(TwoFactorEnabled(parameters), .existing)
        case .maxHolders:
            let check = MaxHolders(parameters, limit: try required("n"))
            switch parameters.word("per") {
            case "organ": self = .organ(check)
            case "all": self = .municipality(check)
            default: self = .account(check, .existing)
            }
        case .credentialRecorded: self = .account(CredentialRecorded(), .existing)
        case .holdersAuthorised: self = .account(HoldersAuthorised(parameters), .existing)
        case .rotatedAfterDeparture: self = .account(RotatedAfterDeparture(parameters), .existing)
        case .responsibleAppointed: self = .account(ResponsibleAppointed(parameters), .active)
        case .responsibleCurrent: self = .account(ResponsibleCurrent(parameters), .active)
        case .prohibitedNetworks: self = .account(ProhibitedNetworks(parameters), .existing)
        case .passwordAge: self = .account(PasswordAge(days: try required("days")), .existing)
        case .passwordReuse: self = .account(PasswordReuse(), .existing)
        case .passwordStrength: self = .account(StrongPassword(parameters), .existing)
        case .securityMeasures:
            self = .organ(WrittenAnswer(measures: parameters.words("measures") ?? [], isOpen: rule.openList))
        case .localAct: self = .organ(WrittenAnswer(measures: [], isOpen: false))
        case .registerExists: self = .municipality(RegisterExists())
        case .registerFields: self = .account(RegisterFields(parameters), .existing)
        case .addressHistory: self = .account(AddressHistory(), .existing)
        case .deadlineAfterEvent:
            self = .account(DeadlineAfterEvent(parameters, count: try required("n")), .withinPeriod)
        case .notifyOnChange: self = .account(NotifyOnChange(parameters), .withinPeriod)
        case .registerPublished: self = .municipality(RegisterPublished(parameters))
        case .publicPart: self = .municipality(PublicPart(excluded: parameters.words("exclude-fields") ?? []))
        case .siteLink: self = .account(SiteLink(parameters), .active)
        case .officialPage: self = .account(OfficialPage(parameters), .active)
        case .actPublished: self = .municipality(ActPublished())
        case .minPosts:
            let check = MinPosts(parameters, norm: try required("n"))
            self = parameters.word("per") == "organ" ? .organ(check) : .account(check, .withinPeriod)
        case .pageDescription: self = .account(PageDescription(parameters), .active)
        case .pageDesign: self = .account(PageDesign(parameters), .active)
        case .contentPlan: self = .organ(ContentPlan(rule, parameters))
        case .moderation: self = .organ(Moderation(rule, parameters))
        case .style: self = .organ(Style(rule, parameters))
        case .toolsRecommended: self = .organ(RecommendedTools(rule, parameters))
        case .contentKinds: self = .organ(ContentKinds(kinds: parameters.words("kinds") ?? []))
        case .attestation: self = .organ(ConfirmedDuty(rule, parameters))
        }
    }
}
