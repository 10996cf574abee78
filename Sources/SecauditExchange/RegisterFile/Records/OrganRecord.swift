package import SecauditRegister

private enum OrganField: String, RecordField {
    case id
    case name
    case shortName
    case previousNames
    case kind
    case ogrn
    case inn
    case parent
    case postalAddress
    case email
    case phone
    case site
    case sitePage
    case established
    case closed
    case accounts
    case events
    case attestations

    static let table = FieldTable<Self>()
}

extension Organ: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var name: String?
        var shortName: String?
        var previousNames: [PreviousName]?
        var kind: Kind?
        var ogrn: String?
        var inn: String?
        var parent: ID?
        var postalAddress: String?
        var email: String?
        var phone: String?
        var site: String?
        var sitePage: String?
        var established: CalendarDay?
        var closed: CalendarDay?
        var accounts: [Account]?
        var events: [Event]?
        var attestations: [Attestation]?
        var members = try reader.object(OrganField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .name: name = try reader.string()
            case .shortName: shortName = try reader.string()
            case .previousNames: previousNames = try reader.records()
            case .kind: kind = try reader.word()
            case .ogrn: ogrn = try reader.string()
            case .inn: inn = try reader.string()
            case .parent: parent = try reader.identifier()
            case .postalAddress: postalAddress = try reader.string()
            case .email: email = try reader.string()
            case .phone: phone = try reader.string()
            case .site: site = try reader.string()
            case .sitePage: sitePage = try reader.string()
            case .established: established = try reader.day()
            case .closed: closed = try reader.day()
            case .accounts: accounts = try reader.records()
            case .events: events = try reader.records()
            case .attestations: attestations = try reader.records()
            }
        }
        self.init(
            id: try reader.required(id, OrganField.id),
            name: try reader.required(name, OrganField.name),
            shortName: shortName,
            previousNames: previousNames,
            kind: try reader.required(kind, OrganField.kind),
            ogrn: ogrn,
            inn: inn,
            parent: parent,
            postalAddress: postalAddress,
            email: email,
            phone: phone,
            site: site,
            sitePage: sitePage,
            established: established,
            closed: closed,
            accounts: try reader.required(accounts, OrganField.accounts),
            events: events,
            attestations: attestations
        )
    }
}

private enum PreviousNameField: String, RecordField {
    case name
    case changedOn

    static let table = FieldTable<Self>()
}

extension PreviousName: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var name: String?
        var changedOn: CalendarDay?
        var members = try reader.object(PreviousNameField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .name: name = try reader.string()
            case .changedOn: changedOn = try reader.day()
            }
        }
        self.init(
            name: try reader.required(name, PreviousNameField.name),
            changedOn: try reader.required(changedOn, PreviousNameField.changedOn)
        )
    }
}
