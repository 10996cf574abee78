internal import SecauditVault

/// Who may write a fact, and in which kind of compartment it lies.
struct FactPlace: Hashable {
    let recordClass: RecordClass
    let compartment: Compartment.Kind

    /// The place of facts of a kind; `isMunicipal`: it is about the municipality itself, as an event or an answer can be.
    init(of kind: FactKind, isMunicipal: Bool = false) {
        switch kind {
        case .municipality, .binding, .organ, .memberName, .memberBinding: self.init(.coordinator, .workspace)
        case .waiver: self.init(.coordinator, .organ)
        case .bindingConsent: self.init(.member, .workspace)
        case .account: self.init(.reader, .workspace)
        case .person: self.init(.reader, .municipality)
        case .event, .attestation: self = isMunicipal ? Self(.coordinator, .workspace) : Self(.reader, .organ)
        case .credential, .appointment, .twoFactor, .managers, .change, .posts, .page: self.init(.reader, .organ)
        }
    }

    private init(_ recordClass: RecordClass, _ compartment: Compartment.Kind) {
        self.recordClass = recordClass
        self.compartment = compartment
    }

    /// Whether a version lies in its place.
    func has(_ version: RecordVersion, on shelf: Shelf) -> Bool {
        recordClass == version.recordClass && compartment == shelf.kind
    }
}

extension RegisterFact {
    /// Who may write a fact of this sort.
    var recordClass: RecordClass { place.recordClass }

    var place: FactPlace {
        switch self {
        case .municipality: FactPlace(of: .municipality)
        case .binding: FactPlace(of: .binding)
        case .organ: FactPlace(of: .organ)
        case .person: FactPlace(of: .person)
        case .account: FactPlace(of: .account)
        case .credential: FactPlace(of: .credential)
        case .appointment: FactPlace(of: .appointment)
        case .twoFactor: FactPlace(of: .twoFactor)
        case .managers: FactPlace(of: .managers)
        case .event(let fact): FactPlace(of: .event, isMunicipal: fact.municipality != nil)
        case .attestation(let fact): FactPlace(of: .attestation, isMunicipal: fact.municipality != nil)
        case .waiver: FactPlace(of: .waiver)
        case .posts: FactPlace(of: .posts)
        case .page: FactPlace(of: .page)
        case .change: FactPlace(of: .change)
        case .memberName: FactPlace(of: .memberName)
        case .memberBinding: FactPlace(of: .memberBinding)
        case .bindingConsent: FactPlace(of: .bindingConsent)
        }
    }
}
