import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What is due, and in which order.
@Suite struct AgendaTests {
    private func items(_ town: Municipality, _ rule: Rule) throws -> [String] {
        let assessment = try Assessor.assess(
            town,
            under: .sample([rule]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
        return Agenda(assessment, of: town).items.map { item in
            switch item {
            case .overdue(let subject, rule: _, let due): "overdue \(subject.name) \(due)"
            case .coming(let subject, rule: _, let due): "coming \(subject.name) \(due)"
            case .change(let credential, let kinds, let cause):
                "change \(credential) \(kinds.map(\.rawValue).joined(separator: ",")) \(cause?.text ?? "-")"
            case .rekey(let credential, let person): "rekey \(credential) \(person?.text ?? "-")"
            case .secondFactor(let account, of: let organ): "second factor \(account) of \(organ)"
            case .extensionEnds(let waiver): "ends \(waiver.id)"
            case .extensionExpired(let waiver): "expired \(waiver.id)"
            case .extensionUnused(let waiver): "unused \(waiver.id)"
            }
        }
    }

    @Test func `terms that have run out come first, each kind by its day`() throws {
        let rule = Rule.sample(
            .deadlineAfterEvent,
            ["event": .word("created"), "action": .word("reported"), "n": .integer(3)]
        )
        let created = [("a", "2026-08-03"), ("b", "2026-07-03"), ("c", "2026-09-29"), ("d", "2026-09-28")]
        let pages = created.map { Account.sample(Account.ID($0), created: day($1), events: []) }
        #expect(
            try items(.sample(organs: [.sample(accounts: pages)]), rule) == [
                "overdue b 2026-07-08", "overdue a 2026-08-06", "coming d 2026-10-01", "coming c 2026-10-02",
            ]
        )
    }

    @Test func `what to change stands by credential and by who left, and a key owed by whom it is owed for`() throws {
        func owed(_ kind: Obligation.Kind, _ cause: Person.ID?, stated: String? = nil) -> Obligation {
            Obligation(kind: kind, raised: day("2026-08-14"), cause: cause, statedChanged: stated.map(day))
        }
        func ended(_ person: Person.ID, owed: Bool?) -> Grant {
            var grant = Grant.key(person, to: "2026-08-14")
            grant.rekeyOwed = owed
            return grant
        }
        let credentials: [Credential] = [
            .sample(
                "second",
                manages: [],
                grants: [ended("tamara", owed: true), ended("pyotr", owed: nil), ended("anna", owed: true)]
            ),
            .sample(
                "first",
                manages: [],
                grants: [ended("anna", owed: false)],
                obligations: [
                    owed(.sessions, "tamara"), owed(.password, "tamara"), owed(.totp, "tamara", stated: "2026-08-20"),
                    owed(.sessions, "anna"), owed(.pageRoles, nil),
                ]
            ),
        ]
        #expect(
            try items(.sample(organs: [.sample()], credentials: credentials), .sample(.accountRequired)) == [
                "change first page-roles -", "change first sessions anna", "change first password,sessions tamara",
                "rekey second anna", "rekey second tamara",
            ]
        )
    }

    @Test func `a second factor is looked at where nobody has, and not where it is on or off`() throws {
        let states: [TwoFactorEvidence.State] = [.on, .unknown, .off]
        let town = Municipality.sample(
            organs: [.sample(accounts: states.map { .sample(Account.ID($0.rawValue)) })],
            credentials: states.map { state in
                .sample(
                    Credential.ID(state.rawValue),
                    manages: [Account.ID(state.rawValue)],
                    twoFactor: [TwoFactorEvidence(state: state, method: .app, on: day("2026-09-01"))]
                )
            }
        )
        #expect(try items(town, .sample(.twoFactorEnabled)) == ["second factor unknown of org"])
        // Another rule that is not confirmed asks for something else.
        #expect(try items(town, .sample(.passwordAge, ["days": .integer(90)])) == [])
    }
}
