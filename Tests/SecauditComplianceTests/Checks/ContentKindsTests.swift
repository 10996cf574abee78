import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct ContentKindsTests {
    @Test func `kinds of material are told and never judged`() throws {
        let rule = Rule.sample(.contentKinds, ["kinds": .words(["тексты", "видео"])])
        let found = try findings(of: rule, in: .sample(organs: [.sample()]))
        #expect(found.map(\.verdict) == [.notApplicable])
        #expect(found.map(\.facts) == [[.page(.kinds(["тексты", "видео"]))]])
    }
}
