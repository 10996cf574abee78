import FoundationEssentials
import SecauditCrypto
import SecauditRegister
import SecauditVault
import Testing

@testable import SecauditWorkspace

struct PasswordMarkTests {
    private static let record = RecordID(bytes: [UInt8](repeating: 0x44, count: 16)) ?? .none

    private static func version(_ number: UInt64, _ hash: UInt8, _ print: UInt8?) -> PasswordMark.Version {
        PasswordMark.Version(
            number: number,
            hash: Digest(of: [hash]),
            fingerprint: print.flatMap { PasswordFingerprint(bytes: [UInt8](repeating: $0, count: 16)) }
        )
    }

    private static func mark(
        _ version: PasswordMark.Version = version(7, 2, 0x71),
        earlier: PasswordMark.Version? = version(5, 3, 0x72),
        repeats: UInt64 = 2,
        verdict: PasswordVerdict = PasswordVerdict(strength: .fair, leaked: false)
    ) -> PasswordMark {
        PasswordMark(
            secret: record,
            version: version,
            epoch: FingerprintEpoch(Digest(of: [1])),
            earlier: earlier,
            repeats: repeats,
            verdict: verdict
        )
    }

    /// docs/vault-format.md §6; the bytes were not written by this program.
    @Test
    func `a mark is its golden bytes`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SecauditVaultTests/Golden/password-mark.hex")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(Self.mark().encoded == Hexadecimal.bytes(text.filter { !$0.isNewline }))
    }

    static let marks = [
        mark(), mark(earlier: nil, repeats: 0), mark(version(1, 2, nil), earlier: nil, repeats: 0),
        mark(earlier: version(5, 3, nil)), mark(version(7, 2, nil)),
        mark(verdict: PasswordVerdict(strength: nil, leaked: nil)),
        mark(verdict: PasswordVerdict(strength: .veryWeak, leaked: true)),
        mark(verdict: PasswordVerdict(strength: .strong, leaked: nil)),
    ]

    @Test(arguments: marks.indices)
    func `a mark goes there and back, and its length says nothing`(number: Int) throws {
        let mark = Self.marks[number]
        #expect(try PasswordMark(encoded: mark.encoded) == mark)
        #expect(mark.encoded.count == Self.mark().encoded.count)
        // One block with the first byte of the padding.
        #expect(mark.encoded.count < 256)
    }

    @Test
    func `what is cut, continued or not written by this rule is refused`() {
        let encoded = Self.mark().encoded
        for length in encoded.indices {
            #expect(throws: (any Error).self) { try PasswordMark(encoded: Array(encoded[..<length])) }
        }
        #expect(throws: FormatError.trailing) { try PasswordMark(encoded: encoded + [0]) }
        for (place, byte) in [
            (encoded.count - 1, UInt8(3)), (encoded.count - 2, 5), (50, 8), (50, 5), (50, 3), (50, 1),
        ] {
            var bytes = encoded
            bytes[place] = byte
            #expect(throws: (any Error).self, "\(place) \(byte)") { try PasswordMark(encoded: bytes) }
        }
    }
}
