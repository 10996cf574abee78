internal import SecauditCrypto

/// What of an index is read at every opening: the small parts of the state, and where the pages lie.
struct IndexRoot {
    let isDemonstration: Bool
    let time: Int64
    let members: [MemberID: LedgerState.Member]
    let voided: [LedgerState.VoidedEntry]
    let unsettled: [CompartmentID]
    let recovery: LedgerState.Recovery?
    let mayHaveOpenings: Bool
    let compartments: IndexDirectory
    let records: IndexDirectory
    let names: IndexDirectory
    let kinds: IndexDirectory
    let places: IndexDirectory

    var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(UInt8(isDemonstration ? 1 : 0))
        writer.write(UInt64(bitPattern: time))
        writer.write(UInt32(members.count))
        for (_, member) in members.sorted(by: { $0.key < $1.key }) { member.write(to: &writer) }
        writer.write(UInt32(voided.count))
        for entry in voided { entry.write(to: &writer) }
        writer.write(UInt32(unsettled.count))
        for compartment in unsettled { writer.write(compartment.bytes) }
        writer.write(UInt8(recovery == nil ? 0 : 1))
        recovery?.write(to: &writer)
        writer.write(UInt8(mayHaveOpenings ? 1 : 0))
        for directory in [compartments, records, names, kinds, places] { directory.write(to: &writer) }
        return writer.bytes
    }

    init(
        of state: LedgerState,
        member: MemberID,
        compartments: IndexDirectory,
        records: IndexDirectory,
        names: IndexDirectory,
        kinds: IndexDirectory,
        places: IndexDirectory
    ) {
        isDemonstration = state.isDemonstration
        time = state.time
        members = state.members
        voided = state.voided
        unsettled = state.unsettled(for: member)
        recovery = state.recovery
        mayHaveOpenings = state.mayHaveOpenings
        self.compartments = compartments
        self.records = records
        self.names = names
        self.kinds = kinds
        self.places = places
    }

    init(from bytes: [UInt8]) throws(FormatError) {
        var reader = ByteReader(bytes)
        isDemonstration = try reader.readUInt8() == 1
        time = Int64(bitPattern: try reader.readUInt64())
        var members: [MemberID: LedgerState.Member] = [:]
        for _ in 0..<(try reader.readUInt32()) {
            let member = try LedgerState.Member(from: &reader)
            members[member.card.id] = member
        }
        self.members = members
        var voided: [LedgerState.VoidedEntry] = []
        for _ in 0..<(try reader.readUInt32()) { voided.append(try LedgerState.VoidedEntry(from: &reader)) }
        self.voided = voided
        var unsettled: [CompartmentID] = []
        for _ in 0..<(try reader.readUInt32()) { unsettled.append(try reader.readID()) }
        self.unsettled = unsettled
        recovery = try reader.readUInt8() == 1 ? try LedgerState.Recovery(from: &reader) : nil
        mayHaveOpenings = try reader.readUInt8() == 1
        compartments = try IndexDirectory(from: &reader)
        records = try IndexDirectory(from: &reader)
        names = try IndexDirectory(from: &reader)
        kinds = try IndexDirectory(from: &reader)
        places = try IndexDirectory(from: &reader)
        try reader.end()
    }
}
