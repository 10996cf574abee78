import SecauditCompliance
import SecauditRegister

/// `secaudit/check/1` line by line: for each municipality a head, its findings, its end.
enum NDJSONReport {
    static func write(_ assessments: [Assessment], everything: Bool, to sink: inout ByteSink) {
        for assessment in assessments {
            var head = AssessmentJSON(assessment, everything: everything).head
            head["format"] = .text(JSONReport.format)
            head["line"] = .text("assessment")
            write(head, to: &sink)
            for (findings, isApart) in [(assessment.findings, false), (assessment.apart, true)] {
                for finding in findings where everything || finding.verdict.asksForAttention {
                    guard case .object(var members) = FindingJSON.value(finding) else { continue }
                    members["apart"] = .bool(isApart)
                    members["line"] = .text("finding")
                    write(members, to: &sink)
                }
            }
            // Whoever reads up to here knows that nothing was cut off.
            write(
                [
                    "counts": AssessmentJSON.value(assessment.counts),
                    "counts-apart": AssessmentJSON.value(VerdictCounts(of: assessment.apart)),
                    "line": .text("end"),
                    "municipality": .text(assessment.municipality.text),
                ],
                to: &sink
            )
        }
    }

    private static func write(_ members: JSONMembers, to sink: inout ByteSink) {
        JSONValue.object(members).writeLine(to: &sink)
        sink.write("\n")
    }
}
