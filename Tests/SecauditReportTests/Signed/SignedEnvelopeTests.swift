import FoundationEssentials
import SecauditCrypto
import SecauditReport
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// The file of a mark has one spelling, and every byte of it counts.
struct SignedEnvelopeTests {
    static let report = Array("{\"format\": \"secaudit/check/1\"}\n".utf8)

    /// Keys, vault and moments that are the same in every run.
    static let (mark, root): (ReportMark, MemberID) = {
        func identity(_ number: UInt8) -> Identity {
            let secret = Digest(of: [number, 1]).bytes + Digest(of: [number, 2]).bytes
            return Identity(secret: SecretBytes(copying: secret), created: 1_780_000_000)
        }
        let founder = identity(1)
        let officer = identity(2)
        let vault = VaultID(bytes: Digest(of: [9]).bytes) ?? .random()
        let first = Entry(
            vault: vault,
            number: 1,
            previous: .zero,
            time: 1_790_000_000,
            author: founder,
            operations: [.found(demonstration: false, founder: founder.card.encoded)]
        ).encoded
        let second = Entry(
            vault: vault,
            number: 2,
            previous: Entry.hash(of: first),
            time: 1_790_000_001,
            author: founder,
            operations: [.admit(card: officer.card.encoded, roles: .officer)]
        ).encoded
        let statement = ReportMark.Statement(
            format: "secaudit/check/1",
            digest: FileDigest(of: report),
            length: UInt64(report.count),
            previous: FileDigest(of: [1]),
            time: 1_790_000_100,
            ledger: HighWaterMark(vault: vault, number: 2, hash: Entry.hash(of: second)),
            card: officer.card,
            certification: CertificationChain(entries: [first, second]),
            names: [
                ReportMark.Name(member: founder.id, text: "Образцова А. П."),
                ReportMark.Name(member: officer.id, text: "Примеров «П» \\ \"П\"\n"),
            ].sorted { $0.member < $1.member },
            attachments: [ReportMark.Attachment(name: "report.json.sig", content: [0x30, 3, 2, 1, 0])]
        )
        let mark = ReportMark(
            statement: statement,
            signature: officer.signing.signature(of: statement.encoded)
        )
        return (mark, founder.id)
    }()

    private func isTaken(_ envelope: [UInt8], _ report: [UInt8] = Self.report) -> Bool {
        (try? SignedEnvelope.mark(from: envelope).verify(report, root: Self.root.fingerprint)) != nil
    }

    @Test
    func `the file is as it is described`() throws {
        let bytes = SignedEnvelope.bytes(of: Self.mark)
        try expectSnapshot(String(decoding: bytes, as: UTF8.self), "signed.json")
        #expect(try SignedEnvelope.mark(from: bytes) == Self.mark)
        #expect(isTaken(bytes))
    }

    @Test
    func `no byte of the envelope or the report can be another one`() {
        let envelope = SignedEnvelope.bytes(of: Self.mark)
        // The case of a letter, the neighbour of a digit, and a byte that is no text at all.
        for place in envelope.indices {
            for bit: UInt8 in Depth.isDeep ? [1, 2, 4, 8, 16, 32, 64, 128] : [1, 32, 128] {
                var changed = envelope
                changed[place] ^= bit
                #expect(!isTaken(changed), "byte \(place), bit \(bit)")
            }
        }
        for place in Self.report.indices {
            var changed = Self.report
            changed[place] ^= 1
            #expect(!isTaken(envelope, changed), "byte \(place) of the report")
        }
    }

    @Test
    func `nothing can be added, taken away or put in another order`() {
        let envelope = SignedEnvelope.bytes(of: Self.mark)
        let text = String(decoding: envelope, as: UTF8.self)
        let others = [
            text + " ", text + text, String(text.dropLast()), String(text.dropLast(2)), "\u{FEFF}" + text,
            text.replacing("\n", with: "\r\n"), text.replacing("  ", with: "\t"), text.replacing(": ", with: ":"),
            text.replacing("\"format\": \"secaudit/signed/1\",", with: ""),
            text.replacing("secaudit/signed/1", with: "secaudit/signed/2"),
            text.replacing("{\n  \"attachments\"", with: "{\n  \"added\": 1,\n  \"attachments\""),
            text.replacing("\"number\": 2", with: "\"number\": 2.0"),
            text.replacing("\"number\": 2", with: "\"number\": 20000000000000000000"),
            text.replacing("Образцова", with: "\\u041e\\u0431разцова"),
        ]
        for other in others {
            #expect(Array(other.utf8) != envelope)
            #expect(!isTaken(Array(other.utf8)), "\(other.prefix(200))")
        }
    }

    @Test(arguments: [
        ("{\"format\":\"secaudit/check/1\"}", EnvelopeError.formatUnknown("secaudit/check/1")), ("", .malformed),
        ("{\"format\":\"secaudit/signed/1\"}", .malformed), ("[]", .malformed),
    ])
    func `what is no envelope is told by what it is`(text: String, expected: EnvelopeError) {
        #expect(throws: expected) { try SignedEnvelope.mark(from: Array(text.utf8)) }
    }
}
