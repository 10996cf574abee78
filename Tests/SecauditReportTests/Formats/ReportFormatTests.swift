import FoundationEssentials
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct ReportFormatTests {
    private static let counted: [ReportFormat] = [.json, .ndjson, .csv, .markdown, .junit, .sarif, .oscal]

    @Test(arguments: FormatCase.allCases, [false, true])
    func `the counts are the same in every format`(kind: FormatCase, everything: Bool) throws {
        // What is listed and what is not differs in smaller cases already.
        if kind == .tooManyForOneRun, everything { return }
        let assessment = try kind.assessment()
        let expected = Dictionary(
            uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, assessment.counts[$0]) }
        )
        for format in Self.counted {
            let options = ReportOptions(format: format, language: .russian, everything: everything)
            let bytes = options.bytes([assessment])
            let found = try CountedReport.counts(bytes, format: format, language: .russian)
            #expect(found == expected, "\(format.rawValue)")
            if everything, let listed = try ListedVerdicts.counts(bytes, format: format) {
                #expect(listed == expected, "listed, \(format.rawValue)")
            }
        }
    }

    @Test(arguments: ReportFormat.allCases, Language.allCases)
    func `the quarterly check in each format`(format: ReportFormat, language: Language) throws {
        // These two have files of their own, which older tests compare.
        guard format != .text, format != .json else { return }
        let options = ReportOptions(format: format, language: language, everything: false)
        let text = String(decoding: options.bytes([try SampleTown.assessment()]), as: UTF8.self)
        try expectSnapshot(text, "\(format.rawValue).\(language.rawValue).\(format.suffix)")
    }

    @Test
    func `what is not listed is counted, and everything can be listed`() throws {
        let assessment = try FormatCase.everyVerdict.assessment()
        let short = try Self.findings(in: JSONReport.render([assessment], everything: false))
        let whole = try Self.findings(in: JSONReport.render([assessment], everything: true))
        #expect(short == whole.filter { $0 != "pass" && $0 != "not-applicable" })
        #expect(whole.contains("pass") && whole.contains("not-applicable"))
    }

    @Test
    func `more results than a run may have go on in a second run`() throws {
        let options = ReportOptions(format: .sarif, language: .english, everything: true)
        let bytes = options.bytes([try FormatCase.tooManyForOneRun.assessment()])
        let log = try JSONDecoder().decode(CountedReport.SARIFForm.self, from: Data(bytes))
        #expect(log.runs.map(\.results.count) == [25_000, 1])
    }

    @Test
    func `a report in pieces is the report in one piece`() throws {
        let assessment = try FormatCase.longNames.assessment()
        let options = ReportOptions(format: .ndjson, language: .english, everything: true)
        var pieces: [[UInt8]] = []
        var sink = ByteSink { pieces.append($0) }
        options.write([assessment], to: &sink)
        #expect(pieces.count > 2)
        #expect(pieces.map(\.count).max() ?? 0 < 1 << 18)
        #expect(Array(pieces.joined()) == options.bytes([assessment]))
    }

    @Test(arguments: ["=1+1", "+7 900", "-5", "@SUM(A1)", "\t=1", "\u{FF1D}1"])
    func `nothing in a name becomes a formula`(name: String) throws {
        var town = SampleTown.municipality
        for place in town.organs.indices { town.organs[place].name = name }
        let assessment = try Assessor.assess(
            town,
            under: SampleTown.policy,
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
        for separator in CSVSeparator.allCases {
            var options = ReportOptions(format: .csv, language: .russian, everything: true)
            options.separator = separator
            let text = String(decoding: options.bytes([assessment]), as: UTF8.self)
            for line in text.split(separator: "\r\n") {
                for cell in line.split(separator: separator == .comma ? "," : ";") {
                    let plain = cell.drop { $0 == "\"" }
                    #expect(!"=+-@\t\u{FF1D}".contains(plain.first ?? " "), "\(line)")
                }
            }
        }
    }

    @Test
    func `nothing in a name becomes markup`() throws {
        let assessment = try FormatCase.controlCharacters.assessment()
        for format in [ReportFormat.junit, .markdown] {
            let options = ReportOptions(format: format, language: .russian, everything: true)
            let text = String(decoding: options.bytes([assessment]), as: UTF8.self)
            #expect(!text.contains("<script>"), "\(format.rawValue)")
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(format.rawValue)")
        }
    }

    /// Writes every case in every format where `make formats` asks for it, to be held against the official schemas.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SECAUDIT_FORMATS_OUT"] != nil))
    func `the cases are written for the schemas`() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["SECAUDIT_FORMATS_OUT"])
        for kind in FormatCase.allCases where kind != .tooManyForOneRun {
            for format in ReportFormat.allCases {
                let options = ReportOptions(format: format, language: .russian, everything: kind != .everyVerdict)
                let data = Data(options.bytes([try kind.assessment()]))
                try data.write(to: URL(filePath: "\(folder)/\(kind.rawValue).\(format.rawValue).\(format.suffix)"))
            }
        }
    }

    private static func findings(in bytes: [UInt8]) throws -> [String] {
        struct Document: Decodable {
            var assessments: [Part]
            struct Part: Decodable { var findings: [Found] }
            struct Found: Decodable { var verdict: String }
        }
        return try JSONDecoder().decode(Document.self, from: Data(bytes)).assessments.flatMap(\.findings).map(\.verdict)
    }
}
