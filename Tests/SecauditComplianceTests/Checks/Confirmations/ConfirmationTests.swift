import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// The engine behind all kinds that people confirm for a period.
struct ConfirmationTests {
    private func town(_ answers: [Attestation], common: [Attestation]? = nil) -> Municipality {
        .sample(organs: [.sample(attestations: answers)], attestations: common)
    }

    private func answer(
        _ answer: Attestation.Answer = .yes,
        on: String = "2026-08-10",
        from: String? = nil,
        through: String? = nil,
        clause: String? = nil,
        byCoordinator: Bool? = nil
    ) -> Attestation {
        Attestation(
            rule: "attestation",
            clause: clause,
            answer: answer,
            on: day(on),
            from: from.map(day),
            through: through.map(day),
            byCoordinator: byCoordinator
        )
    }

    private let quarterly = Rule.sample(.attestation)

    @Test(arguments: [
        (Attestation.Answer.yes, Verdict.pass), (.no, .fail),
        // An organ cannot say of itself that a rule does not apply to it.
        (.notApplicable, .unknown),
    ])
    func `an answer decides`(given: Attestation.Answer, expected: Verdict) throws {
        #expect(try verdict(of: quarterly, in: town([answer(given)])) == expected)
    }

    @Test func `only the coordinator says that a rule does not apply`() throws {
        let answers = [answer(.notApplicable, byCoordinator: true)]
        #expect(try verdict(of: quarterly, in: town(answers)) == .notApplicable)
    }

    @Test(arguments: [("2026-09-29", Verdict.pending), ("2026-09-30", .unknown)])
    func `without an answer the period's last day decides`(asOf: String, expected: Verdict) throws {
        #expect(try verdict(of: quarterly, in: town([]), asOf: day(asOf)) == expected)
    }

    @Test(arguments: [("2026-06-30", Verdict.unknown), ("2026-07-01", .pass), ("2026-09-30", .pass)])
    func `an answer without days speaks of the quarter in which it was given`(on: String, expected: Verdict) throws {
        #expect(try verdict(of: quarterly, in: town([answer(on: on)])) == expected)
    }

    @Test(arguments: [
        ("2026-07-01", "2026-09-30", Verdict.pass), ("2026-07-02", "2026-09-30", .unknown),
        ("2026-07-01", "2026-09-29", .unknown), ("2026-01-01", "2026-12-31", .pass),
    ])
    func `an answer speaks of the days that it names`(from: String, through: String, expected: Verdict) throws {
        #expect(try verdict(of: quarterly, in: town([answer(from: from, through: through)])) == expected)
    }

    @Test func `a monthly question wants an answer for each month`() throws {
        let rule = Rule.sample(.attestation, ["period": .word("month")])
        let months = ["2026-07-31", "2026-08-31", "2026-09-30"].map { answer(on: $0) }
        #expect(try verdict(of: rule, in: town(months)) == .pass)
        let found = try findings(of: rule, in: town([months[0], months[2]]))
        #expect(found.map(\.verdict) == [.unknown])
        let august = AnswerPeriod(.month, containing: day("2026-08-01"))
        #expect(
            found.map { $0.facts.contains(.answer(.unanswered(AnswerFact.Asked(clauses: [], periods: [august])))) }
                == [true]
        )
    }

    @Test func `the coordinator's answer stands above the organ's, whichever is later, and both are told`() throws {
        let own = answer(.yes, on: "2026-09-20")
        let coordinator = answer(.no, on: "2026-08-01", byCoordinator: true)
        for answers in [[own, coordinator], [coordinator, own]] {
            let found = try findings(of: quarterly, in: town(answers))
            #expect(found.map(\.verdict) == [.fail])
            let asked = AnswerFact.Asked(clauses: [], periods: [AnswerPeriod(.quarter, containing: sampleDay)])
            #expect(
                found.map(\.facts) == [
                    [
                        .answer(.confirmed(.no, asked, on: day("2026-08-01"), byCoordinator: true)),
                        .answer(.overruled(.yes, on: day("2026-09-20"), byCoordinator: false)),
                    ]
                ]
            )
        }
        #expect(try verdict(of: quarterly, in: town([own], common: [coordinator])) == .fail)
    }

    @Test func `each clause of a rule is a question of its own`() throws {
        let texts = ["1.1", "1.2"].map { RuleQuestion(clause: $0, text: Bilingual(russian: "Так?", english: "So?")) }
        let rule = Rule(
            id: "attestation",
            kind: .attestation,
            group: .security,
            clauses: [Clause(number: "1.1"), Clause(number: "1.2")],
            strength: .must,
            title: Bilingual(russian: "Т", english: "T"),
            remedy: Bilingual(russian: "И", english: "R"),
            questions: texts
        )
        #expect(try verdict(of: rule, in: town([answer(clause: "1.1")])) == .unknown)
        #expect(try verdict(of: rule, in: town([answer(clause: "1.1"), answer(clause: "1.2")])) == .pass)
        #expect(try verdict(of: rule, in: town([answer(clause: "1.1"), answer(.no, clause: "1.2")])) == .fail)
        #expect(try verdict(of: rule, in: town([answer()])) == .pass)
    }

    @Test func `nothing is asked of the time before the act`() throws {
        let policy = PolicyInForce(policy: .sample([quarterly]), effective: day("2026-09-01"))
        let answers = [answer(on: "2026-09-20", from: "2026-09-01", through: "2026-09-30")]
        #expect(try verdict(of: quarterly, in: town(answers), under: policy) == .pass)
    }

    @Test func `of a rule with one question the whole rule is asked`() throws {
        let question = RuleQuestion(clause: "1.1", text: Bilingual(russian: "Так?", english: "So?"))
        let rule = Rule(
            id: "attestation",
            kind: .attestation,
            group: .security,
            clauses: [Clause(number: "1.1")],
            strength: .must,
            title: Bilingual(russian: "Т", english: "T"),
            remedy: Bilingual(russian: "И", english: "R"),
            questions: [question]
        )
        let asked = AnswerFact.Asked(clauses: [], periods: [AnswerPeriod(.quarter, containing: sampleDay)])
        let found = try findings(of: rule, in: town([answer()]))
        #expect(
            found.map(\.facts) == [[.answer(.confirmed(.yes, asked, on: day("2026-08-10"), byCoordinator: false))]]
        )
    }
}
