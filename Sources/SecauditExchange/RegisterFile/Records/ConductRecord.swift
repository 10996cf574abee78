import SecauditRegister

private enum PostCountField: String, RecordField {
    case week
    case posts
    case reposts
    case adverts
    case pinned
    case counted
    case source
    case attribution

    static let table = FieldTable<Self>()
}

extension PostCount: FileRecord {
    init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var week: ISOWeek?
        var posts: Int?
        var reposts: Int?
        var adverts: Int?
        var pinned: Int?
        var counted: CalendarDay?
        var source: String?
        var attribution: Attribution?
        var members = try reader.object(PostCountField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .week: week = try reader.week()
            case .posts: posts = try reader.count()
            case .reposts: reposts = try reader.count()
            case .adverts: adverts = try reader.count()
            case .pinned: pinned = try reader.count()
            case .counted: counted = try reader.day()
            case .source: source = try reader.string()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            week: try reader.required(week, PostCountField.week),
            posts: try reader.required(posts, PostCountField.posts),
            reposts: reposts,
            adverts: adverts,
            pinned: pinned,
            counted: counted,
            source: source,
            attribution: attribution
        )
    }
}

private enum PageSeenField: String, RecordField {
    case on
    case description
    case name
    case postalAddress
    case email
    case phone
    case site
    case about
    case location
    case institutionSites
    case picture
    case cover
    case source
    case fileDigest
    case attribution

    static let table = FieldTable<Self>()
}

extension PageSeen: FileRecord {
    init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var on: CalendarDay?
        var description: String?
        var name: String?
        var postalAddress: String?
        var email: String?
        var phone: String?
        var site: String?
        var about: Bool?
        var location: Bool?
        var institutionSites: Bool?
        var picture: Bool?
        var cover: Bool?
        var source: String?
        var fileDigest: String?
        var attribution: Attribution?
        var members = try reader.object(PageSeenField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .on: on = try reader.day()
            case .description: description = try reader.string()
            case .name: name = try reader.string()
            case .postalAddress: postalAddress = try reader.string()
            case .email: email = try reader.string()
            case .phone: phone = try reader.string()
            case .site: site = try reader.string()
            case .about: about = try reader.boolean()
            case .location: location = try reader.boolean()
            case .institutionSites: institutionSites = try reader.boolean()
            case .picture: picture = try reader.boolean()
            case .cover: cover = try reader.boolean()
            case .source: source = try reader.string()
            case .fileDigest: fileDigest = try reader.string()
            case .attribution: attribution = try reader.record()
            }
        }
        self.init(
            on: try reader.required(on, PageSeenField.on),
            description: description,
            name: name,
            postalAddress: postalAddress,
            email: email,
            phone: phone,
            site: site,
            about: about,
            location: location,
            institutionSites: institutionSites,
            picture: picture,
            cover: cover,
            source: source,
            fileDigest: fileDigest,
            attribution: attribution
        )
    }
}
