package import SecauditCrypto

/// One signed transaction of the ledger.
package struct Entry: Hashable, Sendable {
    package let vault: VaultID
    /// From 1, without gaps.
    package let number: UInt64
    /// The hash of the entry before; zero for the first.
    package let previous: Digest
    /// Seconds since 1970; never less than the entry before.
    package let time: Int64
    package let author: MemberID
    package let operations: [Operation]
    package let signature: [UInt8]

    /// An entry's bytes can be long: an import of thousands of rows is one entry.
    static let maximumLength = 64 << 20

    /// Builds and signs.
    package init(
        vault: VaultID,
        number: UInt64,
        previous: Digest,
        time: Int64,
        author: borrowing Identity,
        operations: [Operation]
    ) {
        self.vault = vault
        self.number = number
        self.previous = previous
        self.time = time
        self.author = author.id
        self.operations = operations
        self.signature = author.signing.signature(
            of: Self.signed(
                vault: vault,
                number: number,
                previous: previous,
                time: time,
                author: author.id,
                operations: operations
            ).bytes
        )
    }

    /// The bytes of a new entry, signed; one of thousands of operations is not encoded a second time to be stored.
    static func encoded(
        vault: VaultID,
        number: UInt64,
        previous: Digest,
        time: Int64,
        author: borrowing Identity,
        operations: [Operation]
    ) -> [UInt8] {
        var writer = signed(
            vault: vault,
            number: number,
            previous: previous,
            time: time,
            author: author.id,
            operations: operations
        )
        writer.write(author.signing.signature(of: writer.bytes))
        return writer.bytes
    }

    /// Reads an entry; the signature is checked apart, by ``verify(by:)``.
    package init(encoded: [UInt8]) throws(FormatError) {
        guard encoded.count <= Self.maximumLength else { throw .tooLong }
        var reader = try ByteReader(encoded, tag: .entry)
        try reader.readSuite()
        guard let vault = VaultID(bytes: try reader.readBytes(exactly: VaultID.length)) else { throw .truncated }
        self.vault = vault
        number = try reader.readUInt64()
        previous = try reader.readDigest()
        time = Int64(bitPattern: try reader.readUInt64())
        author = MemberID(digest: try reader.readDigest())
        let count = try reader.readUInt32()
        guard Int(count) <= encoded.count else { throw .tooLong }
        var operations: [Operation] = []
        for _ in 0..<count { operations.append(try Operation(from: &reader)) }
        self.operations = operations
        signature = try reader.readBytes(exactly: VerifyingKey.signatureLength)
        try reader.end()
    }

    package var encoded: [UInt8] {
        var writer = Self.signed(
            vault: vault,
            number: number,
            previous: previous,
            time: time,
            author: author,
            operations: operations
        )
        writer.write(signature)
        return writer.bytes
    }

    /// The hash of an encoded entry, signature included: the link of the chain.
    package static func hash(of encoded: [UInt8]) -> Digest {
        ByteWriter.hash(.entryHash, of: encoded)
    }

    /// Checks the signature over the bytes as they were read.
    func verify(_ encoded: [UInt8], by key: VerifyingKey) throws(VaultError) {
        do throws(CryptoError) {
            try key.verify(signature, of: Array(encoded.dropLast(4 + VerifyingKey.signatureLength)))
        } catch {
            throw .badSignature(.entry)
        }
    }

    private static func signed(
        vault: VaultID,
        number: UInt64,
        previous: Digest,
        time: Int64,
        author: MemberID,
        operations: [Operation]
    ) -> ByteWriter {
        // A new key is an operation of four hundred bytes: a buffer of megabytes is not to be moved again and again.
        var writer = ByteWriter(tag: .entry, capacity: 512 + operations.count * 448)
        writer.writeSuite()
        writer.write(vault.bytes)
        writer.write(number)
        writer.write(previous)
        writer.write(UInt64(bitPattern: time))
        writer.write(author.digest)
        writer.write(UInt32(operations.count))
        for operation in operations { operation.write(to: &writer) }
        return writer
    }
}
