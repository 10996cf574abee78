import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct TwoFactorEnabledTests {
    private func town(_ credentials: [Credential], persons: [Person] = [.anna, .pyotr]) -> Municipality {
        .sample(organs: [.sample(accounts: [.sample()])], persons: persons, credentials: credentials)
    }

    private func evidence(
        _ state: TwoFactorEvidence.State,
        on: String,
        method: TwoFactorEvidence.Method? = .app,
        phone: PhoneOwner? = nil,
        phoneOf: Person.ID? = nil,
        selfStated: Bool? = nil
    ) -> TwoFactorEvidence {
        TwoFactorEvidence(
            state: state,
            method: method,
            phone: phone,
            phoneOf: phoneOf,
            on: day(on),
            selfStated: selfStated
        )
    }

    @Test(arguments: [
        ("2026-06-30", Verdict.pass), ("2026-06-29", .unknown), ("2026-09-30", .pass), ("2026-10-01", .unknown),
    ])
    func `evidence counts for 92 days and not before it was seen`(seen: String, expected: Verdict) throws {
        let town = town([.sample(twoFactor: [evidence(.on, on: seen)])])
        #expect(try verdict(of: .sample(.twoFactorEnabled), in: town) == expected)
    }

    @Test(arguments: [(9, Verdict.unknown), (10, .pass), (11, .pass)])
    func `the age limit is the policy's`(maxAge: Int, expected: Verdict) throws {
        let rule = Rule.sample(.twoFactorEnabled, ["max-evidence-age": .integer(maxAge)])
        #expect(try verdict(of: rule, in: town([.sample(twoFactor: [evidence(.on, on: "2026-09-20")])])) == expected)
    }

    @Test
    func `stale evidence is named with its day`() throws {
        let town = town([.sample(twoFactor: [evidence(.on, on: "2026-01-01")])])
        let found = try findings(of: .sample(.twoFactorEnabled), in: town)
        #expect(found.map(\.facts) == [[.twoFactor(.stale("login", seen: day("2026-01-01"), maxAge: 92))]])
    }

    @Test(arguments: [TwoFactorEvidence.State.on, .off])
    func `the last look decides`(last: TwoFactorEvidence.State) throws {
        let first: TwoFactorEvidence.State = last == .on ? .off : .on
        let town = town([.sample(twoFactor: [evidence(last, on: "2026-09-02"), evidence(first, on: "2026-09-01")])])
        #expect(try verdict(of: .sample(.twoFactorEnabled), in: town) == (last == .on ? .pass : .fail))
    }

    @Test
    func `no credential and no evidence are not confirmed`() throws {
        let rule = Rule.sample(.twoFactorEnabled)
        #expect(try verdict(of: rule, in: town([])) == .unknown)
        #expect(try verdict(of: rule, in: town([.sample(twoFactor: nil)])) == .unknown)
        #expect(try verdict(of: rule, in: town([.sample(twoFactor: [])])) == .unknown)
        #expect(
            try verdict(of: rule, in: town([.sample(twoFactor: [evidence(.unknown, on: "2026-09-01")])])) == .unknown
        )
    }

    @Test
    func `one of two ways in without the factor is a failure`() throws {
        let town = town([
            .sample("a", twoFactor: [evidence(.on, on: "2026-09-01")]),
            .sample("b", twoFactor: [evidence(.off, on: "2026-09-01")]),
        ])
        let found = try findings(of: .sample(.twoFactorEnabled), in: town)
        #expect(found.map(\.verdict) == [.fail])
        #expect(
            found.map(\.facts) == [
                [
                    .twoFactor(.on("a", .app, seen: day("2026-09-01"))),
                    .twoFactor(.off("b", seen: day("2026-09-01"))),
                ]
            ]
        )
    }

    @Test
    func `a code to a personal telephone stays on and is a remark once its owner has left`() throws {
        let credential = Credential.sample(twoFactor: [
            evidence(.on, on: "2026-09-01", method: .sms, phone: .personal, phoneOf: "pyotr")
        ])
        let rule = Rule.sample(.twoFactorEnabled)
        #expect(try verdict(of: rule, in: town([credential])) == .pass)
        for (last, expected) in [("2026-09-30", Verdict.pass), ("2026-09-29", .remark)] {
            let town = town([credential], persons: [.anna, .pyotr.left(day(last))])
            #expect(try verdict(of: rule, in: town) == expected)
        }
    }

    @Test
    func `a policy may want another person's word`() throws {
        let rule = Rule.sample(.twoFactorEnabled, ["independent": .boolean(true)])
        let own = evidence(.on, on: "2026-09-01", selfStated: true)
        let other = evidence(.on, on: "2026-08-01", selfStated: false)
        #expect(try verdict(of: rule, in: town([.sample(twoFactor: [own])])) == .unknown)
        #expect(try verdict(of: rule, in: town([.sample(twoFactor: [own, other])])) == .pass)
        #expect(try verdict(of: .sample(.twoFactorEnabled), in: town([.sample(twoFactor: [own])])) == .pass)
    }

    @Test(arguments: [(TwoFactorEvidence.Method.app, Verdict.pass), (.sms, .fail)])
    func `a method that the policy does not accept fails`(method: TwoFactorEvidence.Method, expected: Verdict) throws {
        let rule = Rule.sample(.twoFactorEnabled, ["methods": .words(["app", "key"])])
        let town = town([.sample(twoFactor: [evidence(.on, on: "2026-09-01", method: method)])])
        #expect(try verdict(of: rule, in: town) == expected)
    }

    /// On one day the worse news stands last: what was off that day is not shown to be on since.
    @Test(arguments: [("2026-09-10", Verdict.unknown), ("2026-09-09", .pass)])
    func `an independent look must be later than the last one that saw it off`(off: String, expected: Verdict) throws {
        let rule = Rule.sample(.twoFactorEnabled, ["independent": .boolean(true)])
        let looks = [
            evidence(.off, on: off), evidence(.on, on: "2026-09-10"), evidence(.on, on: "2026-09-12", selfStated: true),
        ]
        #expect(try verdict(of: rule, in: town([.sample(twoFactor: looks)])) == expected)
    }

    @Test(arguments: [(["app"], Verdict.unknown), (nil, .pass)] as [([String]?, Verdict)])
    func `an unknown method matters only where not all are accepted`(methods: [String]?, expected: Verdict) throws {
        let rule = Rule.sample(.twoFactorEnabled, methods.map { ["methods": .words($0)] } ?? [:])
        let town = town([.sample(twoFactor: [evidence(.on, on: "2026-09-12", method: nil)])])
        #expect(try verdict(of: rule, in: town) == expected)
    }

    @Test(
        arguments: [(.sms, true), (.call, true), (nil, true), (.app, false), (.key, false)]
            as [(TwoFactorEvidence.Method?, Bool)]
    )
    func `a code goes to a telephone by some methods only`(method: TwoFactorEvidence.Method?, goes: Bool) throws {
        for phone in [PhoneOwner.personal, .organ] {
            let look = evidence(.on, on: "2026-09-12", method: method, phone: phone, phoneOf: "anna")
            let found = try findings(of: .sample(.twoFactorEnabled), in: town([.sample(twoFactor: [look])]))
            let fact = Fact.twoFactor(.codeToPersonalPhone("login", "anna"))
            #expect(found.map { $0.facts.contains(fact) } == [goes && phone == .personal])
        }
    }
}
