import SecauditCompliance
import SecauditGenerated
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// A report is its facts: the same for every order of lists and at every call.
struct SameBytesTests {
    /// The five acts with the days that their texts leave open.
    private static let acts: [(String, [String: String])] = [
        ("aleysk-205", [:]), ("khasyn-2022", ["effective-day": "2022-12-15"]),
        ("kozhevnikovo-2020", ["signing-day": "2020-06-01"]), ("novoaltaysk-608", ["publication-day": "2023-04-05"]),
        ("novokuznetsk-59", ["publication-day": "2020-03-20"]),
    ]

    @Test(arguments: acts)
    func `the same facts make the same report`(id: String, parameters: [String: String]) throws {
        let policy = try ShippedPolicies.policy(id)
        let binding = PolicyBinding(policy: id, parameters: parameters)
        let act = PolicyInForce(try BoundPolicy(policy: policy, binding: binding))
        let calendar = try WorkingCalendar(
            years: (2020...2027).map { year in
                let name = "calendars/ru-\(year).yaml"
                return try CalendarFile.year(from: ShippedPolicies.bytes(name), name: name)
            }
        )
        var random = SplitMix64(seed: 8)
        for seed: UInt64 in 1..<9 {
            let town = RandomTown(seed: seed).municipality
            let scope = CheckScope(asOf: day("2026-09-30"), asKnownOn: day("2026-10-10"))
            let reports = try [town, town, town.shuffled(by: &random)].map { town in
                try Assessor.assess(town, under: act, scope: scope, calendar: calendar)
            }
            #expect(Set(reports.map { JSONReport.render([$0]) }).count == 1, "seed \(seed)")
            for language in Language.allCases {
                #expect(
                    Set(reports.map { TextReport(language: language, everything: true).render($0) }).count == 1,
                    "seed \(seed)"
                )
            }
        }
    }
}
