import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct AnswersTests {
    private func town(_ attestations: [Attestation], common: [Attestation]? = nil) -> Municipality {
        .sample(organs: [.sample(attestations: attestations)], attestations: common)
    }

    private func answer(
        _ answer: Attestation.Answer,
        on: String = "2026-09-01",
        through: String? = nil,
        byCoordinator: Bool? = nil
    ) -> Attestation {
        Attestation(
            rule: "local-act",
            answer: answer,
            on: day(on),
            through: through.map(day),
            byCoordinator: byCoordinator
        )
    }

    @Test(arguments: [(Attestation.Answer.yes, Verdict.pass), (.no, .fail), (.notApplicable, .unknown)])
    func `an answer stands in place of a missing fact`(given: Attestation.Answer, expected: Verdict) throws {
        #expect(try verdict(of: .sample(.localAct), in: town([answer(given)])) == expected)
    }

    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-09-29", .unknown)])
    func `an answer counts through its last day`(through: String, expected: Verdict) throws {
        #expect(try verdict(of: .sample(.localAct), in: town([answer(.yes, through: through)])) == expected)
    }

    @Test(arguments: [("2024-01-10", Verdict.pass), ("2024-01-09", .unknown)])
    func `an answer given before the act was in force answers another act`(on: String, expected: Verdict) throws {
        #expect(try verdict(of: .sample(.localAct), in: town([answer(.yes, on: on)])) == expected)
    }

    @Test
    func `the coordinator's answer stands above the organ's`() throws {
        let coordinator = answer(.no, on: "2026-08-01", byCoordinator: true)
        #expect(try verdict(of: .sample(.localAct), in: town([answer(.yes), coordinator])) == .fail)
        #expect(try verdict(of: .sample(.localAct), in: town([answer(.yes)], common: [coordinator])) == .fail)
        let exempted = answer(.notApplicable, byCoordinator: true)
        #expect(try verdict(of: .sample(.localAct), in: town([exempted])) == .notApplicable)
    }

    @Test
    func `where the coordinator stands above the organ both answers are told`() throws {
        let coordinator = answer(.no, on: "2026-08-01", byCoordinator: true)
        let found = try findings(of: .sample(.localAct), in: town([answer(.yes), coordinator]))
        #expect(
            found.map(\.facts) == [
                [
                    .answer(.given(.no, on: day("2026-08-01"), through: nil, byCoordinator: true)),
                    .answer(.overruled(.yes, on: day("2026-09-01"), byCoordinator: false)),
                ]
            ]
        )
        #expect(found.map { $0.evidence.map(\.on) } == [[day("2026-08-01"), day("2026-09-01")]])
    }

    /// The coordinator's later answer stands above the organ's; an organ's later one counts where it owns up.
    @Test(arguments: [
        (
            Attestation.Answer.no, "2026-08-01", Attestation.Answer.yes, "2026-09-01", Verdict.pass,
            Attestation.Answer.no
        ),
        (.yes, "2026-08-01", .no, "2026-08-01", .fail, .yes),
        (.no, "2026-08-01", .yes, "2026-08-01", .pass, .no),
        (.no, "2026-08-02", .yes, "2026-08-01", .fail, .yes),
        (.yes, "2026-08-02", .no, "2026-08-01", .fail, .yes),
        (.notApplicable, "2026-08-02", .no, "2026-08-01", .fail, .notApplicable),
        (.no, "2026-08-02", .notApplicable, "2026-08-01", .fail, .notApplicable),
    ])
    func `of the organ's answer and the coordinator's one counts and both are told`(
        own: Attestation.Answer,
        ownOn: String,
        higher: Attestation.Answer,
        higherOn: String,
        verdict: Verdict,
        beside: Attestation.Answer
    ) throws {
        let answers = [answer(own, on: ownOn), answer(higher, on: higherOn, byCoordinator: true)]
        for order in [answers, answers.reversed()] {
            let found = try findings(of: .sample(.localAct), in: town(order))
            #expect(found.map(\.verdict) == [verdict])
            let isOwn = beside == own
            let day = day(isOwn ? ownOn : higherOn)
            #expect(
                found.map(\.facts.last) == [.answer(.overruled(beside, on: day, byCoordinator: !isOwn))],
                "\(found.map(\.facts))"
            )
            #expect(found.map(\.evidence.count) == [2])
        }
    }

    @Test
    func `measures of an open list are named with the answer`() throws {
        let rule = Rule.sample(.securityMeasures, ["measures": .words(["резервная копия"])])
        let found = try findings(of: rule, in: town([]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(
            found.map(\.facts) == [
                [.answer(.missing), .answer(.measures(AnswerFact.Measures(named: ["резервная копия"]), open: false))]
            ]
        )
    }
}
