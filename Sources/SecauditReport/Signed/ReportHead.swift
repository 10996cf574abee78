internal import FoundationEssentials
package import SecauditCompliance
package import SecauditRegister

/// What a report in `secaudit/check/1` says of itself: whose pages were checked, for which days, with what result.
package struct ReportHead: Hashable, Sendable {
    /// One for each municipality and act.
    package let parts: [Part]

    package struct Part: Hashable, Sendable, Decodable {
        package let municipality: Town
        package let period: Days
        package let asOf: CalendarDay
        package let policy: Act
        /// `nil` where no rule spoke of anything.
        package let conclusion: Outcome?
        package let demonstration: Bool

        private enum CodingKeys: String, CodingKey {
            case municipality, period, policy, conclusion, demonstration
            case asOf = "as-of"
        }
    }

    package struct Town: Hashable, Sendable, Decodable {
        package let id: Municipality.ID
        package let name: String
        package let zone: ZoneOffset
    }

    package struct Days: Hashable, Sendable, Decodable {
        package let first: CalendarDay
        package let last: CalendarDay
    }

    package struct Act: Hashable, Sendable, Decodable {
        package let id: String
    }

    package struct Outcome: Hashable, Sendable, Decodable {
        package let conclusion: Conclusion

        private enum CodingKeys: String, CodingKey {
            case conclusion, failed, late, unconfirmed
        }

        package init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            let word = try members.decode(String.self, forKey: .conclusion)
            let failed = try members.decode(Int.self, forKey: .failed)
            let late = try members.decode(Int.self, forKey: .late)
            let unconfirmed = try members.decode(Int.self, forKey: .unconfirmed)
            switch word {
            case "no-violations": conclusion = .noViolations
            case "no-violations-unconfirmed": conclusion = .noViolationsUnconfirmed(unconfirmed)
            case "remedied": conclusion = .remedied(late: late, unconfirmed: unconfirmed)
            case "violations": conclusion = .violations(failed: failed, unconfirmed: unconfirmed)
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .conclusion,
                    in: members,
                    debugDescription: "no such conclusion"
                )
            }
        }
    }

    /// Reads the head of a report; `nil` for anything else.
    package init?(of report: [UInt8]) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(report)), file.format == JSONReport.format,
            !file.assessments.isEmpty,
            // No check is about a time that ends before it begins.
            file.assessments.allSatisfy({ $0.period.first <= $0.period.last })
        else { return nil }
        parts = file.assessments
    }

    private struct File: Decodable {
        let format: String
        let assessments: [Part]
    }

    /// The municipalities, each once, sorted.
    package var municipalities: [Municipality.ID] { Set(parts.map(\.municipality.id)).sorted() }

    /// From the first day that is judged to the last.
    package var first: CalendarDay { parts.map(\.period.first).min() ?? parts[0].period.first }
    package var last: CalendarDay { parts.map(\.period.last).max() ?? parts[0].period.last }
}
