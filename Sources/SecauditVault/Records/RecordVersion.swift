package import SecauditCrypto

/// A record's id.
package typealias RecordID = ObjectID<RecordVersion>

/// Who may write a record; fixed when the record is first written.
package enum RecordClass: UInt8, Hashable, Sendable, CaseIterable {
    /// Coordinators only.
    case coordinator = 1
    /// The writing readers (officers, coordinators) of the record's scope.
    case reader = 2
    /// Any member, about himself.
    case member = 3
    /// The holders of a secret.
    case holder = 4
    /// The holders of the secret that is its scope, for coordinators alone to read.
    case drop = 5
}

/// One version of a record as the ledger names it; the sealed bytes lie in the store.
package struct RecordVersion: Hashable, Sendable {
    package let record: RecordID
    package let compartment: CompartmentID
    /// The compartment whose readers may write the record; mostly `compartment` itself.
    package let scope: CompartmentID
    package let recordClass: RecordClass
    package let epoch: UInt32
    package let change: Change
    /// From 1, each the next.
    package let version: UInt64
    /// The hash of the version before; zero for the first.
    package let previous: Digest
    /// The hash of the sealed bytes.
    package let hash: Digest

    /// What a version is to the one before it.
    package enum Change: UInt8, Hashable, Sendable {
        /// New content.
        case content = 1
        /// The same content under a new key; never counts as a change of a secret.
        case resealed = 2
    }

    /// The hash of sealed bytes, as the ledger names them.
    package static func hash(of sealed: [UInt8]) -> Digest {
        ByteWriter.hash(.recordHash, of: sealed)
    }

    /// What is bound to the sealed bytes besides the key: everything here but the hash of those bytes themselves.
    func associatedData(vault: VaultID) -> [UInt8] {
        var writer = ByteWriter(tag: .record)
        writer.writeSuite()
        writer.write(vault.bytes)
        write(to: &writer, withHash: false)
        return writer.bytes
    }

    /// The same version with the hash of its sealed bytes.
    func sealed(as sealed: [UInt8]) -> RecordVersion {
        RecordVersion(
            record: record,
            compartment: compartment,
            scope: scope,
            recordClass: recordClass,
            epoch: epoch,
            change: change,
            version: version,
            previous: previous,
            hash: Self.hash(of: sealed)
        )
    }

    func write(to writer: inout ByteWriter, withHash: Bool = true) {
        writer.write(record)
        writer.write(compartment)
        writer.write(scope)
        writer.write(recordClass.rawValue)
        writer.write(epoch)
        writer.write(change.rawValue)
        writer.write(version)
        writer.write(previous)
        if withHash { writer.write(hash) }
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        record = try reader.readID()
        compartment = try reader.readID()
        scope = try reader.readID()
        recordClass = try reader.readCode()
        epoch = try reader.readUInt32()
        change = try reader.readCode()
        version = try reader.readUInt64()
        previous = try reader.readDigest()
        hash = try reader.readDigest()
    }

    init(
        record: RecordID,
        compartment: CompartmentID,
        scope: CompartmentID,
        recordClass: RecordClass,
        epoch: UInt32,
        change: Change,
        version: UInt64,
        previous: Digest,
        hash: Digest
    ) {
        self.record = record
        self.compartment = compartment
        self.scope = scope
        self.recordClass = recordClass
        self.epoch = epoch
        self.change = change
        self.version = version
        self.previous = previous
        self.hash = hash
    }
}
