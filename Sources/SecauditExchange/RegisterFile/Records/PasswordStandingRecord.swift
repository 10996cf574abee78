package import SecauditRegister

private enum PasswordStandingField: String, RecordField {
    case on
    case strength
    case leaked
    case equalTo
    case attribution

    static let table = FieldTable<Self>()
}

extension PasswordStanding: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var on: CalendarDay?
        var strength: Strength?
        var leaked: Bool?
        var equalTo: [Credential.ID]?
        var attribution: Attribution?
        var members = try reader.object(PasswordStandingField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .on: on = try reader.day()
            case .strength: strength = try reader.word()
            case .leaked: leaked = try reader.boolean()
            case .equalTo: equalTo = try reader.identifiers()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            on: try reader.required(on, PasswordStandingField.on),
            strength: strength,
            leaked: leaked,
            equalTo: equalTo,
            attribution: attribution
        )
    }
}
