/// The version of the formats and the set of algorithms, written into every structure and covered by its signature
/// or associated data; others are refused, nothing is negotiated.
package enum Suite {
    package static let version: UInt8 = 1
    /// X25519, Ed25519, XChaCha20-Poly1305, BLAKE2b, Argon2id.
    package static let code: UInt8 = 1
}

extension ByteWriter {
    package mutating func writeSuite() {
        write(Suite.version)
        write(Suite.code)
    }
}

extension ByteReader {
    package mutating func readSuite() throws(FormatError) {
        let version = try readUInt8()
        guard version == Suite.version else { throw .unknownVersion(version) }
        let suite = try readUInt8()
        guard suite == Suite.code else { throw .unknownSuite(suite) }
    }
}
