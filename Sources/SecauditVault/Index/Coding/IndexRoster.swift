internal import SecauditCrypto

/// A state's members by number, in the order of their ids: an index names authors and readers by the hundred thousand,
/// and an id has 32 bytes.
struct IndexRoster: Sendable {
    private let members: [MemberID]

    /// Stands before the id of somebody who has no number.
    private static let unnumbered = UInt16.max

    init(_ members: some Sequence<MemberID>) {
        self.members = members.sorted()
    }

    func write(_ member: MemberID, to writer: inout ByteWriter) {
        if let number = number(of: member) {
            writer.write(number)
        } else {
            writer.write(Self.unnumbered)
            writer.append(member.digest)
        }
    }

    func read(from reader: inout ByteReader) throws(FormatError) -> MemberID {
        let number = try reader.readUInt16()
        guard number != Self.unnumbered else { return MemberID(digest: try reader.readPlainDigest()) }
        guard number < members.count else { throw .tooLong }
        return members[Int(number)]
    }

    private func number(of member: MemberID) -> UInt16? {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle] < member { low = middle + 1 } else { high = middle }
        }
        guard low < members.count, low < Self.unnumbered, members[low] == member else { return nil }
        return UInt16(low)
    }
}
