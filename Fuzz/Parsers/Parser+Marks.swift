import SecauditCrypto
import SecauditReport
import SecauditVault

// What an inspector is handed: a report's mark, and signatures made elsewhere.
extension Parser {
    static let marks = [
        Parser("envelope", examples: ["Tests/SecauditReportTests/Signed/Snapshots/signed.json"]) { input in
            let mark = try SignedEnvelope.mark(from: input)
            try promise(SignedEnvelope.bytes(of: mark), is: input, "an envelope")
            // Damaged as it is, it is never taken for a sound one.
            guard (try? mark.verify(input, root: "")) == nil else {
                throw BrokenPromise(description: "nothing is verified without a root")
            }
        },
        Parser("signature") { input in
            let signature = try DetachedSignature(file: input)
            guard !signature.encoded.isEmpty else { throw BrokenPromise(description: "a signature has bytes") }
            for content in [[], input] { _ = try? signature.findings(over: content, at: 0) }
        },
        Parser("report", examples: ["Tests/SecauditReportTests/Snapshots/check.json"]) { input in
            guard let head = ReportHead(of: input) else { throw Refused() }
            guard !head.parts.isEmpty, head.first <= head.last || head.parts.count > 1 else {
                throw BrokenPromise(description: "a report has parts")
            }
            for language in Language.allCases { _ = head.lines(in: language) }
        },
    ]
}
