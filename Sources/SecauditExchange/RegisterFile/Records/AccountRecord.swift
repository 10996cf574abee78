package import SecauditRegister

private enum AccountField: String, RecordField {
    case id
    case network
    case address
    case nativeID
    case category
    case created
    case closed
    case suspensions
    case previousAddresses
    case followers
    case gospublikiSince
    case markSeen
    case creator
    case formerKeepers
    case appointments
    case managersSeen
    case events
    case posts
    case pageSeen

    static let table = FieldTable<Self>()
}

extension Account: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var network: NetworkID?
        var address: String?
        var nativeID: String?
        var category: Category?
        var created: CalendarDay?
        var closed: CalendarDay?
        var suspensions: [Suspension]?
        var previousAddresses: [PreviousAddress]?
        var followers: Int?
        var gospublikiSince: CalendarDay?
        var markSeen: CalendarDay?
        var creator: Organ.ID?
        var formerKeepers: [FormerKeeper]?
        var appointments: [Appointment]?
        var managersSeen: [ManagersSeen]?
        var events: [Event]?
        var posts: [PostCount]?
        var pageSeen: [PageSeen]?
        var members = try reader.object(AccountField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .network: network = try reader.identifier()
            case .address: address = try reader.string()
            case .nativeID: nativeID = try reader.string()
            case .category: category = try reader.word()
            case .created: created = try reader.day()
            case .closed: closed = try reader.day()
            case .suspensions: suspensions = try reader.records()
            case .previousAddresses: previousAddresses = try reader.records()
            case .followers: followers = try reader.whole()
            case .gospublikiSince: gospublikiSince = try reader.day()
            case .markSeen: markSeen = try reader.day()
            case .creator: creator = try reader.identifier()
            case .formerKeepers: formerKeepers = try reader.records()
            case .appointments: appointments = try reader.records()
            case .managersSeen: managersSeen = try reader.records()
            case .events: events = try reader.records()
            case .posts: posts = try reader.records()
            case .pageSeen: pageSeen = try reader.records()
            }
        }
        self.init(
            id: try reader.required(id, AccountField.id),
            network: try reader.required(network, AccountField.network),
            address: try reader.required(address, AccountField.address),
            nativeID: nativeID,
            category: category,
            created: created,
            closed: closed,
            suspensions: suspensions,
            previousAddresses: previousAddresses,
            followers: followers,
            gospublikiSince: gospublikiSince,
            markSeen: markSeen,
            creator: creator,
            formerKeepers: formerKeepers,
            appointments: appointments,
            managersSeen: managersSeen,
            events: events,
            posts: posts,
            pageSeen: pageSeen
        )
    }
}

private enum SuspensionField: String, RecordField {
    case from
    case to

    static let table = FieldTable<Self>()
}

extension Suspension: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var from: CalendarDay?
        var to: CalendarDay?
        var members = try reader.object(SuspensionField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .from: from = try reader.day()
            case .to: to = try reader.day()
            }
        }
        self.init(
            from: try reader.required(from, SuspensionField.from),
            to: to
        )
    }
}

private enum PreviousAddressField: String, RecordField {
    case address
    case changedOn

    static let table = FieldTable<Self>()
}

extension PreviousAddress: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var address: String?
        var changedOn: CalendarDay?
        var members = try reader.object(PreviousAddressField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .address: address = try reader.string()
            case .changedOn: changedOn = try reader.day()
            }
        }
        self.init(
            address: try reader.required(address, PreviousAddressField.address),
            changedOn: try reader.required(changedOn, PreviousAddressField.changedOn)
        )
    }
}
