import SecauditCrypto
import SecauditReport
import SecauditVault

// What an inspector is handed: a report's mark, and signatures made elsewhere.
extension Parser {
    static let marks = [
        Parser("envelope", examples: ["Tests/SecauditReportTests/Signed/Snapshots/signed.json"]) { input in
            let mark = try SignedEnvelope.mark(from: input)
            try promise(SignedEnvelope.bytes(of: mark), is: input, "an envelope")
            // What was made verifies; damaged as it is, it is never taken for a sound one.
            let isWhole = FileDigest(of: input).hexadecimal == Marked.envelope
            guard ((try? mark.verify(Marked.report, root: Marked.root)) != nil) == isWhole else {
                throw BrokenPromise(description: isWhole ? "a sound mark verifies" : "a damaged mark never verifies")
            }
        },
        Parser("signature") { input in
            let signature = try DetachedSignature(file: input)
            guard !signature.encoded.isEmpty else { throw BrokenPromise(description: "a signature has bytes") }
            for content in [[], input] { _ = try? signature.findings(over: content, at: 0) }
        },
        Parser("report", examples: ["Tests/SecauditReportTests/Snapshots/check.json"]) { input in
            guard let head = ReportHead(of: input) else { throw Refused() }
            guard !head.parts.isEmpty, head.first <= head.last else {
                throw BrokenPromise(description: "a report has parts")
            }
            for language in Language.allCases { _ = head.lines(in: language) }
        },
    ]
}

/// The one mark among the seeds whose report and root are known: the snapshot of the tests of reports.
private enum Marked {
    static let report = Array("{\"format\": \"secaudit/check/1\"}\n".utf8)
    /// The founder's key, as it stands on paper.
    static let root = "BIRQ-VMXX-OLUX-C6RW-EHFG-ATMT-ZBGT-W4VN-IQ2S-XRIH-4A4N-36OK-2YSA"
    /// SHA-256 of the file.
    static let envelope = "c8fe630108634e52f6a73e00fc7534a30c4a143d6b7bedcf53399232d3c4bd96"
}
