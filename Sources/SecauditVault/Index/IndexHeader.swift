internal import SecauditCrypto

/// The open beginning of an index; it is bound to every sealed page, so that pages of two indexes do not mix.
package struct IndexHeader: Equatable {
    let vault: VaultID
    let member: MemberID
    let maker: [UInt8]
    /// Random: two indexes of the same state are still two.
    let copy: ObjectID<IndexHeader>
    /// The last entry that is taken in.
    let number: UInt64
    let head: Digest

    static let maximumMaker = 256
    /// No header is longer.
    static let maximumLength = 1024

    package var encoded: [UInt8] {
        var writer = ByteWriter(tag: .index)
        writer.writeSuite()
        writer.write(vault.bytes)
        writer.write(member.digest.bytes)
        writer.write(maker)
        writer.write(copy.bytes)
        writer.write(number)
        writer.write(head.bytes)
        return writer.bytes
    }

    init(vault: VaultID, member: MemberID, maker: [UInt8], number: UInt64, head: Digest) {
        self.vault = vault
        self.member = member
        self.maker = maker
        self.copy = .random()
        self.number = number
        self.head = head
    }

    package init(from bytes: [UInt8]) throws(FormatError) {
        var reader = try ByteReader(bytes, tag: .index)
        try reader.readSuite()
        guard let vault = VaultID(bytes: try reader.readBytes(exactly: VaultID.length)) else { throw .truncated }
        self.vault = vault
        member = MemberID(digest: try reader.readDigest())
        maker = try reader.readBytes(atMost: Self.maximumMaker)
        copy = try reader.readID()
        number = try reader.readUInt64()
        head = try reader.readDigest()
    }

    /// What is bound to a page: the whole header and the page's place.
    func associatedData(page: IndexPage) -> [UInt8] {
        Self.associatedData(of: encoded, page: page)
    }

    /// The same for a header that is encoded already.
    static func associatedData(of header: [UInt8], page: IndexPage) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(header)
        writer.write(page.table)
        writer.write(page.number)
        return writer.bytes
    }
}

/// A sealed page's place in an index.
struct IndexPage {
    let table: UInt8
    let number: UInt32

    static let root = IndexPage(table: 0, number: 0)
}

extension Identity {
    /// The key of this member's index of a vault.
    func indexKey(vault: VaultID) -> SecretBytes {
        var writer = ByteWriter(tag: .index)
        writer.writeSuite()
        writer.write(vault.bytes)
        return agreement.subkey(for: writer.bytes)
    }
}
