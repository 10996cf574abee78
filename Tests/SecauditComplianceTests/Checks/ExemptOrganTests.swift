import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct ExemptOrganTests {
    private let rule = Rule.sample(.exemptOrgan, ["organs": .words(["Комитет финансов «Образец»"])])

    private func found(_ name: String, accounts: [Account]) throws -> [Verdict] {
        let required = Rule.sample(.accountRequired)
        let factor = Rule.sample(.twoFactorEnabled)
        let town = Municipality.sample(organs: [.sample(name: name, kind: .body, accounts: accounts)])
        return try Assessor.assess(
            town,
            under: .sample([rule, required, factor]),
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        ).findings.map(\.verdict)
    }

    @Test(arguments: ["Комитет финансов «Образец»", "комитет  ФИНАНСОВ \"Образец\" ", "Комитет\u{a0}финансов Образец"])
    func `an organ on the list is found whatever the typing`(name: String) throws {
        #expect(try found(name, accounts: []) == [.pass, .notApplicable, .notApplicable])
    }

    @Test
    func `an exempt organ with an account is a remark and all other rules apply`() throws {
        #expect(try found("Комитет финансов «Образец»", accounts: [.sample()]) == [.remark, .notApplicable, .unknown])
    }

    @Test
    func `another organ is not exempt`() throws {
        #expect(try found("Комитет культуры", accounts: []) == [.notApplicable, .fail, .notApplicable])
    }

    @Test
    func `a policy may leave the account without a word`() throws {
        let rule = Rule.sample(.exemptOrgan, ["organs": .words(["А"]), "if-account-exists": .word("ignore")])
        let town = Municipality.sample(organs: [.sample(name: "А", accounts: [.sample()])])
        #expect(try verdict(of: rule, in: town) == .pass)
    }
}
