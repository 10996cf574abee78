import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

struct OpenQuestionsTests {
    private let scope = CheckScope(asOf: sampleDay, groups: Set(RuleGroup.allCases))

    private func questionnaire(_ act: String, _ town: Municipality, asOf: CalendarDay? = nil) throws -> OpenQuestions {
        let scope = asOf.map { CheckScope(asOf: $0, groups: Set(RuleGroup.allCases)) } ?? scope
        return OpenQuestions(town, under: try RealAct(act).inForce(), scope: scope)
    }

    @Test func `an organ is asked clause by clause and month by month in the order of the act`() throws {
        let questions = try questionnaire("aleysk-205", CaseTown.with()).questions(for: "admin")
        #expect(
            questions.map(\.id) == [
                "content-plan/П.2 абз. 2/2026-07", "content-plan/П.2 абз. 2/2026-08", "content-plan/П.2 абз. 2/2026-09",
                "security-measures/П.2 абз. 3/2026-Q3", "coordination/П.2 абз. 4/2026-Q3",
                "tools/П.8 предл. 2/2026-Q3", "style/П.9 предл. 1/2026-Q3", "press-releases/П.9 предл. 2/2026-Q3",
                "moderation/П.10 предл. 1/2026-Q3", "moderation/П.10 предл. 2/2026-Q3",
                "moderation/П.10 предл. 3/2026-Q3",
            ]
        )
        #expect(questions.allSatisfy { $0.text.russian.contains("?") && $0.text.english.contains("?") })
        #expect(questions.filter(\.asksForDocument).map(\.rule.id) == Array(repeating: "content-plan", count: 3))
    }

    /// Whatever is asked can be answered: the answers as they are recorded leave no question and no doubt.
    @Test(arguments: PoliciesFolder.acts)
    func `answers to all questions answer all questions`(id: String) throws {
        let act = try RealAct(id)
        var town = CaseTown.with()
        CaseTown.addCulture(to: &town)
        let before = try act.assess(town, scope)
        var asked = 0
        for place in town.organs.indices {
            let questions = try questionnaire(id, town).questions(for: town.organs[place].id)
            #expect(Set(questions.map(\.id)).count == questions.count)
            asked += questions.count
            // Given in October about the quarter that is over.
            town.organs[place].attestations = questions.map { $0.attestation(.yes, on: day("2026-10-05")) }
        }
        let whole = try questionnaire(id, town).questions()
        town.attestations = whole.map { $0.attestation(.yes, on: day("2026-10-05")) }
        for organ in town.organs { #expect(try questionnaire(id, town).questions(for: organ.id) == []) }
        #expect(try questionnaire(id, town).questions() == [])
        let after = try act.assess(town, scope)
        let open = (after.findings + after.apart).filter { finding in
            finding.verdict == .unknown && finding.rule.kind.decision == .answer
        }
        #expect(open.map(\.rule.id) == [])
        #expect(asked > 0)
        #expect(
            (before.findings + before.apart).contains { $0.rule.kind.decision == .answer && $0.verdict == .unknown }
        )
    }

    @Test(arguments: PoliciesFolder.acts)
    func `every rule that people answer asks in the words of the act`(id: String) throws {
        let rules = try RealAct(id).policy.rules.filter { $0.kind.decision == .answer }
        #expect(rules.filter { $0.questions.isEmpty }.map(\.id) == [])
    }

    @Test func `open to the coordinator is what nobody has answered`() throws {
        var town = CaseTown.with()
        town.organs[0].attestations = [Attestation(rule: "style", answer: .no, on: day("2026-08-01"))]
        let sheet = try questionnaire("novoaltaysk-608", town)
        #expect(!sheet.questions(for: "admin").contains { $0.rule.id == "style" })
        let all = sheet.questions(for: "admin", all: true).first { $0.rule.id == "style" }
        #expect(all?.answered?.answer == .no)
    }

    @Test func `an organ that the act does not bind is asked nothing`() throws {
        let town = CaseTown.with { $0.organs[0].kind = .other }
        #expect(try questionnaire("novoaltaysk-608", town).questions(for: "admin") == [])
        #expect(try questionnaire("novoaltaysk-608", town).questions(for: "nobody") == [])
    }

    @Test func `an answer given after its period is dated by its last day`() throws {
        let sheet = try questionnaire("novoaltaysk-608", CaseTown.with())
        let question = try #require(sheet.questions(for: "admin").first { $0.rule.id == "style" })
        let late = question.attestation(.yes, on: day("2026-10-05"))
        #expect([late.on, late.from, late.through] == [day("2026-09-30"), day("2026-07-01"), day("2026-09-30")])
        #expect(question.attestation(.yes, on: day("2026-08-05")).on == day("2026-08-05"))
    }
}
