internal import SecauditCrypto

// How the parts of a ledger's state are written into an index. A field that is forgotten here would make a remembered
// state differ from a replayed one; a test compares the fields of each type with those it knows to be written.

/// Who signed something, when and in which entry.
struct IndexSigning {
    let author: MemberID
    let time: Int64
    let entry: UInt64

    init(from reader: inout ByteReader, _ roster: IndexRoster) throws(FormatError) {
        entry = try reader.readUInt64()
        time = Int64(bitPattern: try reader.readUInt64())
        author = try roster.read(from: &reader)
    }
}

extension LedgerState.Signed {
    func writeSigning(to writer: inout ByteWriter, _ roster: IndexRoster) {
        writer.write(entry)
        writer.write(UInt64(bitPattern: time))
        roster.write(author, to: &writer)
    }

    init(_ value: Value, _ signing: IndexSigning) {
        self.init(value: value, author: signing.author, time: signing.time, entry: signing.entry)
    }
}

extension LedgerState.CompartmentState {
    func write(to writer: inout ByteWriter, _ roster: IndexRoster) {
        writer.write(kind.rawValue)
        writer.append(scope)
        writer.write(UInt32(manifests.count))
        for manifest in manifests {
            manifest.writeSigning(to: &writer, roster)
            manifest.value.write(to: &writer, kind: kind, scope: scope, roster)
        }
        func write(_ times: [MemberID: Int64]) {
            writer.write(UInt32(times.count))
            for (member, time) in times.sorted(by: { $0.key < $1.key }) {
                roster.write(member, to: &writer)
                writer.write(UInt64(bitPattern: time))
            }
        }
        write(acceptances)
        writer.writePlain(records)
        write(leavers)
        writer.write(UInt32(inherited.count))
        for (epoch, wraps) in inherited.sorted(by: { $0.key < $1.key }) {
            writer.write(epoch)
            writer.write(UInt32(wraps.count))
            for (member, wrap) in wraps.sorted(by: { $0.key < $1.key }) {
                roster.write(member, to: &writer)
                writer.append(wrap)
            }
        }
        writeRecovery(to: &writer, roster)
    }

    init(of id: CompartmentID, from reader: inout ByteReader, _ roster: IndexRoster) throws(FormatError) {
        kind = try reader.readCode()
        scope = try reader.readPlainID()
        manifests = []
        for _ in 0..<(try reader.readUInt32()) {
            let signing = try IndexSigning(from: &reader, roster)
            let manifest = try Manifest(of: id, kind: kind, scope: scope, from: &reader, roster)
            manifests.append(LedgerState.Signed(manifest, signing))
        }
        // Everything else relies on there being a present manifest.
        guard !manifests.isEmpty else { throw .truncated }
        func times() throws(FormatError) -> [MemberID: Int64] {
            var times: [MemberID: Int64] = [:]
            for _ in 0..<(try reader.readUInt32()) {
                let member = try roster.read(from: &reader)
                times[member] = Int64(bitPattern: try reader.readUInt64())
            }
            return times
        }
        acceptances = try times()
        records = try reader.readPlainIDs()
        leavers = try times()
        for _ in 0..<(try reader.readUInt32()) {
            let epoch = try reader.readUInt32()
            for _ in 0..<(try reader.readUInt32()) {
                let member = try roster.read(from: &reader)
                inherited[epoch, default: [:]][member] = try reader.readPlainDigest()
            }
        }
        try readRecovery(from: &reader, roster)
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
