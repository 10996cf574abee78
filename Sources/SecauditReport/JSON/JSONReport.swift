package import SecauditCompliance

/// Assessments as `secaudit/check/1`, described in `docs/report-format.md`: facts as data, the same bytes every time.
package enum JSONReport {
    package static let format = "secaudit/check/1"

    package static func render(_ assessments: [Assessment]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.object([
            "format": .text(format),
            "assessments": .array(assessments.map { AssessmentJSON($0).value }),
        ]).write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}
