import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct OfficialPageTests {
    @Test
    func `the connection and the mark are looked at as the policy wants`() throws {
        let mark = Rule.sample(.officialPage, ["mark": .boolean(true)])
        var page = Account.sample()
        #expect(try pageVerdict(of: .sample(.officialPage), page) == .unknown)
        page.gospublikiSince = day("2026-09-30")
        #expect(try pageVerdict(of: .sample(.officialPage), page) == .pass)
        #expect(try pageVerdict(of: mark, page) == .unknown)
        page.markSeen = day("2026-09-30")
        #expect(try pageVerdict(of: mark, page) == .pass)
    }
}
