package import SecauditCrypto

/// A step by which recovery is arranged or used; each is an operation of the ledger.
package enum RecoveryStep: Hashable, Sendable {
    /// A coordinator names two trustees, or the one paper key of a town without two people to trust; sorted.
    case name([MemberID])
    /// A coordinator ends the arrangement.
    case end
    /// A trustee takes it on; `naming` is the number of the entry that named him.
    case accept(naming: UInt64)
    /// A trustee opens his halves of these keys and seals them for one member.
    case handOver(HandOver)

    package struct HandOver: Hashable, Sendable {
        package let naming: UInt64
        package let recipient: MemberID
        /// Sorted by compartment.
        package let shares: [Share]
    }

    package struct Share: Hashable, Sendable {
        package let compartment: CompartmentID
        package let epoch: UInt32
        /// The hash of the sealed share.
        package let hash: Digest
    }

    func write(to writer: inout ByteWriter) {
        switch self {
        case .name(let trustees):
            writer.write(UInt8(1))
            writer.write(UInt32(trustees.count))
            for trustee in trustees { writer.write(trustee.digest) }
        case .end:
            writer.write(UInt8(2))
        case .accept(let naming):
            writer.write(UInt8(3))
            writer.write(naming)
        case .handOver(let handOver):
            writer.write(UInt8(4))
            writer.write(handOver.naming)
            writer.write(handOver.recipient.digest)
            writer.write(UInt32(handOver.shares.count))
            for share in handOver.shares {
                writer.write(share.compartment)
                writer.write(share.epoch)
                writer.write(share.hash)
            }
        }
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        let step = try reader.readUInt8()
        switch step {
        case 1:
            self = .name(try reader.readTrustees())
        case 2:
            self = .end
        case 3:
            self = .accept(naming: try reader.readUInt64())
        case 4:
            let naming = try reader.readUInt64()
            let recipient = try reader.readMember()
            var shares: [Share] = []
            for _ in 0..<(try reader.readUInt32()) {
                let share = Share(
                    compartment: try reader.readID(),
                    epoch: try reader.readUInt32(),
                    hash: try reader.readDigest()
                )
                // Sorted and distinct: one set has one encoding.
                if let last = shares.last, last.compartment >= share.compartment { throw .wrongTag }
                shares.append(share)
            }
            self = .handOver(HandOver(naming: naming, recipient: recipient, shares: shares))
        default:
            throw .unknownCode(step)
        }
    }
}

/// What a holder says of the halves that he has made of a compartment's key.
package struct KeyHalves: Hashable, Sendable {
    package let compartment: CompartmentID
    package let epoch: UInt32
    /// The number of the entry that named the trustees.
    package let naming: UInt64
    /// One for each trustee, sorted by him.
    package let halves: [Half]

    package struct Half: Hashable, Sendable {
        package let trustee: MemberID
        /// The hash of the sealed half.
        package let hash: Digest
    }

    package var trustees: [MemberID] { halves.map(\.trustee) }

    func write(to writer: inout ByteWriter) {
        writer.write(compartment)
        writer.write(epoch)
        writer.write(naming)
        writer.write(UInt32(halves.count))
        for half in halves {
            writer.write(half.trustee.digest)
            writer.write(half.hash)
        }
    }

    init(compartment: CompartmentID, epoch: UInt32, naming: UInt64, halves: [Half]) {
        self.compartment = compartment
        self.epoch = epoch
        self.naming = naming
        self.halves = halves
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        compartment = try reader.readID()
        epoch = try reader.readUInt32()
        naming = try reader.readUInt64()
        var halves: [Half] = []
        for _ in 0..<(try reader.readCountOfTrustees()) {
            let half = Half(trustee: try reader.readMember(), hash: try reader.readDigest())
            if let last = halves.last, last.trustee >= half.trustee { throw .wrongTag }
            halves.append(half)
        }
        self.halves = halves
    }
}

extension ByteReader {
    mutating func readMember() throws(FormatError) -> MemberID { MemberID(digest: try readDigest()) }

    /// One paper key, or two trustees.
    fileprivate mutating func readCountOfTrustees() throws(FormatError) -> Int {
        let count = try readUInt32()
        guard (1...2).contains(count) else { throw .tooLong }
        return Int(count)
    }

    fileprivate mutating func readTrustees() throws(FormatError) -> [MemberID] {
        var trustees: [MemberID] = []
        for _ in 0..<(try readCountOfTrustees()) {
            let next = try readMember()
            if let last = trustees.last, last >= next { throw .wrongTag }
            trustees.append(next)
        }
        return trustees
    }
}
