import SecauditRegister
import SecauditReport
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditCrypto

/// What an inspector reads of a mark and of a signature.
struct MarkTextTests {
    private static let zone = ZoneOffset(minutes: 420) ?? .utc

    private func lines(_ language: Language) throws -> [String] {
        let mark = SignedEnvelopeTests.mark
        let certification = try mark.verify(SignedEnvelopeTests.report, root: SignedEnvelopeTests.root.fingerprint)
        let head = try #require(ReportHead(of: JSONReport.render([try SampleTown.assessment()])))
        return MarkText(language, zone: Self.zone).lines(mark, certification, head)
    }

    @Test
    func `a mark is told in English without a Russian word but names`() throws {
        let lines = try lines(.english)
        #expect(try lines.count == self.lines(.russian).count)
        #expect(lines.first == "✓ The report has not changed since its integrity mark was made.")
        #expect(lines.last == "This integrity mark is no electronic signature.")
        for line in lines {
            let words = ["Образцова А. П.", "Примеров «П» \\ \"П\"", "Город Образцовск"]
                .reduce(line) { $0.replacing($1, with: "") }
            #expect(!words.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(line)")
        }
    }

    @Test
    func `whom to ask about the keys has the same name as everywhere`() throws {
        #expect(
            try lines(.russian).contains("Спросите того, кто ведёт Реестр: secaudit member list и secaudit vault log.")
        )
        #expect(try lines(.english).contains("Ask the coordinator: secaudit member list and secaudit vault log."))
    }

    @Test
    func `what can be said of a signature is said in English too`() {
        let standings: [SignatureFinding.Standing] = [
            .trusted, .fits, .notTrusted, .notChecked(algorithm: "1.2.643.7.1.1.1.1"),
        ]
        let findings = standings.map { SignatureFinding(certificate: nil, time: 1_790_000_000, standing: $0) }
        let time = "  Signed: 21 September 2026 21:13 by the signer's clock"
        #expect(
            SignatureText(.english, zone: Self.zone).lines(findings, file: "report.p7s") == [
                "✓ The signature report.p7s fits, and its certificate leads to a trusted one.", time,
                "✓ The signature report.p7s fits. Whose certificate it is, check by its issuer (--ca FILE).", time,
                "! The signature report.p7s fits, but its certificate does not lead to those of --ca, or was not valid.",
                time,
                "? The signature report.p7s cannot be checked here: algorithm GOST (1.2.643.7.1.1.1.1). Check it with the tool that made it, or a service for signatures.",
                time,
            ]
        )
    }
}
