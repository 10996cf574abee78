package import SecauditCrypto

/// Who can read a compartment from now on: the source from which holders are computed.
package struct Manifest: Hashable, Sendable {
    package let compartment: CompartmentID
    package let kind: Compartment.Kind
    /// The compartment whose readers may make this one (an organ's, for a secret); ``ObjectID/none`` where only a
    /// coordinator may.
    package let scope: CompartmentID
    /// From 1; a new epoch has a new key.
    package let epoch: UInt32
    /// From 1; every manifest of the compartment has the next.
    package let revision: UInt32
    /// The hash of the manifest before; zero for the first.
    package let previous: Digest
    package let commitment: Digest
    /// Sorted by member, each with the hash of his wrap of this epoch's key.
    package let readers: [Reader]
    package let reason: Reason
    /// The public key to which non-readers seal; empty where nobody does.
    package let drop: [UInt8]
    /// The key of the epoch before, sealed under this one; empty where newcomers must not read what is older.
    package let previousKey: [UInt8]

    package struct Reader: Hashable, Sendable {
        package let member: MemberID
        package let wrap: Digest
    }

    package enum Reason: UInt8, Hashable, Sendable {
        case create = 1
        case grant = 2
        case withdraw = 3
        case rekey = 4
        /// A member's new keys in the place of his old ones.
        case rotate = 5
        /// The trustees have handed their halves of the key over to the author.
        case recover = 6
    }

    package var hash: Digest { Digest(of: encoded) }

    package func isRead(by member: MemberID) -> Bool {
        readers.contains { $0.member == member }
    }

    package var encoded: [UInt8] {
        var writer = ByteWriter(tag: .manifest)
        writer.writeSuite()
        writer.write(compartment)
        writer.write(kind.rawValue)
        writer.write(scope)
        writer.write(epoch)
        writer.write(revision)
        writer.write(previous)
        writer.write(commitment)
        writer.write(UInt32(readers.count))
        for reader in readers {
            writer.write(reader.member.digest)
            writer.write(reader.wrap)
        }
        writer.write(reason.rawValue)
        writer.write(drop)
        writer.write(previousKey)
        return writer.bytes
    }

    package init(encoded: [UInt8]) throws(FormatError) {
        try self.init(from: ByteReader(encoded))
    }

    /// Reads one that is all that `reader` has.
    init(from reader: consuming ByteReader) throws(FormatError) {
        try reader.readTag(.manifest)
        try reader.readSuite()
        compartment = try reader.readID()
        kind = try reader.readCode()
        scope = try reader.readID()
        epoch = try reader.readUInt32()
        revision = try reader.readUInt32()
        previous = try reader.readDigest()
        commitment = try reader.readDigest()
        let count = try reader.readUInt32()
        guard count >= 1, count <= Self.mostReaders else { throw .tooLong }
        var readers: [Reader] = []
        readers.reserveCapacity(Int(count))
        for _ in 0..<count {
            let next = Reader(member: MemberID(digest: try reader.readDigest()), wrap: try reader.readDigest())
            // Sorted and distinct: one set of readers has one encoding.
            if let last = readers.last, !(last.member < next.member) { throw .wrongTag }
            readers.append(next)
        }
        self.readers = readers
        reason = try reader.readCode()
        drop = try reader.readBytes(atMost: AgreementKey.length)
        previousKey = try reader.readBytes(atMost: CompartmentKey.length + Sealing.overhead)
        try reader.end()
    }

    /// More members than any municipality has.
    static let mostReaders: UInt32 = 4096

    init(
        compartment: CompartmentID,
        kind: Compartment.Kind,
        scope: CompartmentID,
        epoch: UInt32,
        revision: UInt32,
        previous: Digest,
        commitment: Digest,
        readers: [Reader],
        reason: Reason,
        drop: [UInt8],
        previousKey: [UInt8]
    ) {
        self.compartment = compartment
        self.kind = kind
        self.scope = scope
        self.epoch = epoch
        self.revision = revision
        self.previous = previous
        self.commitment = commitment
        self.readers = readers.sorted { $0.member < $1.member }
        self.reason = reason
        self.drop = drop
        self.previousKey = previousKey
    }
}

extension ByteReader {
    mutating func readCode<Code: RawRepresentable>() throws(FormatError) -> Code where Code.RawValue == UInt8 {
        let value = try readUInt8()
        guard let code = Code(rawValue: value) else { throw .unknownCode(value) }
        return code
    }
}
