import FoundationEssentials
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct JSONReportTests {
    @Test
    func `the quarterly check as data`() throws {
        let text = String(decoding: JSONReport.render([try SampleTown.assessment()]), as: UTF8.self)
        try expectSnapshot(text, "check.json", filePath: #filePath.replacing("/JSON/", with: "/"))
    }

    @Test
    func `the same register in another order gives the same bytes`() throws {
        var town = SampleTown.municipality
        let policy = SampleTown.policy
        let scope = CheckScope(asOf: sampleDay)
        let first = try Assessor.assess(town, under: policy, scope: scope, calendar: .sample)
        town.organs.reverse()
        town.persons.reverse()
        town.credentials.reverse()
        for place in town.organs.indices { town.organs[place].accounts.reverse() }
        for place in town.credentials.indices { town.credentials[place].grants?.reverse() }
        let second = try Assessor.assess(town, under: policy, scope: scope, calendar: .sample)
        #expect(JSONReport.render([first]) == JSONReport.render([second]))
    }

    @Test
    func `a strict reader reads what is written`() throws {
        struct Document: Decodable {
            var format: String
            var assessments: [Part]

            struct Part: Decodable {
                var municipality: Town
                var counts: [String: Int]
            }

            struct Town: Decodable {
                var name: String
            }
        }
        var town = Municipality.sample(organs: [.sample()])
        town.name = "\"quoted\" \\ \u{1}\n\u{7f} Ёж 🦔"
        let assessment = try Assessor.assess(
            town,
            under: .sample([.sample(.accountRequired)]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
        let bytes = JSONReport.render([assessment, assessment])
        let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
        #expect(document.format == "secaudit/check/1")
        #expect(document.assessments.map(\.municipality.name) == [town.name, town.name])
        #expect(document.assessments.first?.counts.count == Verdict.allCases.count)
    }
}
