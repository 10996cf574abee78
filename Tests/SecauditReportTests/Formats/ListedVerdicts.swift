import FoundationEssentials
import SecauditCompliance
import SecauditReport

/// The verdicts of the findings that a report really lists, one by one, without those apart.
///
/// The counts that a report states of itself could agree with each other and with nothing else.
enum ListedVerdicts {
    static func counts(_ bytes: [UInt8], format: ReportFormat) throws -> [String: Int]? {
        let found: [String]
        switch format {
        case .json: found = try decoded(Whole.self, bytes).assessments.flatMap(\.findings).map(\.verdict)
        case .ndjson:
            found = try String(decoding: bytes, as: UTF8.self).split(separator: "\n")
                .map { try decoded(Line.self, Array($0.utf8)) }
                .filter { $0.line == "finding" && $0.apart == false }.compactMap(\.verdict)
        case .sarif:
            let runs = try decoded(Log.self, bytes).runs
            let notes = runs.flatMap(\.invocations).flatMap(\.toolExecutionNotifications)
            found = (runs.flatMap(\.results) + notes).map(\.properties).filter { !$0.apart }.map(\.verdict)
        case .oscal:
            let results = try decoded(Document.self, bytes).results.results
            found = results.flatMap { $0.observations ?? [] }
                .map { Dictionary($0.props.map { ($0.name, $0.value) }) { first, _ in first } }
                .filter { $0["group"] != RuleGroup.conduct.rawValue }.compactMap { $0["verdict"] }
        case .text, .csv, .markdown, .junit, .oscalPlan: return nil
        }
        var counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, 0) })
        for verdict in found { counts[verdict, default: 0] += 1 }
        return counts
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }

    private struct Judged: Decodable { var verdict: String }

    private struct Whole: Decodable {
        var assessments: [Part]
        struct Part: Decodable { var findings: [Judged] }
    }

    private struct Line: Decodable {
        var line: String
        var apart: Bool?
        var verdict: String?

        enum CodingKeys: String, CodingKey { case line, apart, verdict }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            line = try members.decode(String.self, forKey: .line)
            // In a head these are lists and words of another meaning.
            apart = line == "finding" ? try members.decode(Bool.self, forKey: .apart) : nil
            verdict = line == "finding" ? try members.decode(String.self, forKey: .verdict) : nil
        }
    }

    private struct Log: Decodable {
        var runs: [Run]
        struct Run: Decodable {
            var results: [Result]
            var invocations: [Invocation]
        }
        struct Invocation: Decodable { var toolExecutionNotifications: [Result] }
        struct Result: Decodable { var properties: Properties }
        struct Properties: Decodable {
            var apart: Bool
            var verdict: String
        }
    }

    private struct Document: Decodable {
        var results: Results
        struct Results: Decodable { var results: [Result] }
        struct Result: Decodable { var observations: [Observation]? }
        struct Observation: Decodable { var props: [Property] }
        struct Property: Decodable {
            var name: String
            var value: String
        }
        enum CodingKeys: String, CodingKey { case results = "assessment-results" }
    }
}
