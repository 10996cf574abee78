package import SecauditRegister

private enum AttestationField: String, RecordField {
    case rule
    case clause
    case account
    case answer
    case on
    case from
    case through
    case note
    case fileDigest
    case byCoordinator
    case attribution

    static let table = FieldTable<Self>()
}

extension Attestation: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var rule: String?
        var clause: String?
        var account: Account.ID?
        var answer: Answer?
        var on: CalendarDay?
        var from: CalendarDay?
        var through: CalendarDay?
        var note: String?
        var fileDigest: String?
        var byCoordinator: Bool?
        var attribution: Attribution?
        var members = try reader.object(AttestationField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .rule: rule = try reader.string()
            case .clause: clause = try reader.string()
            case .account: account = try reader.identifier()
            case .answer: answer = try reader.word()
            case .on: on = try reader.day()
            case .from: from = try reader.day()
            case .through: through = try reader.day()
            case .note: note = try reader.string()
            case .fileDigest: fileDigest = try reader.string()
            case .byCoordinator: byCoordinator = try reader.boolean()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            rule: try reader.required(rule, AttestationField.rule),
            clause: clause,
            account: account,
            answer: try reader.required(answer, AttestationField.answer),
            on: try reader.required(on, AttestationField.on),
            from: from,
            through: through,
            note: note,
            fileDigest: fileDigest,
            byCoordinator: byCoordinator,
            attribution: attribution
        )
    }
}

private enum WaiverField: String, RecordField {
    case id
    case rule
    case organ
    case account
    case approver
    case basis
    case first
    case last
    case attribution

    static let table = FieldTable<Self>()
}

extension Waiver: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var rule: String?
        var organ: Organ.ID?
        var account: Account.ID?
        var approver: String?
        var basis: String?
        var first: CalendarDay?
        var last: CalendarDay?
        var attribution: Attribution?
        var members = try reader.object(WaiverField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .rule: rule = try reader.string()
            case .organ: organ = try reader.identifier()
            case .account: account = try reader.identifier()
            case .approver: approver = try reader.string()
            case .basis: basis = try reader.string()
            case .first: first = try reader.day()
            case .last: last = try reader.day()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            id: try reader.required(id, WaiverField.id),
            rule: try reader.required(rule, WaiverField.rule),
            organ: try reader.required(organ, WaiverField.organ),
            account: account,
            approver: try reader.required(approver, WaiverField.approver),
            basis: try reader.required(basis, WaiverField.basis),
            first: try reader.required(first, WaiverField.first),
            last: try reader.required(last, WaiverField.last),
            attribution: attribution
        )
    }
}
