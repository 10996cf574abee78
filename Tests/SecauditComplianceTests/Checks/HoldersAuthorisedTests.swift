import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct HoldersAuthorisedTests {
    private let rule = Rule.sample(.holdersAuthorised)
    private let withAct = Rule.sample(.holdersAuthorised, ["require-act": .boolean(true)])

    private func town(
        _ grants: [Grant]?,
        persons: [Person] = [.anna, .pyotr],
        appointments: [Appointment]? = nil
    ) -> Municipality {
        .sample(
            organs: [.sample(accounts: [.sample(appointments: appointments)])],
            persons: persons,
            credentials: [.sample(grants: grants)]
        )
    }

    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-09-29", .fail)])
    func `a holder is employed through the last working day`(last: String, expected: Verdict) throws {
        #expect(try verdict(of: rule, in: town([.key("anna")], persons: [.anna.left(day(last))])) == expected)
    }

    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-10-01", .fail)])
    func `a holder is employed from the first working day`(first: String, expected: Verdict) throws {
        var anna = Person.anna
        anna.employedFrom = day(first)
        #expect(try verdict(of: rule, in: town([.key("anna")], persons: [anna])) == expected)
    }

    @Test
    func `a holder who left is named with the last day`() throws {
        let found = try findings(of: rule, in: town([.key("anna")], persons: [.anna.left(day("2026-03-14"))]))
        #expect(found.map(\.facts) == [[.holders(.notEmployed("anna", lastDay: day("2026-03-14")))]])
    }

    @Test
    func `a grant withdrawn on the last day is no fault`() throws {
        let town = town([.key("anna", to: "2026-03-14")], persons: [.anna.left(day("2026-03-14"))])
        #expect(try verdict(of: rule, in: town) == .pass)
    }

    @Test
    func `unknown grants and unidentified holders are not confirmed`() throws {
        #expect(try verdict(of: rule, in: town(nil)) == .unknown)
        #expect(try verdict(of: rule, in: town([.key("stranger")])) == .unknown)
        let member = Grant(person: nil, member: "ab12", from: day("2026-01-01"), basis: .proved)
        #expect(try verdict(of: rule, in: town([member])) == .unknown)
    }

    @Test
    func `an appointment is wanted only where the policy says so`() throws {
        let grants = [Grant.key("anna")]
        let own = Appointment.sample("anna", .credentialKeeper)
        #expect(try verdict(of: rule, in: town(grants, appointments: [])) == .pass)
        #expect(try verdict(of: withAct, in: town(grants, appointments: nil)) == .unknown)
        #expect(try verdict(of: withAct, in: town(grants, appointments: [])) == .fail)
        #expect(try verdict(of: withAct, in: town(grants, appointments: [own])) == .pass)
        let noAct = Appointment.sample("anna", act: nil)
        #expect(try verdict(of: withAct, in: town(grants, appointments: [noAct])) == .unknown)
        let ended = Appointment.sample("anna", to: "2026-09-29")
        #expect(try verdict(of: withAct, in: town(grants, appointments: [ended])) == .fail)
    }

    @Test func `a page without any credential is not confirmed`() throws {
        let found = try findings(of: rule, in: .sample(organs: [.sample(accounts: [.sample()])]))
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.secret(.noCredentialKnown)]])
    }
}
