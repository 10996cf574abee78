import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct AccountRequiredTests {
    private func judge(
        _ accounts: [Account],
        _ values: [String: ParameterValue] = [:],
        due: CalendarDay? = nil
    ) throws -> Verdict {
        let rule = Rule.sample(.accountRequired, values)
        let policy = PolicyInForce.sample([rule], parameters: due.map { ["account-due": .day($0)] } ?? [:])
        return try verdict(of: rule, in: .sample(organs: [.sample(accounts: accounts)]), under: policy)
    }

    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-10-01", .fail)])
    func `an account counts from the day it was created`(created: String, expected: Verdict) throws {
        #expect(try judge([.sample(created: day(created))]) == expected)
    }

    @Test
    func `a suspended or closed account is none`() throws {
        #expect(try judge([]) == .fail)
        #expect(try judge([.sample(suspensions: [Suspension(from: day("2026-09-30"))])]) == .fail)
        #expect(try judge([.sample(closed: day("2026-09-29"))]) == .fail)
        #expect(try judge([.sample(closed: day("2026-09-30"))]) == .pass)
    }

    @Test(arguments: [("any", Verdict.pass), ("all", .fail)])
    func `any or all of the networks`(mode: String, expected: Verdict) throws {
        let values: [String: ParameterValue] = ["networks": .words(["vk", "ok"]), "mode": .word(mode)]
        #expect(try judge([.sample()], values) == expected)
        #expect(try judge([.sample(), .sample("p2", network: "ok")], values) == .pass)
        #expect(try judge([.sample(network: "telegram")], values) == .fail)
    }

    @Test
    func `without a term set by the other act there is no failure`() throws {
        let values: [String: ParameterValue] = ["due": .word("other-act")]
        #expect(try judge([], values) == .notApplicable)
        #expect(try judge([], values, due: day("2026-09-30")) == .pending)
        #expect(try judge([], values, due: day("2026-09-29")) == .fail)
        #expect(try judge([.sample()], values) == .pass)
    }
}
