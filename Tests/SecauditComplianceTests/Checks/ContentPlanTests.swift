import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct ContentPlanTests {
    private func town(_ from: String, _ through: String, on: String) -> Municipality {
        let answer = Attestation(
            rule: "content-plan",
            answer: .yes,
            on: day(on),
            from: day(from),
            through: day(through)
        )
        return .sample(organs: [.sample(attestations: [answer])])
    }

    /// A plan is there when its month begins: nobody waits for the end.
    @Test(arguments: [
        ("2026-08-31", Verdict.pass), ("2026-09-01", .unknown), ("2026-09-30", .unknown),
    ])
    func `a month has its plan from the first day`(asOf: String, expected: Verdict) throws {
        let town = town("2026-07-01", "2026-08-31", on: "2026-07-01")
        #expect(try verdict(of: .sample(.contentPlan), in: town, asOf: day(asOf)) == expected)
    }

    @Test func `a plan for the quarter covers its months`() throws {
        let town = town("2026-07-01", "2026-09-30", on: "2026-06-29")
        #expect(try verdict(of: .sample(.contentPlan), in: town) == .pass)
        #expect(try verdict(of: .sample(.contentPlan, ["period": .word("year")]), in: town) == .unknown)
    }
}
