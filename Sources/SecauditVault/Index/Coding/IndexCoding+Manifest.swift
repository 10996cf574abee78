internal import SecauditCrypto

/// How a manifest is written in an index, besides its fields.
private struct ManifestForm: OptionSet {
    let rawValue: UInt8

    /// Kind and scope are not the compartment's and follow.
    static let foreign = ManifestForm(rawValue: 1)
    /// There is a manifest before, and its hash follows.
    static let continued = ManifestForm(rawValue: 2)
}

extension Manifest {
    /// Writes what does not follow from the compartment in whose entry of an index the manifest stands.
    func write(to writer: inout ByteWriter, kind: Compartment.Kind, scope: CompartmentID, _ roster: IndexRoster) {
        var form: ManifestForm = []
        if self.kind != kind || self.scope != scope { form.insert(.foreign) }
        if previous != .zero { form.insert(.continued) }
        writer.write(form.rawValue)
        if form.contains(.foreign) {
            writer.write(self.kind.rawValue)
            writer.append(self.scope)
        }
        writer.write(epoch)
        writer.write(revision)
        if form.contains(.continued) { writer.append(previous) }
        writer.append(commitment)
        writer.write(UInt32(readers.count))
        for reader in readers {
            roster.write(reader.member, to: &writer)
            writer.append(reader.wrap)
        }
        writer.write(reason.rawValue)
        writer.write(drop)
        writer.write(previousKey)
    }

    init(
        of compartment: CompartmentID,
        kind: Compartment.Kind,
        scope: CompartmentID,
        from reader: inout ByteReader,
        _ roster: IndexRoster
    ) throws(FormatError) {
        let code = try reader.readUInt8()
        guard code < 4 else { throw .unknownCode(code) }
        let form = ManifestForm(rawValue: code)
        self.compartment = compartment
        self.kind = form.contains(.foreign) ? try reader.readCode() : kind
        self.scope = form.contains(.foreign) ? try reader.readPlainID() : scope
        epoch = try reader.readUInt32()
        revision = try reader.readUInt32()
        previous = form.contains(.continued) ? try reader.readPlainDigest() : .zero
        commitment = try reader.readPlainDigest()
        let count = try reader.readUInt32()
        guard count <= Self.mostReaders else { throw .tooLong }
        var readers: [Reader] = []
        readers.reserveCapacity(Int(count))
        for _ in 0..<count {
            readers.append(Reader(member: try roster.read(from: &reader), wrap: try reader.readPlainDigest()))
        }
        self.readers = readers
        reason = try reader.readCode()
        drop = try reader.readBytes(atMost: AgreementKey.length)
        previousKey = try reader.readBytes(atMost: CompartmentKey.length + Sealing.overhead)
    }
}
