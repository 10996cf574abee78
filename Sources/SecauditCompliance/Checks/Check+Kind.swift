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
        default: throw .parameterMissing(rule: rule.id, parameter: "kind")
        }
    }
}
