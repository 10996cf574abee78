package import SecauditRegister

private enum MunicipalityField: String, RecordField {
    case id
    case name
    case zone
    case binding
    case formerBindings
    case organs
    case persons
    case credentials
    case events
    case attestations
    case waivers
    case coordinators

    static let table = FieldTable<Self>()
}

extension Municipality: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: ID?
        var name: String?
        var zone: ZoneOffset?
        var binding: PolicyBinding?
        var formerBindings: [FormerBinding]?
        var organs: [Organ]?
        var persons: [Person]?
        var credentials: [Credential]?
        var events: [Event]?
        var attestations: [Attestation]?
        var waivers: [Waiver]?
        var coordinators: [Person.ID]?
        var members = try reader.object(MunicipalityField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.identifier()
            case .name: name = try reader.string()
            case .zone: zone = try reader.zone()
            case .binding: binding = try reader.record()
            case .formerBindings: formerBindings = try reader.records()
            case .organs: organs = try reader.records()
            case .persons: persons = try reader.records()
            case .credentials: credentials = try reader.records()
            case .events: events = try reader.records()
            case .attestations: attestations = try reader.records()
            case .waivers: waivers = try reader.records()
            case .coordinators: coordinators = try reader.identifiers()
            }
        }
        self.init(
            id: try reader.required(id, MunicipalityField.id),
            name: try reader.required(name, MunicipalityField.name),
            zone: try reader.required(zone, MunicipalityField.zone),
            binding: binding,
            formerBindings: formerBindings,
            organs: try reader.required(organs, MunicipalityField.organs),
            persons: try reader.required(persons, MunicipalityField.persons),
            credentials: try reader.required(credentials, MunicipalityField.credentials),
            events: events,
            attestations: attestations,
            waivers: waivers,
            coordinators: coordinators
        )
    }
}
