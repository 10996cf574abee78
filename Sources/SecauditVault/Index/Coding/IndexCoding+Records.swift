internal import SecauditCrypto

// Records are the most of an index, and most of them have one version: what follows from the key of the entry, from the
// version before or from where the record lies is not written.

extension LedgerState.RecordState {
    private static let erased: UInt8 = 1
    private static let several: UInt8 = 2

    func write(to writer: inout ByteWriter, _ roster: IndexRoster) {
        writer.write((isErased ? Self.erased : 0) | (count > 1 ? Self.several : 0))
        if count > 1 { writer.write(UInt32(count)) }
        var last: RecordVersion?
        for version in versions {
            version.writeSigning(to: &writer, roster)
            version.value.write(to: &writer, after: last)
            last = version.value
        }
    }

    init(of record: RecordID, from reader: inout ByteReader, _ roster: IndexRoster) throws(FormatError) {
        let marks = try reader.readUInt8()
        guard marks & ~(Self.erased | Self.several) == 0 else { throw .unknownCode(marks) }
        let count = marks & Self.several == 0 ? 1 : try reader.readUInt32()
        guard count > 0 else { throw .truncated }
        let signing = try IndexSigning(from: &reader, roster)
        self.init(first: LedgerState.Signed(try RecordVersion(of: record, after: nil, from: &reader), signing))
        for _ in 1..<count {
            let signing = try IndexSigning(from: &reader, roster)
            let version = try RecordVersion(of: record, after: current.value, from: &reader)
            add(LedgerState.Signed(version, signing))
        }
        isErased = marks & Self.erased != 0
    }
}

/// How a version is written, besides its class.
private struct VersionForm: OptionSet {
    let rawValue: UInt8

    /// Sealed again, with the same content.
    static let resealed = VersionForm(rawValue: 0x08)
    /// In the compartment of the version before.
    static let unmoved = VersionForm(rawValue: 0x10)
    /// Its scope is not the compartment and follows.
    static let scoped = VersionForm(rawValue: 0x20)
    /// The hash of the version before is not that one's, or zero for the first, and follows.
    static let detached = VersionForm(rawValue: 0x40)

    static let classBits: UInt8 = 0x07
}

extension RecordVersion {
    fileprivate func write(to writer: inout ByteWriter, after last: RecordVersion?) {
        var form: VersionForm = []
        if change == .resealed { form.insert(.resealed) }
        if last?.compartment == compartment { form.insert(.unmoved) }
        if scope != compartment { form.insert(.scoped) }
        if previous != last?.hash ?? .zero { form.insert(.detached) }
        writer.write(form.rawValue | recordClass.rawValue)
        if !form.contains(.unmoved) { writer.append(compartment) }
        if form.contains(.scoped) { writer.append(scope) }
        writer.write(epoch)
        writer.write(version)
        if form.contains(.detached) { writer.append(previous) }
        writer.append(hash)
    }

    fileprivate init(
        of record: RecordID,
        after last: RecordVersion?,
        from reader: inout ByteReader
    ) throws(FormatError) {
        let code = try reader.readUInt8()
        let form = VersionForm(rawValue: code & ~VersionForm.classBits)
        guard let recordClass = RecordClass(rawValue: code & VersionForm.classBits), code < 0x80 else {
            throw .unknownCode(code)
        }
        self.record = record
        self.recordClass = recordClass
        change = form.contains(.resealed) ? .resealed : .content
        if form.contains(.unmoved) {
            guard let last else { throw .unknownCode(code) }
            compartment = last.compartment
        } else {
            compartment = try reader.readPlainID()
        }
        scope = form.contains(.scoped) ? try reader.readPlainID() : compartment
        epoch = try reader.readUInt32()
        version = try reader.readUInt64()
        previous = form.contains(.detached) ? try reader.readPlainDigest() : last?.hash ?? .zero
        hash = try reader.readPlainDigest()
    }
}
