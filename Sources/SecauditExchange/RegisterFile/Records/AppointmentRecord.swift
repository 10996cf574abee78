package import SecauditRegister

private enum AppointmentField: String, RecordField {
    case id
    case person
    case role
    case act
    case from
    case to
    case attribution

    static let table = FieldTable<Self>()
}

extension Appointment: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var person: Person.ID?
        var role: Role?
        var act: ActReference?
        var from: CalendarDay?
        var to: CalendarDay?
        var attribution: Attribution?
        var members = try reader.object(AppointmentField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .person: person = try reader.identifier()
            case .role: role = try reader.word()
            case .act: act = try reader.record()
            case .from: from = try reader.day()
            case .to: to = try reader.day()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            id: try reader.required(id, AppointmentField.id),
            person: try reader.required(person, AppointmentField.person),
            role: try reader.required(role, AppointmentField.role),
            act: act,
            from: try reader.required(from, AppointmentField.from),
            to: to,
            attribution: attribution
        )
    }
}

private enum ActReferenceField: String, RecordField {
    case kind
    case number
    case date

    static let table = FieldTable<Self>()
}

extension ActReference: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var kind: String?
        var number: String?
        var date: CalendarDay?
        var members = try reader.object(ActReferenceField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .kind: kind = try reader.string()
            case .number: number = try reader.string()
            case .date: date = try reader.day()
            }
        }
        self.init(
            kind: try reader.required(kind, ActReferenceField.kind),
            number: number,
            date: date
        )
    }
}
