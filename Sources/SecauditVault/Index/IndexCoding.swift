internal import SecauditCrypto

// How the parts of a ledger's state are written into an index. A field that is forgotten here would make a remembered
// state differ from a replayed one; a test compares the fields of each type with those it knows to be written.

extension LedgerState.Signed {
    func write(to writer: inout ByteWriter) {
        writer.write(author.digest.bytes)
        writer.write(UInt64(bitPattern: time))
        writer.write(entry)
    }

    init(_ value: Value, from reader: inout ByteReader) throws(FormatError) {
        self.init(
            value: value,
            author: MemberID(digest: try reader.readDigest()),
            time: Int64(bitPattern: try reader.readUInt64()),
            entry: try reader.readUInt64()
        )
    }
}

extension LedgerState.CompartmentState {
    func write(to writer: inout ByteWriter) {
        writer.write(kind.rawValue)
        writer.write(scope.bytes)
        writer.write(UInt32(manifests.count))
        for manifest in manifests {
            writer.write(manifest.value.encoded)
            manifest.write(to: &writer)
        }
        writer.write(UInt32(acceptances.count))
        for (member, time) in acceptances.sorted(by: { $0.key < $1.key }) {
            writer.write(member.digest.bytes)
            writer.write(UInt64(bitPattern: time))
        }
        writer.write(UInt32(records.count))
        for record in records { writer.write(record.bytes) }
        writer.write(UInt32(leavers.count))
        for (member, time) in leavers.sorted(by: { $0.key < $1.key }) {
            writer.write(member.digest.bytes)
            writer.write(UInt64(bitPattern: time))
        }
        writer.write(UInt32(inherited.count))
        for (epoch, wraps) in inherited.sorted(by: { $0.key < $1.key }) {
            writer.write(epoch)
            writer.write(UInt32(wraps.count))
            for (member, wrap) in wraps.sorted(by: { $0.key < $1.key }) {
                writer.write(member.digest.bytes)
                writer.write(wrap.bytes)
            }
        }
        writeRecovery(to: &writer)
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        kind = try reader.readCode()
        scope = try reader.readID()
        manifests = []
        for _ in 0..<(try reader.readUInt32()) {
            let manifest = try Manifest(from: try reader.readPart(atMost: 1 << 20))
            manifests.append(try LedgerState.Signed(manifest, from: &reader))
        }
        // Everything else relies on there being a present manifest.
        guard !manifests.isEmpty else { throw .truncated }
        acceptances = [:]
        for _ in 0..<(try reader.readUInt32()) {
            let member = MemberID(digest: try reader.readDigest())
            acceptances[member] = Int64(bitPattern: try reader.readUInt64())
        }
        for _ in 0..<(try reader.readUInt32()) { records.append(try reader.readID()) }
        for _ in 0..<(try reader.readUInt32()) {
            let member = MemberID(digest: try reader.readDigest())
            leavers[member] = Int64(bitPattern: try reader.readUInt64())
        }
        for _ in 0..<(try reader.readUInt32()) {
            let epoch = try reader.readUInt32()
            for _ in 0..<(try reader.readUInt32()) {
                let member = MemberID(digest: try reader.readDigest())
                inherited[epoch, default: [:]][member] = try reader.readDigest()
            }
        }
        try readRecovery(from: &reader)
    }
}

extension LedgerState.RecordState {
    func write(to writer: inout ByteWriter) {
        writer.write(UInt8(isErased ? 1 : 0))
        writer.write(UInt32(count))
        for version in versions {
            version.value.write(to: &writer)
            version.write(to: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        let erased = try reader.readUInt8() == 1
        let count = try reader.readUInt32()
        guard count > 0 else { throw .truncated }
        self.init(first: try LedgerState.Signed(try RecordVersion(from: &reader), from: &reader))
        for _ in 1..<count { add(try LedgerState.Signed(try RecordVersion(from: &reader), from: &reader)) }
        isErased = erased
    }
}

extension LedgerState.Member {
    func write(to writer: inout ByteWriter) {
        writer.write(card.encoded)
        writer.write(roles.rawValue)
        writer.write(admittedBy.digest.bytes)
        writer.write(UInt64(bitPattern: admitted))
        writer.write(UInt8(removed == nil ? 0 : 1))
        writer.write(UInt64(bitPattern: removed ?? 0))
        writer.write(UInt8(predecessor.map { $0.isSigned ? 2 : 1 } ?? 0))
        writer.write((predecessor?.member.digest ?? .zero).bytes)
        writer.write(UInt8(successor == nil ? 0 : 1))
        writer.write((successor?.digest ?? .zero).bytes)
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        guard let card = try? MemberCard(encoded: try reader.readBytes(atMost: 1024)) else { throw .truncated }
        self.card = card
        roles = MemberRoles(rawValue: try reader.readUInt8())
        admittedBy = MemberID(digest: try reader.readDigest())
        admitted = Int64(bitPattern: try reader.readUInt64())
        let isRemoved = try reader.readUInt8() == 1
        let time = Int64(bitPattern: try reader.readUInt64())
        removed = isRemoved ? time : nil
        let kind = try reader.readUInt8()
        let before = MemberID(digest: try reader.readDigest())
        predecessor = kind == 0 ? nil : LedgerState.Predecessor(member: before, isSigned: kind == 2)
        let isReplaced = try reader.readUInt8() == 1
        let after = MemberID(digest: try reader.readDigest())
        successor = isReplaced ? after : nil
    }
}

extension LedgerState.VoidedEntry {
    func write(to writer: inout ByteWriter) {
        writer.write(number)
        writer.write(author.digest.bytes)
        writer.write(UInt64(bitPattern: time))
        writer.write(Array(refusal.rawValue.utf8))
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        number = try reader.readUInt64()
        author = MemberID(digest: try reader.readDigest())
        time = Int64(bitPattern: try reader.readUInt64())
        let word = String(decoding: try reader.readBytes(atMost: 64), as: UTF8.self)
        guard let refusal = Refusal(rawValue: word) else { throw .unknownCode(0) }
        self.refusal = refusal
    }
}
