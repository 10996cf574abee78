import SecauditCompliance
import SecauditRegister

/// The result as JUnit XML, valid under the schemas of Ant (Windy Road) and of Jenkins: a suite for each organ.
///
/// A failure of a must is a `failure`, a data error an `error`. JUnit knows nothing between passed and failed: every
/// other verdict but `pass` is `skipped`, with the verdict first in its message. A failure that the municipality waived
/// for a rule of its own is skipped too, and says so.
struct JUnitReport {
    let options: ReportOptions

    init(_ options: ReportOptions) {
        self.options = options
    }

    func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
        var number = 0
        for assessment in assessments {
            let words = FindingWords(assessment, language: options.language)
            for (subject, findings) in suites(of: assessment) {
                suite(subject, findings, number: number, words, to: &sink)
                number += 1
            }
        }
        sink.write("</testsuites>\n")
    }

    /// The municipality, then organ by organ; with what makes no result behind the rest.
    private func suites(of assessment: Assessment) -> [(Subject, [Finding])] {
        var order: [Organ.ID?] = []
        var found: [Organ.ID?: [Finding]] = [:]
        for finding in [assessment.findings, assessment.apart].joined() {
            if found[finding.subject.organ] == nil { order.append(finding.subject.organ) }
            found[finding.subject.organ, default: []].append(finding)
        }
        return order.map { organ in (organ.map(Subject.organ) ?? .municipality, found[organ] ?? []) }
    }

    private func suite(
        _ subject: Subject,
        _ findings: [Finding],
        number: Int,
        _ words: FindingWords,
        to sink: inout ByteSink
    ) {
        let listed = findings.filter { options.everything || $0.verdict.asksForAttention }
        let outcomes = listed.map { Outcome($0) }
        let assessment = words.assessment
        sink.write("  <testsuite name=\"\(XMLText.token(words.subject(subject)))\" id=\"\(number)\"")
        sink.write(" package=\"\(XMLText.token(assessment.names.municipality))\" hostname=\"secaudit\"")
        // The day that the check looks at: the clock of the run is none of the result.
        sink.write(" timestamp=\"\(assessment.scope.asOf)T00:00:00\" tests=\"\(listed.count)\"")
        sink.write(" failures=\"\(outcomes.count { $0 == .failure })\" errors=\"\(outcomes.count { $0 == .error })\"")
        sink.write(" skipped=\"\(outcomes.count { $0 == .skipped })\" time=\"0\">\n    <properties>\n")
        property("policy", assessment.policy.id, to: &sink)
        property("policy-digest", assessment.policy.digest, to: &sink)
        property("period", "\(assessment.scope.period.first)/\(assessment.scope.period.last)", to: &sink)
        property("as-of", assessment.scope.asOf.description, to: &sink)
        let own = VerdictCounts(of: findings.filter(\.rule.group.makesResult))
        let apart = VerdictCounts(of: findings.filter { !$0.rule.group.makesResult })
        for verdict in Verdict.allCases { property("count-\(verdict.rawValue)", String(own[verdict]), to: &sink) }
        for verdict in Verdict.allCases where apart[verdict] > 0 {
            property("count-apart-\(verdict.rawValue)", String(apart[verdict]), to: &sink)
        }
        sink.write("    </properties>\n")
        for finding in listed { testCase(finding, words, to: &sink) }
        sink.write("    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n")
    }

    private func property(_ name: String, _ value: String, to sink: inout ByteSink) {
        sink.write("      <property name=\"\(name)\" value=\"\(XMLText.escaped(value))\"/>\n")
    }

    private func testCase(_ finding: Finding, _ words: FindingWords, to sink: inout ByteSink) {
        let item = words.item(finding.subject)
        let place = words.organ(finding.subject) + (item.isEmpty ? "" : ": \(item)")
        let day = finding.occurrence.map { " (\($0))" } ?? ""
        let name = "\(words.clause(finding.rule)) \(finding.rule.id)\(day)"
        sink.write("    <testcase name=\"\(XMLText.token(name))\" classname=\"\(XMLText.token(place))\" time=\"0\"")
        let outcome = Outcome(finding)
        guard let element = outcome.element else { return sink.write("/>\n") }
        // Of an act's rule a waiver only extends the term, and the failure stays one.
        let waived = finding.waiver == nil ? "" : finding.isWaivedAway ? "waived, " : "term extended, "
        let message = "\(waived)\(finding.verdict.rawValue): \(words.message(finding))"
        let type = outcome == .skipped ? "" : " type=\"\(finding.verdict.rawValue)\""
        sink.write("><\(element) message=\"\(XMLText.escaped(message))\"\(type)></\(element)></testcase>\n")
    }

    private enum Outcome: Hashable {
        case passed, failure, error, skipped

        init(_ finding: Finding) {
            switch finding.verdict {
            case .fail: self = finding.isWaivedAway ? .skipped : .failure
            case .error: self = .error
            case .unknown, .pending, .notApplicable, .remark, .passLate: self = .skipped
            case .pass: self = .passed
            }
        }

        var element: String? {
            switch self {
            case .passed: nil
            case .failure: "failure"
            case .error: "error"
            case .skipped: "skipped"
            }
        }
    }
}
