import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What an act speaks of: cases 8 to 10, 23, 32, 34, 36.
@Suite struct ScopeCases {
    @Test(arguments: ["novokuznetsk-59", "kozhevnikovo-2020"])
    func `case 8: a page in a banned network is within the act, and a remark from the day of the ban`(
        id: String
    ) throws {
        var town = CaseTown.with(network: "instagram", created: day("2021-06-01"))
        func verdicts(_ rule: String, _ asOf: String) throws -> [String] {
            try RealAct(id).withFederalNorms(on: day(asOf)).verdicts(rule, town, asOf: day(asOf))
        }
        #expect(try verdicts("allowed-networks", "2022-06-30") == ["page pass"])
        // Running it is not in itself punishable: no failure until the norm broken is named.
        #expect(try verdicts("federal-networks", "2022-06-30") == ["page remark"])
        #expect(try verdicts("federal-networks", "2022-03-21") == ["page remark"])
        #expect(try verdicts("federal-networks", "2022-03-20") == ["page pass"])
        #expect(try verdicts("federal-networks", "2022-03-01") == ["page pass"])
        town.page.closed = day("2022-03-15")
        #expect(try verdicts("federal-networks", "2022-03-31") == ["page not-applicable"])
        // In the next quarter the page is history, and the organ has none.
        #expect(try verdicts("federal-networks", "2022-04-01") == ["admin not-applicable"])
    }

    @Test func `case 8: the act itself carries a remark that it names a banned network`() throws {
        for id in ["novokuznetsk-59", "kozhevnikovo-2020"] {
            let remarks = try RealAct(id).policy.remarks.filter { $0.text.russian.contains("21.03.2022") }
            #expect(remarks.count == 1)
        }
    }

    @Test func `case 9: an exempt organ with a page gets a remark, and its page every other rule`() throws {
        let act = try RealAct("khasyn-2022")
        var town = CaseTown.with { town in
            // Another spelling than the annex: quotation marks and letter case do not make another organ.
            town.organs[0].name = "КОМИТЕТ ФИНАНСОВ Хасынского муниципального округа Магаданской области"
            town.organs[0].kind = .body
            town.login.twoFactor = [TwoFactorEvidence(state: .off, on: day("2026-09-01"))]
        }
        #expect(try act.verdicts("account-required", town) == ["admin not-applicable"])
        #expect(try act.verdicts("exempt-organ", town) == ["admin remark"])
        #expect(try act.verdicts("two-factor-enabled", town) == ["page fail"])
        #expect(try act.verdicts("credential-recorded", town) == ["page pass"])
        #expect(try act.verdicts("responsible-appointed", town) == ["page pass"])
        town.organs[0].accounts = []
        #expect(try act.verdicts("account-required", town) == ["admin not-applicable"])
        #expect(try act.verdicts("exempt-organ", town) == ["admin pass"])
    }

    @Test func `case 10: a suspended page beside a new one is a second page until it is closed`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with()
        town.organs[0].accounts.append(.sample("old", suspensions: [Suspension(from: day("2025-02-03"))]))
        #expect(try act.verdicts("one-account-per-network", town) == ["admin fail"])
        town.organs[0].accounts[1].closed = day("2026-09-30")
        #expect(try act.verdicts("one-account-per-network", town) == ["admin fail"])
        town.organs[0].accounts[1].closed = day("2026-09-29")
        #expect(try act.verdicts("one-account-per-network", town) == ["admin pass"])
    }

    @Test func `case 10: a page of the administration and one of its organ depend on the reading`() throws {
        let act = try RealAct("novoaltaysk-608")
        var town = CaseTown.with()
        CaseTown.addCulture(to: &town)
        let rule = "one-account-per-network"
        #expect(try act.verdicts(rule, town) == ["admin remark", "culture remark"])
        #expect(try act.figures(rule, town) == ["organ pass", "municipality fail", "organ pass", "municipality fail"])
        #expect(try act.fixing(rule, "organ").verdicts(rule, town) == ["admin pass", "culture pass"])
        #expect(try act.fixing(rule, "municipality").verdicts(rule, town) == ["admin fail", "culture fail"])
    }

    @Test(arguments: [
        ("novokuznetsk-59", "publication-day"), ("kozhevnikovo-2020", "signing-day"),
        ("novoaltaysk-608", "publication-day"), ("khasyn-2022", "effective-day"),
    ])
    func `case 23: an act without its first day is not bound at all`(id: String, parameter: String) throws {
        let policy = try RealAct(id).policy
        #expect(throws: BindingError.missingParameter(parameter, type: .day)) {
            try BoundPolicy(policy: policy, binding: PolicyBinding(policy: id))
        }
    }

    @Test func `case 23: before its first day an act judges nothing`() throws {
        // Published on the 20th, in force from the day after.
        let act = try RealAct("novokuznetsk-59")
        let town = CaseTown.with(created: day("2020-01-15"))
        let refusal = AssessmentError.policyNotInForce(
            policy: "novokuznetsk-59",
            effective: day("2020-03-21"),
            asOf: day("2020-03-20")
        )
        #expect(throws: refusal) { try act.assess(town, CheckScope(asOf: day("2020-03-20"))) }
        #expect(try act.verdicts("allowed-networks", town, asOf: day("2020-03-21")) == ["page pass"])
    }

    @Test func `case 32: misprints of the acts are kept as they are printed`() throws {
        let aleysk = try RealAct("aleysk-205").policy
        #expect(aleysk.clauses.filter { $0.printed == "4" }.map(\.number) == ["Р.4 (1)", "Р.4 (2)"])
        #expect(aleysk.act.printedDate?.contains("«25.005.2020»") == true)
        #expect(aleysk.act.date == day("2020-05-25"))
        #expect(try RealAct("novokuznetsk-59").policy.act.printedDate?.contains("«16.03 2020»") == true)
        let undated = try RealAct("kozhevnikovo-2020").policy.act
        #expect(undated.number == nil && undated.date == nil && undated.printedDate != nil)
        #expect(try RealAct("kozhevnikovo-2020").policy.remarks.contains { $0.text.russian.contains("«FaceBook»") })
        #expect(try RealAct("khasyn-2022").policy.remarks.contains { $0.text.russian.contains("«8-Ф3»") })
    }

    @Test(arguments: [
        ("aleysk-205", true), ("novokuznetsk-59", false), ("kozhevnikovo-2020", false), ("novoaltaysk-608", true),
        ("khasyn-2022", true),
    ])
    func `case 34: an open list of measures is named as open`(id: String, isOpen: Bool) throws {
        let finding = try #require(try RealAct(id).findings("security-measures", CaseTown.with()).first)
        #expect(finding.verdict == .unknown)
        // Rules of their own judge what the act names; the report says which, and that there may be more.
        let act = try RealAct(id).policy
        let checked = act.rules.filter { $0.group == .security && $0.kind.decision == .facts }.map(\.title)
        let named = Fact.answer(.measures(AnswerFact.Measures(checked: checked), open: true))
        #expect(finding.facts.contains(named) == isOpen)
        #expect(
            (checked.isEmpty ? "none" : "some") == (["novoaltaysk-608", "khasyn-2022"].contains(id) ? "some" : "none")
        )
    }

    @Test func `case 36: without a page and without a term nothing is failed`() throws {
        let act = try RealAct("novoaltaysk-608")
        let town = CaseTown.with { $0.organs[0].accounts = [] }
        let finding = try #require(try act.findings("account-required", town).first)
        #expect(finding.verdict == .notApplicable)
        #expect(finding.facts == [.network(.termNotSet)])
        let later = act.stating("account-due", "2026-09-30")
        #expect(try later.verdicts("account-required", town) == ["admin pending"])
        #expect(try later.verdicts("account-required", town, asOf: day("2026-10-01")) == ["admin fail"])
    }
}
