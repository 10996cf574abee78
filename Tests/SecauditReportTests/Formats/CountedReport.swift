import FoundationEssentials
import SecauditCompliance
import SecauditExchange
import SecauditReport

/// The numbers of each verdict that a reader of one format finds in a report, without those apart.
enum CountedReport {
    static func counts(_ bytes: [UInt8], format: ReportFormat, language: Language) throws -> [String: Int]? {
        let text = String(decoding: bytes, as: UTF8.self)
        switch format {
        case .json:
            return try decoded(JSONForm.self, bytes).assessments.reduce(into: [:]) { add($1.counts, to: &$0) }
        case .ndjson:
            let ends = try text.split(separator: "\n").map { try decoded(LineForm.self, Array($0.utf8)) }
                .filter { $0.line == "end" }
            return ends.reduce(into: [:]) { add($1.counts ?? [:], to: &$0) }
        case .csv: return try table(bytes, language: language)
        case .markdown: return markdown(text)
        case .junit: return junit(text)
        case .sarif:
            // Each part of a long run repeats the counts of the whole.
            let runs = try decoded(SARIFForm.self, bytes).runs
            return runs.filter { $0.properties.part == 1 }.reduce(into: [:]) { add($1.properties.counts, to: &$0) }
        case .oscal:
            var counts: [String: Int] = [:]
            for result in try decoded(OSCALForm.self, bytes).results.results {
                for property in result.props where property.name.hasPrefix("count-") {
                    if property.name.hasPrefix("count-apart-") { continue }
                    counts[String(property.name.dropFirst(6)), default: 0] += Int(property.value) ?? 0
                }
            }
            return counts
        case .text, .oscalPlan: return nil
        }
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }

    private static func add(_ counts: [String: Int], to sum: inout [String: Int]) {
        sum.merge(counts, uniquingKeysWith: +)
    }

    /// The sum of «Число» by verdict, of the groups that make a result.
    private static func table(_ bytes: [UInt8], language: Language) throws -> [String: Int] {
        var counts = zero
        for row in try Table(csv: bytes).rows where row.cells[3] != "conduct" {
            counts[row.cells[16], default: 0] += Int(row.cells[14]) ?? 0
        }
        return counts
    }

    /// The first table: `| words | number | `verdict` |`.
    private static func markdown(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmed }
            guard cells.count == 3, cells[2].hasPrefix("`"), !cells[2].hasPrefix("`apart") else { continue }
            counts[String(cells[2].dropFirst().dropLast()), default: 0] += Int(cells[1]) ?? 0
        }
        return counts
    }

    private static func junit(_ text: String) -> [String: Int] {
        var counts = zero
        for line in text.split(separator: "\n") where line.contains("name=\"count-") {
            let parts = line.split(separator: "\"")
            guard parts.count > 3, !parts[1].hasPrefix("count-apart") else { continue }
            counts[String(parts[1].dropFirst(6)), default: 0] += Int(parts[3]) ?? 0
        }
        return counts
    }

    private static var zero: [String: Int] {
        Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, 0) })
    }

    private struct JSONForm: Decodable {
        var assessments: [Part]
        struct Part: Decodable { var counts: [String: Int] }
    }

    private struct LineForm: Decodable {
        var line: String
        var counts: [String: Int]?
    }

    struct SARIFForm: Decodable {
        var runs: [Run]
        struct Run: Decodable {
            var results: [Result]
            var properties: Properties
        }
        struct Result: Decodable { var ruleId: String }
        struct Properties: Decodable {
            var counts: [String: Int]
            var part: Int
        }
    }

    private struct OSCALForm: Decodable {
        var results: Results
        struct Results: Decodable { var results: [Result] }
        struct Result: Decodable { var props: [Property] }
        struct Property: Decodable {
            var name: String
            var value: String
        }
        enum CodingKeys: String, CodingKey { case results = "assessment-results" }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
