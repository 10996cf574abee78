package import SecauditRegister

private enum MunicipalityField: String, RecordField {
    case id
    case name
    case zone
    case binding
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

private enum PolicyBindingField: String, RecordField {
    case policy
    case digest
    case parameters
    case readings

    static let table = FieldTable<Self>()
}

extension PolicyBinding: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var policy: String?
        var digest: String?
        var parameters: [String: String]?
        var readings: [String: FixedReading]?
        var members = try reader.object(PolicyBindingField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .policy: policy = try reader.string()
            case .digest: digest = try reader.string()
            case .parameters:
                parameters = try reader.dictionary { (reader) throws(RegisterFileError) in try reader.string() }
            case .readings:
                readings = try reader.dictionary { (reader) throws(RegisterFileError) in try reader.record() }
            }
        }
        self.init(
            policy: try reader.required(policy, PolicyBindingField.policy),
            digest: digest,
            parameters: parameters ?? [:],
            readings: readings ?? [:]
        )
    }
}

private enum FixedReadingField: String, RecordField {
    case choice
    case basis

    static let table = FieldTable<Self>()
}

extension FixedReading: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var choice: String?
        var basis: String?
        var members = try reader.object(FixedReadingField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .choice: choice = try reader.string()
            case .basis: basis = try reader.string()
            }
        }
        self.init(
            choice: try reader.required(choice, FixedReadingField.choice),
            basis: try reader.required(basis, FixedReadingField.basis)
        )
    }
}
