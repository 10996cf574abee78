package import SecauditCompliance

/// A format in which the result of a check is written.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    /// For people at a terminal.
    case text
    /// `secaudit/check/1`: nothing is lost.
    case json
    /// `secaudit/check/1`, a line for each finding.
    case ndjson
    /// A table for Excel and LibreOffice.
    case csv
    case markdown
    /// For build servers: a suite for each organ.
    case junit
    /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
    case sarif
    /// OSCAL assessment results 1.1.3 (NIST).
    case oscal
    /// OSCAL plan of action and milestones 1.1.3 (NIST).
    case oscalPlan = "oscal-poam"

    /// The usual end of a file's name, without the dot.
    package var suffix: String {
        switch self {
        case .text: "txt"
        case .json: "json"
        case .ndjson: "ndjson"
        case .csv: "csv"
        case .markdown: "md"
        case .junit: "xml"
        case .sarif: "sarif"
        case .oscal, .oscalPlan: "json"
        }
    }
}

/// How the result of a check is to be written.
package struct ReportOptions: Sendable {
    package let format: ReportFormat
    package let language: Language
    /// Lists what is met and what does not apply as well.
    package let everything: Bool
    /// Columns of text.
    package var width = 80
    package var colour = false
    /// Between the cells of a table: `;`, as Russian office suites expect, or `,`.
    package var separator: CSVSeparator = .semicolon

    package init(format: ReportFormat, language: Language, everything: Bool) {
        self.format = format
        self.language = language
        self.everything = everything
    }
}

/// What stands between the cells of a table.
package enum CSVSeparator: String, Hashable, Sendable, CaseIterable {
    case semicolon
    case comma

    var byte: UInt8 {
        switch self {
        case .semicolon: UInt8(ascii: ";")
        case .comma: UInt8(ascii: ",")
        }
    }
}

extension ReportOptions {
    /// Writes the assessments in the format; the same assessments give the same bytes.
    package func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        switch format {
        case .text:
            let report = TextReport(language: language, width: width, colour: colour, everything: everything)
            for (place, assessment) in assessments.enumerated() {
                if place > 0 { sink.write("\n") }
                report.write(assessment) { sink.write($0) }
            }
        case .json: JSONReport.write(assessments, everything: everything, to: &sink)
        case .ndjson: NDJSONReport.write(assessments, everything: everything, to: &sink)
        case .csv: CSVReport(self).write(assessments, to: &sink)
        case .markdown: MarkdownReport(self).write(assessments, to: &sink)
        case .junit: JUnitReport(self).write(assessments, to: &sink)
        case .sarif: SARIFReport(self).write(assessments, to: &sink)
        case .oscal: OSCALResults(self).write(assessments, to: &sink)
        case .oscalPlan: OSCALPlan(self).write(assessments, to: &sink)
        }
        sink.finish()
    }

    /// The whole report.
    package func bytes(_ assessments: [Assessment]) -> [UInt8] {
        ByteSink.bytes { write(assessments, to: &$0) }
    }
}
