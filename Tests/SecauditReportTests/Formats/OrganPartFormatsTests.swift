import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// Whoever knows one of two equal passwords knows the other: an organ's part names none of another organ's.
struct OrganPartFormatsTests {
    private static let town: Municipality = {
        func login(_ name: String, of organ: Organ.ID, as others: [Credential.ID]) -> Credential {
            var login = Credential.sample(Credential.ID("\(name)-login"), manages: [Account.ID("\(organ)-page")])
            login.organ = organ
            login.label = "\(name)-label"
            login.passwordStanding = PasswordStanding(on: day("2026-09-01"), equalTo: others)
            return login
        }
        return .sample(
            organs: [
                .sample("alpha", accounts: [.sample("alpha-page")]), .sample("beta", accounts: [.sample("beta-page")]),
            ],
            credentials: [
                login("first", of: "alpha", as: ["second-login", "foreign-login"]),
                login("second", of: "alpha", as: ["first-login", "foreign-login"]),
                login("foreign", of: "beta", as: ["first-login", "second-login"]),
            ]
        )
    }()
    private static let policy = PolicyInForce.sample([.sample(.passwordReuse)])

    private func isTold(_ text: String, _ part: Int) -> Bool {
        (part == 0 ? ["foreign"] : ["first", "second"]).contains { text.contains("\($0)-l") }
    }

    @Test(arguments: ReportFormat.allCases, Language.allCases)
    func `no format of an organ's part names a credential of another`(format: ReportFormat, language: Language) throws {
        let whole = try Assessor.assess(
            Self.town,
            under: Self.policy,
            scope: CheckScope(asOf: sampleDay),
            calendar: .sample
        )
        let options = ReportOptions(format: format, language: language, everything: true)
        #expect(String(decoding: options.bytes([whole]), as: UTF8.self).contains("foreign-l"))
        for (place, part) in whole.byOrgan.enumerated() {
            let text = String(decoding: options.bytes([part]), as: UTF8.self)
            #expect(text.contains(place == 0 ? "second-l" : "foreign-l"))
            #expect(!isTold(text, place), "\(text)")
        }
    }

    @Test(arguments: Language.allCases)
    func `no paper of an organ names a credential of another`(language: Language) throws {
        let dossier = try SamplePapers.dossier(language, of: Self.town, under: Self.policy)
        for (place, part) in dossier.parts.enumerated() {
            let papers = [
                CheckActPaper(dossier, part: part)?.paper, CorrectionPlanPaper(dossier, part: part)?.paper,
            ].compactMap(\.self)
            #expect(papers.count == 2)
            for paper in papers {
                let text = String(decoding: PlainPaper.render(paper), as: UTF8.self)
                #expect(!isTold(text, place), "\(text)")
            }
        }
    }
}
