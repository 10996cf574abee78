package import SecauditRegister

private enum PolicyBindingField: String, RecordField {
    case policy
    case digest
    case extensions
    case parameters
    case readings

    static let table = FieldTable<Self>()
}

extension PolicyBinding: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var policy: String?
        var digest: String?
        var extensions: [PinnedExtension]?
        var parameters: [String: String]?
        var readings: [String: FixedReading]?
        var members = try reader.object(PolicyBindingField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .policy: policy = try reader.string()
            case .digest: digest = try reader.string()
            case .extensions: extensions = try reader.records()
            case .parameters:
                parameters = try reader.dictionary { (reader) throws(RegisterFileError) in try reader.string() }
            case .readings:
                readings = try reader.dictionary { (reader) throws(RegisterFileError) in try reader.record() }
            }
        }
        self.init(
            policy: try reader.required(policy, PolicyBindingField.policy),
            digest: digest,
            extensions: extensions,
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

private enum PinnedExtensionField: String, RecordField {
    case id
    case digest

    static let table = FieldTable<Self>()
}

extension PinnedExtension: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var id: String?
        var digest: String?
        var members = try reader.object(PinnedExtensionField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .id: id = try reader.string()
            case .digest: digest = try reader.string()
            }
        }
        self.init(id: try reader.required(id, PinnedExtensionField.id), digest: digest)
    }
}

private enum FormerBindingField: String, RecordField {
    case binding
    case lastDay

    static let table = FieldTable<Self>()
}

extension FormerBinding: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var binding: PolicyBinding?
        var lastDay: CalendarDay?
        var members = try reader.object(FormerBindingField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .binding: binding = try reader.record()
            case .lastDay: lastDay = try reader.day()
            }
        }
        self.init(
            binding: try reader.required(binding, FormerBindingField.binding),
            lastDay: try reader.required(lastDay, FormerBindingField.lastDay)
        )
    }
}
