package import SecauditRegister

private enum EventField: String, RecordField {
    case kind
    case field
    case on
    case recipient
    case place
    case reference
    case answers
    case attribution

    static let table = FieldTable<Self>()
}

extension Event: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var kind: Kind?
        var field: String?
        var on: CalendarDay?
        var recipient: String?
        var place: String?
        var reference: String?
        var answers: CalendarDay?
        var attribution: Attribution?
        var members = try reader.object(EventField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .kind: kind = try reader.word()
            case .field: field = try reader.string()
            case .on: on = try reader.day()
            case .recipient: recipient = try reader.string()
            case .place: place = try reader.string()
            case .reference: reference = try reader.string()
            case .answers: answers = try reader.day()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            kind: try reader.required(kind, EventField.kind),
            field: field,
            on: try reader.required(on, EventField.on),
            recipient: recipient,
            place: place,
            reference: reference,
            answers: answers,
            attribution: attribution
        )
    }
}

private enum AttributionField: String, RecordField {
    case person
    case name
    case basis
    case recorded

    static let table = FieldTable<Self>()
}

extension Attribution: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var person: Person.ID?
        var name: String?
        var basis: Basis?
        var recorded: Instant?
        var members = try reader.object(AttributionField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .person: person = try reader.identifier()
            case .name: name = try reader.string()
            case .basis:
                let claim: Attribution.Basis = try reader.word()
                guard claim == .claimed else { throw reader.failure(.signedAttribution) }
                basis = claim
            case .recorded: recorded = try reader.instant()
            }
        }
        self.init(
            person: person,
            name: name,
            basis: try reader.required(basis, AttributionField.basis),
            recorded: recorded
        )
    }
}
