package import SecauditRegister

private enum CredentialField: String, RecordField {
    case id
    case organ
    case network
    case manages
    case owner
    case label
    case opened
    case closed
    case custody
    case grants
    case secretChanges
    case twoFactor
    case obligations
    case recoveryPhone
    case profile
    case passwordStanding

    static let table = FieldTable<Self>()
}

extension Credential: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var organ: Organ.ID?
        var network: NetworkID?
        var manages: [Account.ID]?
        var owner: Owner?
        var label: String?
        var opened: CalendarDay?
        var closed: CalendarDay?
        var custody: Custody?
        var grants: [Grant]?
        var secretChanges: [SecretChange]?
        var twoFactor: [TwoFactorEvidence]?
        var obligations: [Obligation]?
        var recoveryPhone: PhoneOwner?
        var profile: String?
        var passwordStanding: PasswordStanding?
        var members = try reader.object(CredentialField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .organ: organ = try reader.identifier()
            case .network: network = try reader.identifier()
            case .manages: manages = try reader.identifiers()
            case .owner: owner = try reader.word()
            case .label: label = try reader.string()
            case .opened: opened = try reader.day()
            case .closed: closed = try reader.day()
            case .custody: custody = try reader.word()
            case .grants: grants = try reader.records()
            case .secretChanges: secretChanges = try reader.records()
            case .twoFactor: twoFactor = try reader.records()
            case .obligations: obligations = try reader.records()
            case .recoveryPhone: recoveryPhone = try reader.word()
            case .profile: profile = try reader.string()
            case .passwordStanding: passwordStanding = try reader.record()
            }
        }
        self.init(
            id: try reader.required(id, CredentialField.id),
            organ: try reader.required(organ, CredentialField.organ),
            network: try reader.required(network, CredentialField.network),
            manages: try reader.required(manages, CredentialField.manages),
            owner: try reader.required(owner, CredentialField.owner),
            label: label,
            opened: opened,
            closed: closed,
            custody: custody,
            grants: grants,
            secretChanges: secretChanges,
            twoFactor: twoFactor,
            obligations: obligations,
            recoveryPhone: recoveryPhone,
            profile: profile,
            passwordStanding: passwordStanding
        )
    }
}
