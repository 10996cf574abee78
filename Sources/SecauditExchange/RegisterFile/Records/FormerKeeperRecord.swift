package import SecauditRegister

private enum FormerKeeperField: String, RecordField {
    case organ
    case lastDay

    static let table = FieldTable<Self>()
}

extension FormerKeeper: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var organ: Organ.ID?
        var lastDay: CalendarDay?
        var members = try reader.object(FormerKeeperField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .organ: organ = try reader.identifier()
            case .lastDay: lastDay = try reader.day()
            }
        }
        self.init(
            organ: try reader.required(organ, FormerKeeperField.organ),
            lastDay: try reader.required(lastDay, FormerKeeperField.lastDay)
        )
    }
}
