internal import SecauditVault

extension RegisterFact {
    /// Who may write a fact of this sort.
    var recordClass: RecordClass {
        switch self {
        case .municipality, .binding, .organ, .waiver, .memberName, .memberBinding: .coordinator
        case .event(let fact): fact.municipality == nil ? .reader : .coordinator
        case .attestation(let fact): fact.municipality == nil ? .reader : .coordinator
        case .bindingConsent: .member
        case .person, .account, .credential, .appointment, .twoFactor, .managers, .change, .posts, .page: .reader
        }
    }

    /// In which kind of compartment a fact of this sort lies.
    var compartmentKind: Compartment.Kind {
        switch self {
        case .municipality, .binding, .organ, .account, .memberName, .memberBinding, .bindingConsent: .workspace
        case .person: .municipality
        case .event(let fact): fact.municipality == nil ? .organ : .workspace
        case .attestation(let fact): fact.municipality == nil ? .organ : .workspace
        case .credential, .appointment, .twoFactor, .managers, .change, .waiver, .posts, .page: .organ
        }
    }
}
