import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// A mark is followed from the report to the founder, and by nothing that is not in it.
struct ReportMarkTests {
    private static let report = Array("{\"format\": \"secaudit/check/1\"}\n".utf8)
    private static let heir = Fellow(number: 31)
    private static let stranger = Fellow(number: 32)

    private func mark(in sample: VaultSample, by fellow: Fellow) throws -> ReportMark {
        try sample.open(as: fellow).reportMark(
            on: Self.report,
            format: "secaudit/check/1",
            previous: FileDigest(of: [1]),
            attachments: [ReportMark.Attachment(name: "a.sig", content: [1, 2, 3])],
            at: VaultSample.now,
            named: { $0.shortFingerprint }
        )
    }

    private func verify(_ mark: ReportMark, root: Fellow = .obraztsova) throws -> Certification {
        try mark.verify(Self.report, root: root.id.fingerprint)
    }

    @Test
    func `an officer's mark leads to the founder`() throws {
        let sample = try VaultSample()
        let mark = try mark(in: sample, by: .primerov)
        let certification = try verify(mark)
        let path = certification.path(from: Fellow.primerov.id)
        #expect(path.map(\.member) == [Fellow.primerov.id, Fellow.obraztsova.id])
        #expect(path.map(\.way) == [.admitted, .founded])
        #expect(path.map(\.entry) == [2, 1])
        #expect(path.map(\.roles) == [.officer, [.coordinator, .officer]])
        // No more of the ledger than the way needs.
        #expect(mark.statement.certification.entries.count == 2)
        #expect(mark.statement.names.map(\.member) == certification.steps.map(\.member).sorted())
    }

    @Test
    func `keys that took the place of others are followed through them`() throws {
        let sample = try VaultSample()
        try sample.force([.rotate(card: Self.heir.card.encoded, inherited: [])], by: .primerov)
        let rotated = try verify(try mark(in: sample, by: Self.heir)).path(from: Self.heir.id)
        #expect(rotated.map(\.way) == [.rotated, .admitted, .founded])
        let other = Fellow(number: 33)
        try sample.force([.reset(Fellow.testova.id, card: other.card.encoded)], by: .obraztsova)
        let reset = try verify(try mark(in: sample, by: other)).path(from: other.id)
        #expect(reset.map(\.way) == [.reset(Fellow.testova.id), .founded])
        #expect(reset[0].roles == .officer)
    }

    @Test
    func `the founder's new keys leave the root as it is`() throws {
        let sample = try VaultSample()
        try sample.force([.rotate(card: Self.heir.card.encoded, inherited: [])], by: .obraztsova)
        let mark = try mark(in: sample, by: Self.heir)
        #expect(try verify(mark).root == Fellow.obraztsova.id)
        #expect(throws: MarkError.rootDiffers(found: Fellow.obraztsova.id)) { try verify(mark, root: Self.heir) }
    }

    @Test
    func `another report, a foreign root and an altered mark are told apart`() throws {
        let mark = try mark(in: try VaultSample(), by: .primerov)
        #expect(throws: MarkError.reportAltered) {
            try mark.verify(Self.report + [0x20], root: Fellow.obraztsova.id.fingerprint)
        }
        #expect(throws: MarkError.rootDiffers(found: Fellow.obraztsova.id)) { try verify(mark, root: .primerov) }
        var altered = mark.statement
        altered.time += 1
        #expect(throws: MarkError.markAltered) {
            try verify(ReportMark(statement: altered, signature: mark.signature))
        }
    }

    /// What somebody with keys of his own can make of a mark, signed anew with them.
    private func forged(
        _ mark: ReportMark,
        by fellow: Fellow,
        _ change: (inout ReportMark.Statement) -> Void
    ) -> ReportMark {
        var statement = mark.statement
        change(&statement)
        let identity = fellow.identity()
        return ReportMark(statement: statement, signature: identity.signing.signature(of: statement.encoded))
    }

    @Test
    func `a stranger's mark with somebody else's certification is refused`() throws {
        let mark = try mark(in: try VaultSample(), by: .primerov)
        let forged = forged(mark, by: Self.stranger) { $0.card = Self.stranger.card }
        #expect(throws: MarkError.signerNotCertified(Self.stranger.id)) { try verify(forged) }
    }

    @Test
    func `nobody but a coordinator certifies`() throws {
        let sample = try VaultSample()
        let mark = try mark(in: sample, by: .primerov)
        let certified = mark.statement.certification.entries
        let entry = Entry(
            vault: mark.statement.ledger.vault,
            number: 9,
            previous: .zero,
            time: VaultSample.now,
            author: Fellow.primerov.identity(),
            operations: [.admit(card: Self.stranger.card.encoded, roles: .coordinator)]
        )
        let forged = forged(mark, by: Self.stranger) {
            $0.card = Self.stranger.card
            $0.certification = CertificationChain(entries: certified + [entry.encoded])
        }
        #expect(throws: MarkError.certificationBroken(place: 3)) { try verify(forged) }
    }

    @Test
    func `keys that were replaced count no longer`() throws {
        let sample = try VaultSample()
        try sample.force([.rotate(card: Self.heir.card.encoded, inherited: [])], by: .primerov)
        let mark = try mark(in: sample, by: Self.heir)
        let forged = forged(mark, by: .primerov) { $0.card = Fellow.primerov.card }
        #expect(throws: MarkError.signerNotCertified(Fellow.primerov.id)) { try verify(forged) }
    }

    @Test
    func `a chain that is cut, turned round, doubled or of another vault is refused`() throws {
        let mark = try mark(in: try VaultSample(), by: .primerov)
        let other = try self.mark(in: try VaultSample(), by: .primerov).statement.certification.entries
        let entries = mark.statement.certification.entries
        let chains: [([[UInt8]], MarkError)] = [
            ([], .signerNotCertified(Fellow.primerov.id)),
            ([entries[0]], .signerNotCertified(Fellow.primerov.id)),
            ([entries[1]], .certificationBroken(place: 1)), ([entries[1], entries[0]], .certificationBroken(place: 1)),
            ([entries[0], entries[1], entries[1]], .certificationBroken(place: 3)),
            ([entries[0], other[1]], .certificationBroken(place: 2)),
            (other, .signerNotCertified(Fellow.primerov.id)),
        ]
        for (chain, expected) in chains {
            let forged = forged(mark, by: .primerov) { $0.certification = CertificationChain(entries: chain) }
            #expect(throws: expected) { try verify(forged) }
        }
    }

    @Test(arguments: [
        ("abcd efgh ijkl mnop", "ABCD-EFGH-IJKL-MNOP"), ("АВСD-ЕFGН-IJКL-МNОР", "ABCD-EFGH-IJKL-MNOP"),
        ("0880 – 1234 1111 2222", "OBBO-I234-IIII-2222"),
    ])
    func `signs from paper are read as they look`(typed: String, meant: String) throws {
        // Of a member's own fingerprint, which begins with other signs, none of them is the beginning.
        #expect(!Fellow.primerov.id.matches(printed: typed))
        #expect(MemberID.isLongEnough(printed: typed))
        #expect(MemberID.read(printed: typed) == meant.replacing("-", with: ""))
    }

    @Test
    func `sixteen signs are needed and none may be wrong`() {
        let own = Fellow.primerov.id
        let signs = own.fingerprint.replacing("-", with: "")
        #expect(own.matches(printed: String(signs.prefix(16)).lowercased()))
        #expect(own.matches(printed: own.fingerprint))
        #expect(!own.matches(printed: String(signs.prefix(15))))
        #expect(!own.matches(printed: signs + "A"))
        let wrong = signs.first == "A" ? "B" : "A"
        #expect(!own.matches(printed: wrong + signs.dropFirst()))
        #expect(!MemberID.isLongEnough(printed: String(signs.prefix(15))))
    }
}
