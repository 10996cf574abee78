package import SecauditRegister

private enum GrantField: String, RecordField {
    case person
    case member
    case from
    case to
    case basis
    case accepted
    case rekeyOwed

    static let table = FieldTable<Self>()
}

extension Grant: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var person: Person.ID?
        var member: String?
        var from: CalendarDay?
        var to: CalendarDay?
        var basis: Basis?
        var accepted: CalendarDay?
        var rekeyOwed: Bool?
        var members = try reader.object(GrantField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .person: person = try reader.identifier()
            case .member: member = try reader.string()
            case .from: from = try reader.day()
            case .to: to = try reader.day()
            case .basis:
                let claim: Grant.Basis = try reader.word()
                guard claim == .claimed else { throw reader.failure(.provedGrant) }
                basis = claim
            case .accepted: accepted = try reader.day()
            case .rekeyOwed: rekeyOwed = try reader.boolean()
            }
        }
        self.init(
            person: person,
            member: member,
            from: try reader.required(from, GrantField.from),
            to: to,
            basis: try reader.required(basis, GrantField.basis),
            accepted: accepted,
            rekeyOwed: rekeyOwed
        )
    }
}

private enum SecretChangeField: String, RecordField {
    case on
    case differs
    case attribution

    static let table = FieldTable<Self>()
}

extension SecretChange: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var on: CalendarDay?
        var differs: Difference?
        var attribution: Attribution?
        var members = try reader.object(SecretChangeField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .on: on = try reader.day()
            case .differs: differs = try reader.word()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            on: try reader.required(on, SecretChangeField.on),
            differs: try reader.required(differs, SecretChangeField.differs),
            attribution: attribution
        )
    }
}
