package import SecauditRegister

private enum TwoFactorEvidenceField: String, RecordField {
    case state
    case method
    case phone
    case phoneOf
    case on
    case selfStated
    case fileDigest
    case attribution

    static let table = FieldTable<Self>()
}

extension TwoFactorEvidence: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var state: State?
        var method: Method?
        var phone: PhoneOwner?
        var phoneOf: Person.ID?
        var on: CalendarDay?
        var selfStated: Bool?
        var fileDigest: String?
        var attribution: Attribution?
        var members = try reader.object(TwoFactorEvidenceField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .state: state = try reader.word()
            case .method: method = try reader.word()
            case .phone: phone = try reader.word()
            case .phoneOf: phoneOf = try reader.identifier()
            case .on: on = try reader.day()
            case .selfStated: selfStated = try reader.boolean()
            case .fileDigest: fileDigest = try reader.string()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            state: try reader.required(state, TwoFactorEvidenceField.state),
            method: method,
            phone: phone,
            phoneOf: phoneOf,
            on: try reader.required(on, TwoFactorEvidenceField.on),
            selfStated: selfStated,
            fileDigest: fileDigest,
            attribution: attribution
        )
    }
}

private enum ManagersSeenField: String, RecordField {
    case on
    case managers
    case source
    case attribution

    static let table = FieldTable<Self>()
}

extension ManagersSeen: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var on: CalendarDay?
        var managers: [Manager]?
        var source: String?
        var attribution: Attribution?
        var members = try reader.object(ManagersSeenField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .on: on = try reader.day()
            case .managers: managers = try reader.records()
            case .source: source = try reader.string()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            on: try reader.required(on, ManagersSeenField.on),
            managers: try reader.required(managers, ManagersSeenField.managers),
            source: try reader.required(source, ManagersSeenField.source),
            attribution: attribution
        )
    }
}

private enum ManagersSeenManagerField: String, RecordField {
    case user
    case role
    case isBot

    static let table = FieldTable<Self>()
}

extension ManagersSeen.Manager: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var user: String?
        var role: ManagersSeen.Role?
        var isBot: Bool?
        var members = try reader.object(ManagersSeenManagerField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .user: user = try reader.string()
            case .role: role = try reader.word()
            case .isBot: isBot = try reader.boolean()
            }
        }
        self.init(
            user: try reader.required(user, ManagersSeenManagerField.user),
            role: try reader.required(role, ManagersSeenManagerField.role),
            isBot: isBot
        )
    }
}
