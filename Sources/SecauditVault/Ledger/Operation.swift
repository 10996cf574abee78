package import SecauditCrypto

/// One change of state; an entry has one or more, and all of them take effect or none.
package enum Operation: Hashable, Sendable {
    /// The first operation of the first entry.
    case found(demonstration: Bool, founder: [UInt8])
    /// A coordinator certifies a card and gives roles.
    case admit(card: [UInt8], roles: MemberRoles)
    case remove(MemberID)
    case manifest(Manifest)
    case put(RecordVersion)
    /// The payload goes, the hash stays (for the law on personal data).
    case erase(RecordID)
    /// A reader's client opened his wrap of this manifest.
    case accept(CompartmentID, manifest: Digest)
    /// A member puts new keys in the place of his own; the entry is signed with the old ones.
    ///
    /// `inherited` are wraps of older keys that he makes for his new ones: his own history stays open to him.
    case rotate(card: [UInt8], inherited: [InheritedWrap])
    /// A coordinator certifies new keys for a member who has lost his own; the old ones are void at once.
    case reset(MemberID, card: [UInt8])
    /// A holder gives a credential up; who stays makes a new key.
    case leave(CompartmentID)
    /// Recovery is arranged, or used.
    case recovery(RecoveryStep)
    /// A holder has split a key between the trustees.
    case halves(KeyHalves)

    /// A wrap of an older epoch's key, made by a member for his own new keys.
    package struct InheritedWrap: Hashable, Sendable {
        package let compartment: CompartmentID
        package let epoch: UInt32
        package let wrap: Digest
    }

    private var code: UInt8 {
        switch self {
        case .found: 1
        case .admit: 2
        case .remove: 3
        case .manifest: 4
        case .put: 5
        case .erase: 6
        case .accept: 7
        case .rotate: 8
        case .reset: 9
        case .leave: 10
        case .recovery: 11
        case .halves: 12
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.write(code)
        switch self {
        case .found(let demonstration, let founder):
            writer.write(UInt8(demonstration ? 1 : 0))
            writer.write(founder)
        case .admit(let card, let roles):
            writer.write(card)
            writer.write(roles.rawValue)
        case .remove(let member):
            writer.write(member.digest.bytes)
        case .manifest(let manifest):
            writer.write(manifest.encoded)
        case .put(let version):
            version.write(to: &writer)
        case .erase(let record):
            writer.write(record.bytes)
        case .accept(let compartment, let manifest):
            writer.write(compartment.bytes)
            writer.write(manifest.bytes)
        case .rotate(let card, let inherited):
            writer.write(card)
            writer.write(UInt32(inherited.count))
            for wrap in inherited {
                writer.write(wrap.compartment.bytes)
                writer.write(wrap.epoch)
                writer.write(wrap.wrap.bytes)
            }
        case .reset(let member, let card):
            writer.write(member.digest.bytes)
            writer.write(card)
        case .leave(let compartment):
            writer.write(compartment.bytes)
        case .recovery(let step):
            step.write(to: &writer)
        case .halves(let halves):
            halves.write(to: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(FormatError) {
        let code = try reader.readUInt8()
        switch code {
        case 1:
            let flag = try reader.readUInt8()
            guard flag <= 1 else { throw .unknownCode(flag) }
            self = .found(demonstration: flag == 1, founder: try reader.readBytes(atMost: 1024))
        case 2:
            let card = try reader.readBytes(atMost: 1024)
            self = .admit(card: card, roles: MemberRoles(rawValue: try reader.readUInt8()))
        case 3:
            self = .remove(MemberID(digest: try reader.readDigest()))
        case 4:
            self = .manifest(try Manifest(from: try reader.readPart(atMost: 1 << 20)))
        case 5:
            self = .put(try RecordVersion(from: &reader))
        case 6:
            self = .erase(try reader.readID())
        case 7:
            let compartment: CompartmentID = try reader.readID()
            self = .accept(compartment, manifest: try reader.readDigest())
        case 8:
            self = .rotate(card: try reader.readBytes(atMost: 1024), inherited: try Self.inherited(from: &reader))
        case 9:
            let member = MemberID(digest: try reader.readDigest())
            self = .reset(member, card: try reader.readBytes(atMost: 1024))
        case 10:
            self = .leave(try reader.readID())
        case 11:
            self = .recovery(try RecoveryStep(from: &reader))
        case 12:
            self = .halves(try KeyHalves(from: &reader))
        default:
            throw .unknownCode(code)
        }
    }

    private static func inherited(from reader: inout ByteReader) throws(FormatError) -> [InheritedWrap] {
        var wraps: [InheritedWrap] = []
        for _ in 0..<(try reader.readUInt32()) {
            let next = InheritedWrap(
                compartment: try reader.readID(),
                epoch: try reader.readUInt32(),
                wrap: try reader.readDigest()
            )
            // Sorted and distinct: one set has one encoding.
            if let last = wraps.last, (last.compartment, last.epoch) >= (next.compartment, next.epoch) {
                throw .wrongTag
            }
            wraps.append(next)
        }
        return wraps
    }
}
