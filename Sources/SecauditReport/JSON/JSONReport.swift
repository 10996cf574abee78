package import SecauditCompliance

/// Assessments as `secaudit/check/1`, described in `docs/report-format.md`: facts as data, the same bytes every time.
package enum JSONReport {
    package static let format = "secaudit/check/1"

    /// The whole document; without `everything`, what is met and what does not apply is only counted.
    package static func render(_ assessments: [Assessment], everything: Bool = true) -> [UInt8] {
        ByteSink.bytes { write(assessments, everything: everything, to: &$0) }
    }

    package static func write(_ assessments: [Assessment], everything: Bool, to sink: inout ByteSink) {
        JSONValue.object([
            "format": .text(format),
            "assessments": .elements(of: assessments) { AssessmentJSON($0, everything: everything).value },
        ]).write(to: &sink)
        sink.write("\n")
    }
}
