import FoundationEssentials
import Testing

@testable import SecauditCrypto

/// Signatures with an official's certificate, in the process itself: OpenSSL's memory is lent and given back here.
@Suite struct DetachedSignatureTests {
    /// 15 January 2027.
    private static let time: Int64 = 1_800_000_000
    private static let content = Array("отчёт".utf8)

    private static func file(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Certificates")
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    private static func open(
        _ certificate: String,
        _ key: String,
        _ passphrase: String = ""
    ) throws -> SigningCertificate {
        try SigningCertificate.open(
            certificate: file(certificate),
            key: SecretBytes(copying: file(key)),
            passphrase: SecretBytes(text: passphrase)
        )
    }

    private static func bundle(_ bytes: [UInt8], _ passphrase: String) throws -> SigningCertificate {
        try SigningCertificate.open(bundle: SecretBytes(copying: bytes), passphrase: SecretBytes(text: passphrase))
    }

    /// The first and the last second of all the certificates.
    private static let times: (first: Int64, last: Int64) = (1_795_279_100, 2_110_639_100)

    @Test(arguments: [("ec.key", ""), ("ec.key", "whatever"), ("ec-locked.key", "образец")])
    func `a certificate opens with its key and says whose it is`(key: String, passphrase: String) throws {
        let facts = try Self.open("ec.pem", key, passphrase).facts
        #expect(facts.subject == "CN=Образцова Анна, O=Администрация города")
        #expect(facts.issuer == "CN=Образцовый центр")
        #expect(facts.serial == "1000")
        #expect((facts.first, facts.last) == Self.times)
    }

    @Test(
        arguments: [
            ("ec.key", "ec.key", "", .certificateMalformed), ("rsa.p12", "ec.key", "", .certificateMalformed),
            ("ec.pem", "ec.pem", "", .keyMalformed), ("ec.pem", "rsa.p12", "", .keyMalformed),
            ("ec.pem", "ec-locked.key", "", .wrongPassphrase), ("ec.pem", "ec-locked.key", "образцы", .wrongPassphrase),
            ("ca.pem", "ec.key", "", .keyOfAnother), ("ed25519.pem", "ed25519.key", "", .keyKindUnknown("ED25519")),
        ] as [(String, String, String, SignatureError)]
    )
    func `what cannot sign is refused by name`(
        certificate: String,
        key: String,
        passphrase: String,
        expected: SignatureError
    ) {
        #expect(throws: expected) { try Self.open(certificate, key, passphrase) }
    }

    @Test func `nothing is neither a certificate nor a key nor a bundle`() throws {
        let certificate = try Self.file("ec.pem")
        let none = SecretBytes(text: "")
        #expect(throws: SignatureError.certificateMalformed) {
            try SigningCertificate.open(certificate: [], key: none, passphrase: SecretBytes(text: ""))
        }
        #expect(throws: SignatureError.keyMalformed) {
            try SigningCertificate.open(certificate: certificate, key: none, passphrase: SecretBytes(text: ""))
        }
        #expect(throws: SignatureError.bundleMalformed) { try Self.bundle([], "") }
        #expect(throws: SignatureError.signatureMalformed) { try DetachedSignature(file: []) }
    }

    @Test func `a bundle opens with its passphrase, holds its issuer and is nothing when cut`() throws {
        let bytes = try Self.file("rsa.p12")
        let facts = try Self.bundle(bytes, "образец").facts
        #expect(facts.subject == "CN=Примеров Пётр, O=Администрация города")
        #expect(facts.serial == "1001")
        #expect(throws: SignatureError.wrongPassphrase) { try Self.bundle(bytes, "образцы") }
        #expect(throws: SignatureError.wrongPassphrase) { try Self.bundle(bytes, "") }
        for length in [1, 16, bytes.count / 2, bytes.count - 1] {
            #expect(throws: SignatureError.bundleMalformed) { try Self.bundle(Array(bytes[..<length]), "образец") }
        }
    }

    /// In DER, in PEM, in bare lines of Base64: tools write all of them.
    private static func written(_ signature: DetachedSignature) -> [[UInt8]] {
        let lines = Data(signature.encoded).base64EncodedString(options: [
            .lineLength64Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return [
            signature.encoded, Array("-----BEGIN CMS-----\r\n\(lines)\r\n-----END CMS-----\r\n".utf8),
            Array(lines.utf8),
        ]
    }

    @Test func `a signature is found again in every form, with its moment and whose it is`() throws {
        let anna = try Self.open("ec.pem", "ec.key")
        let signature = try DetachedSignature(of: Self.content, by: anna, at: Self.time)
        let expected: [(anchors: [UInt8]?, standing: SignatureFinding.Standing)] = [
            (nil, .fits), (try Self.file("ca.pem"), .trusted), (try Self.file("ec.pem"), .trusted),
            (try Self.file("ed25519.pem"), .notTrusted), (try Self.file("ed25519.pem") + Self.file("ca.pem"), .trusted),
        ]
        for form in Self.written(signature) {
            let read = try DetachedSignature(file: form)
            #expect(read == signature)
            for (anchors, standing) in expected {
                let found = try read.findings(over: Self.content, anchors: anchors, at: Self.time)
                #expect(found == [SignatureFinding(certificate: anna.facts, time: Self.time, standing: standing)])
            }
        }
    }

    @Test func `a signature with RSA takes its issuer along`() throws {
        let signer = try Self.bundle(Self.file("rsa.p12"), "образец")
        let signature = try DetachedSignature(of: Self.content, by: signer, at: Self.time)
        let found = try signature.findings(over: Self.content, anchors: Self.file("ca.pem"), at: Self.time)
        #expect(found.map(\.standing) == [.trusted])
        #expect(found.map(\.certificate) == [signer.facts])
    }

    @Test func `nothing can be signed, too, and is not something`() throws {
        let signature = try DetachedSignature(of: [], by: Self.open("ec.pem", "ec.key"), at: Self.time)
        #expect(try signature.findings(over: [], at: Self.time).map(\.standing) == [.fits])
        #expect(throws: SignatureError.signatureWrong) { try signature.findings(over: [0], at: Self.time) }
        #expect(throws: SignatureError.noAnchors) { try signature.findings(over: [], anchors: [], at: Self.time) }
    }

    @Test(
        arguments: [
            (1_795_279_099, false), (1_795_279_100, true), (2_110_639_100, true), (2_110_639_101, false),
        ] as [(Int64, Bool)]
    )
    func `a certificate signs from its first second through its last`(time: Int64, signs: Bool) throws {
        let signer = try Self.open("ec.pem", "ec.key")
        if signs {
            let signature = try DetachedSignature(of: Self.content, by: signer, at: time)
            #expect(try signature.findings(over: Self.content, at: time).map(\.time) == [time])
        } else {
            #expect(throws: SignatureError.certificateNotValid(from: Self.times.first, until: Self.times.last)) {
                try DetachedSignature(of: Self.content, by: signer, at: time)
            }
        }
    }

    /// No byte of a signature can be changed so that it still says something else of the content.
    @Test func `a wounded signature is refused, or says what it said`() throws {
        let signature = try DetachedSignature(of: Self.content, by: Self.open("ec.pem", "ec.key"), at: Self.time)
        let whole = try signature.findings(over: Self.content, at: Self.time)
        #expect(throws: SignatureError.signatureWrong) {
            try signature.findings(over: Self.content + [0], at: Self.time)
        }
        var refused = 0
        for place in signature.encoded.indices {
            var wounded = signature.encoded
            wounded[place] ^= 0x01
            do throws(SignatureError) {
                let found = try DetachedSignature(file: wounded).findings(over: Self.content, at: Self.time)
                // What is not signed is the certificate that comes along: it may differ in what it says of itself.
                #expect(found.map(\.time) == whole.map(\.time), "byte \(place)")
            } catch {
                refused += 1
            }
        }
        #expect(refused > signature.encoded.count / 2)
        for length in 0..<64 {
            #expect(throws: SignatureError.signatureMalformed) {
                try DetachedSignature(file: Array(signature.encoded[..<length]))
            }
        }
    }

    @Test(arguments: [0, 1]) func `a file of more than a mebibyte is no signature`(more: Int) {
        let file = [UInt8](repeating: 0x30, count: DetachedSignature.maximumLength + more)
        #expect(throws: SignatureError.signatureMalformed) { try DetachedSignature(file: file) }
    }
}
