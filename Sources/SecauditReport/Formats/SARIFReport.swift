import SecauditCompliance
import SecauditRegister

/// The result as SARIF 2.1.0 (OASIS): a run for each municipality, of at most 25,000 results, the most that is read
/// by the services that take it.
///
/// `kind` carries what SARIF can say and `properties.verdict` the verdict itself. A data error is a notification of
/// the run, as the standard wants it.
struct SARIFReport {
    /// The most results in one run.
    static let runLength = 25_000

    let options: ReportOptions

    init(_ options: ReportOptions) {
        self.options = options
    }

    func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        JSONValue.object([
            "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
            "runs": .lazy { [self] each in
                for assessment in assessments {
                    for run in runs(of: assessment) { each(run) }
                }
            },
            "version": .text("2.1.0"),
        ]).write(to: &sink)
        sink.write("\n")
    }

    private func runs(of assessment: Assessment) -> [JSONValue] {
        let words = FindingWords(assessment, language: options.language)
        let listed = Array(words.listed(everything: options.everything))
        let results = listed.filter { $0.verdict != .error }
        let errors = listed.filter { $0.verdict == .error }
        let parts = max(1, (results.count + Self.runLength - 1) / Self.runLength)
        return (0..<parts).map { part in
            let slice = results.dropFirst(part * Self.runLength).prefix(Self.runLength)
            return SARIFRun(words, results: slice, errors: part == 0 ? errors : [], part: part, of: parts).value
        }
    }
}
