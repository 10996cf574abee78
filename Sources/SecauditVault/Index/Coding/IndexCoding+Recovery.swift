internal import SecauditCrypto

extension LedgerState.CompartmentState {
    func writeRecovery(to writer: inout ByteWriter, _ roster: IndexRoster) {
        writer.write(UInt8(halves == nil ? 0 : 1))
        if let halves {
            halves.writeSigning(to: &writer, roster)
            halves.value.write(to: &writer)
        }
        writer.write(UInt32(handedOver.count))
        for handed in handedOver {
            for member in [handed.trustee, handed.recipient] { writer.write(member.digest) }
            writer.write(handed.share)
            writer.write(UInt64(bitPattern: handed.time))
            writer.write(handed.entry)
        }
        writer.write(UInt32(openings.count))
        for opened in openings {
            writer.write(opened.epoch)
            writer.write(opened.recipient.digest)
            writer.write(UInt32(opened.trustees.count))
            for trustee in opened.trustees { writer.write(trustee.digest) }
            writer.write(UInt64(bitPattern: opened.time))
            writer.write(opened.entry)
        }
    }

    mutating func readRecovery(from reader: inout ByteReader, _ roster: IndexRoster) throws(FormatError) {
        if try reader.readUInt8() == 1 {
            let signing = try IndexSigning(from: &reader, roster)
            halves = LedgerState.Signed(try KeyHalves(from: &reader), signing)
        }
        for _ in 0..<(try reader.readUInt32()) {
            handedOver.append(
                LedgerState.HandedOver(
                    trustee: try reader.readMember(),
                    recipient: try reader.readMember(),
                    share: try reader.readDigest(),
                    time: Int64(bitPattern: try reader.readUInt64()),
                    entry: try reader.readUInt64()
                )
            )
        }
        for _ in 0..<(try reader.readUInt32()) {
            let epoch = try reader.readUInt32()
            let recipient = try reader.readMember()
            var trustees: [MemberID] = []
            for _ in 0..<(try reader.readUInt32()) { trustees.append(try reader.readMember()) }
            openings.append(
                LedgerState.Opened(
                    epoch: epoch,
                    recipient: recipient,
                    trustees: trustees,
                    time: Int64(bitPattern: try reader.readUInt64()),
                    entry: try reader.readUInt64()
                )
            )
        }
    }
}

extension LedgerState.Recovery {
    func write(to writer: inout ByteWriter) {
        writer.write(naming)
        writer.write(UInt32(trustees.count))
        for trustee in trustees { writer.write(trustee.digest) }
        writer.write(namedBy.digest)
        writer.write(UInt64(bitPattern: named))
        writer.write(UInt32(accepted.count))
        for (trustee, time) in accepted.sorted(by: { $0.key < $1.key }) {
            writer.write(trustee.digest)
            writer.write(UInt64(bitPattern: time))
        }
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        naming = try reader.readUInt64()
        var trustees: [MemberID] = []
        for _ in 0..<(try reader.readUInt32()) { trustees.append(try reader.readMember()) }
        self.trustees = trustees
        namedBy = try reader.readMember()
        named = Int64(bitPattern: try reader.readUInt64())
        for _ in 0..<(try reader.readUInt32()) {
            let trustee = try reader.readMember()
            accepted[trustee] = Int64(bitPattern: try reader.readUInt64())
        }
    }
}
