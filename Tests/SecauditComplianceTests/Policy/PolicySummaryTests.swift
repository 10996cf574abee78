import Testing

@testable import SecauditCompliance

@Suite struct PolicySummaryTests {
    /// Every clause of the five acts: by facts, by people, with a remark alone, or not at all and why.
    @Test(arguments: [
        ("aleysk-205", 24, 7, 10, 0, 7), ("khasyn-2022", 30, 14, 10, 0, 6), ("kozhevnikovo-2020", 22, 7, 7, 0, 8),
        ("novoaltaysk-608", 47, 24, 16, 0, 7), ("novokuznetsk-59", 23, 9, 9, 0, 5),
    ])
    func `no clause of an act is left open`(
        id: String,
        clauses: Int,
        facts: Int,
        people: Int,
        remarkAlone: Int,
        notCheckable: Int
    ) throws {
        let policy = try ShippedPoliciesTests.file(id).policy
        let summary = PolicySummary(policy)
        let found = [
            summary.clauses, summary.decided[.facts] ?? 0, summary.decided[.answer] ?? 0, summary.remarkAlone,
            summary.notCheckable,
        ]
        #expect(found == [clauses, facts, people, remarkAlone, notCheckable])
        #expect(facts + people + remarkAlone + notCheckable == clauses)
        #expect(summary.decided[.information] == nil)
        #expect(policy.notCheckable.allSatisfy { !$0.reason.russian.isEmpty && !$0.reason.english.isEmpty })
    }
}
