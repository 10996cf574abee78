package import SecauditRegister

private enum PersonField: String, RecordField {
    case id
    case surname
    case given
    case patronymic
    case position
    case unit
    case organ
    case phone
    case email
    case employedFrom
    case employedTo
    case absences
    case networkIDs
    case confirmedOn

    static let table = FieldTable<Self>()
}

extension Person: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var surname: String?
        var given: String?
        var patronymic: String?
        var position: String?
        var unit: String?
        var organ: Organ.ID?
        var phone: String?
        var email: String?
        var employedFrom: CalendarDay?
        var employedTo: CalendarDay?
        var absences: [Absence]?
        var networkIDs: [NetworkIdentity]?
        var confirmedOn: CalendarDay?
        var members = try reader.object(PersonField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .surname: surname = try reader.string()
            case .given: given = try reader.string()
            case .patronymic: patronymic = try reader.string()
            case .position: position = try reader.string()
            case .unit: unit = try reader.string()
            case .organ: organ = try reader.identifier()
            case .phone: phone = try reader.string()
            case .email: email = try reader.string()
            case .employedFrom: employedFrom = try reader.day()
            case .employedTo: employedTo = try reader.day()
            case .absences: absences = try reader.records()
            case .networkIDs: networkIDs = try reader.records()
            case .confirmedOn: confirmedOn = try reader.day()
            }
        }
        self.init(
            id: try reader.required(id, PersonField.id),
            surname: try reader.required(surname, PersonField.surname),
            given: try reader.required(given, PersonField.given),
            patronymic: patronymic,
            position: position,
            unit: unit,
            organ: organ,
            phone: phone,
            email: email,
            employedFrom: employedFrom,
            employedTo: employedTo,
            absences: absences,
            networkIDs: networkIDs,
            confirmedOn: confirmedOn
        )
    }
}

private enum AbsenceField: String, RecordField {
    case from
    case to
    case kind

    static let table = FieldTable<Self>()
}

extension Absence: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var from: CalendarDay?
        var to: CalendarDay?
        var kind: Kind?
        var members = try reader.object(AbsenceField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .from: from = try reader.day()
            case .to: to = try reader.day()
            case .kind: kind = try reader.word()
            }
        }
        self.init(
            from: try reader.required(from, AbsenceField.from),
            to: to,
            kind: try reader.required(kind, AbsenceField.kind)
        )
    }
}

private enum NetworkIdentityField: String, RecordField {
    case network
    case user

    static let table = FieldTable<Self>()
}

extension NetworkIdentity: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var network: NetworkID?
        var user: String?
        var members = try reader.object(NetworkIdentityField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .network: network = try reader.identifier()
            case .user: user = try reader.string()
            }
        }
        self.init(
            network: try reader.required(network, NetworkIdentityField.network),
            user: try reader.required(user, NetworkIdentityField.user)
        )
    }
}
