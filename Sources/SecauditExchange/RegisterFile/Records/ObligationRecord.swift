package import SecauditRegister

private enum ObligationField: String, RecordField {
    case kind
    case raised
    case cause
    case entryChanged
    case statedChanged
    case attribution

    static let table = FieldTable<Self>()
}

extension Obligation: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var kind: Kind?
        var raised: CalendarDay?
        var cause: Person.ID?
        var entryChanged: CalendarDay?
        var statedChanged: CalendarDay?
        var attribution: Attribution?
        var members = try reader.object(ObligationField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .kind: kind = try reader.word()
            case .raised: raised = try reader.day()
            case .cause: cause = try reader.identifier()
            case .entryChanged: entryChanged = try reader.day()
            case .statedChanged: statedChanged = try reader.day()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            kind: try reader.required(kind, ObligationField.kind),
            raised: try reader.required(raised, ObligationField.raised),
            cause: cause,
            entryChanged: entryChanged,
            statedChanged: statedChanged,
            attribution: attribution
        )
    }
}
