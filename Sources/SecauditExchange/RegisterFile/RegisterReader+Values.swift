package import SecauditRegister

extension RegisterReader {
    package mutating func identifier<Object>() throws(RegisterFileError) -> Identifier<Object> {
        let text = try string()
        guard !text.isEmpty else { throw failure(.emptyIdentifier) }
        return Identifier(text)
    }

    mutating func day() throws(RegisterFileError) -> CalendarDay {
        if let day = plainDay() { return day }
        let text = try string()
        guard let day = CalendarDay(text) else { throw failure(.notADay(text)) }
        return day
    }

    mutating func instant() throws(RegisterFileError) -> Instant {
        let text = try string()
        guard let instant = Instant(text) else { throw failure(.notAMoment(text)) }
        return instant
    }

    mutating func zone() throws(RegisterFileError) -> ZoneOffset {
        let text = try string()
        guard let zone = ZoneOffset(text) else { throw failure(.notAnOffset(text)) }
        return zone
    }

    mutating func whole() throws(RegisterFileError) -> Int {
        let text = try number()
        guard let value = Int(text) else { throw failure(.notWhole(text)) }
        return value
    }

    /// A number of things: whole, and not less than nothing.
    mutating func count() throws(RegisterFileError) -> Int {
        let value = try whole()
        guard value >= 0 else { throw failure(.negative(String(value))) }
        return value
    }

    mutating func week() throws(RegisterFileError) -> ISOWeek {
        let text = try string()
        guard let week = ISOWeek(text) else { throw failure(.notAWeek(text)) }
        return week
    }

    mutating func record<Record: FileRecord>() throws(RegisterFileError) -> Record {
        try Record(reading: &self)
    }

    mutating func records<Record: FileRecord>() throws(RegisterFileError) -> [Record] {
        try list { (reader) throws(RegisterFileError) in try Record(reading: &reader) }
    }

    mutating func identifiers<Object>() throws(RegisterFileError) -> [Identifier<Object>] {
        try list { (reader) throws(RegisterFileError) in try reader.identifier() }
    }
}
