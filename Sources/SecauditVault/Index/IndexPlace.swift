internal import SecauditCrypto

/// Where a client keeps its verified index, and the program that may use it.
package struct IndexPlace: Sendable {
    package let path: String
    /// What tells one build of the program from another: the rules by which a ledger is read may differ between two,
    /// so each makes an index of its own.
    package let maker: [UInt8]

    package init(path: String, maker: [UInt8]) {
        self.path = path
        self.maker = maker
    }
}

/// A name under which records are found in an index.
package enum IndexedName {}

/// The key of such a name.
package typealias IndexKey = ObjectID<IndexedName>

extension ObjectID where Object == IndexedName {
    /// The key for `text`; `sort` keeps words of one sort from being taken for those of another.
    package init(_ sort: String, _ text: String) {
        var writer = ByteWriter(tag: .indexName)
        writer.write(Array(sort.utf8))
        writer.write(Array(text.utf8))
        self = Self(bytes: Array(Digest(of: writer.bytes).bytes.prefix(Self.length))) ?? .none
    }
}
