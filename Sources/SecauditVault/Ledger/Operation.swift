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

    private var code: UInt8 {
        switch self {
        case .found: 1
        case .admit: 2
        case .remove: 3
        case .manifest: 4
        case .put: 5
        case .erase: 6
        case .accept: 7
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
            self = .manifest(try Manifest(encoded: try reader.readBytes(atMost: 1 << 20)))
        case 5:
            self = .put(try RecordVersion(from: &reader))
        case 6:
            self = .erase(try reader.readID())
        case 7:
            let compartment: CompartmentID = try reader.readID()
            self = .accept(compartment, manifest: try reader.readDigest())
        default:
            throw .unknownCode(code)
        }
    }
}
