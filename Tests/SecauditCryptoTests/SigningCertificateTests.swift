import Testing

@testable import SecauditCrypto

/// A certificate and its key in one PKCS #12 file, under the passphrase `four plain words`.
struct SigningCertificateTests {
    private struct Vector: Decodable {
        let bundle: HexBytes
    }

    /// The file as it is made, and the same without a sum that its passphrase is known by.
    private let sealed: [UInt8]
    private let withoutSum: [UInt8]

    init() throws {
        let vectors = try VectorFile<Vector>.load("pkcs12.json").map(\.bundle.bytes)
        try #require(vectors.count == 2)
        (sealed, withoutSum) = (vectors[0], vectors[1])
    }

    private func open(_ bundle: [UInt8], _ passphrase: String = "four plain words") throws(SignatureError) -> String {
        try SigningCertificate.open(
            bundle: SecretBytes(copying: bundle),
            passphrase: SecretBytes(copying: Array(passphrase.utf8))
        ).facts.subject
    }

    @Test
    func `a bundle opens under its passphrase and under no other`() throws {
        #expect(try open(sealed) == "CN=Образцова Анна")
        for other in ["", "four plain word", "four plain words ", "Four plain words"] {
            #expect(throws: SignatureError.wrongPassphrase) { try open(sealed, other) }
        }
    }

    @Test
    func `a bundle without a sum is not blamed on the passphrase`() {
        for passphrase in ["four plain words", "another"] {
            #expect(throws: SignatureError.bundleMalformed) { try open(withoutSum, passphrase) }
        }
    }

    /// As the bundles of Russian certification centres are, whose sum is a GOST one.
    @Test
    func `a bundle with a sum of an unknown kind is not blamed on the passphrase`() throws {
        // SHA-256 (2.16.840.1.101.3.4.2.1, RFC 5754), and a neighbour that nobody has given a meaning.
        let known: [UInt8] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        let place = try #require(sealed.indices.last { sealed[$0...].starts(with: known) })
        var foreign = sealed
        foreign[place + known.count - 1] = 0x7f
        #expect(throws: SignatureError.bundleMalformed) { try open(foreign) }
    }
}
