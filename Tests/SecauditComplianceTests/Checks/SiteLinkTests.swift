import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct SiteLinkTests {
    @Test
    func `a link counts only for the present address`() throws {
        let rule = Rule.sample(.siteLink, ["places": .words(["city-page", "own-site"])])
        let link = Event(kind: .linkPublished, on: day("2026-07-01"), place: "city-page")
        var page = Account.sample(events: [link])
        #expect(try pageVerdict(of: rule, page) == .pass)
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-02"))]
        #expect(try pageVerdict(of: rule, page) == .unknown)
        #expect(try pageVerdict(of: rule, .sample(events: nil)) == .unknown)
        // One address is kept; whether it is the only one that was given up nobody has said.
        page.events = nil
        #expect(try pageVerdict(of: rule, page) == .unknown)
    }

    @Test
    func `a link on the city's page is enough for an organ without a site`() throws {
        let link = Event(kind: .linkPublished, on: day("2026-07-01"), place: "city-page")
        let city = Rule.sample(.siteLink, ["places": .words(["city-page"])])
        #expect(try pageVerdict(of: city, .sample(events: [link])) == .pass)
        #expect(try pageVerdict(of: city, .sample(events: [])) == .unknown)
        let own = Rule.sample(.siteLink, ["places": .words(["own-site"])])
        #expect(try pageVerdict(of: own, .sample(events: [link])) == .notApplicable)
    }

    @Test(arguments: [("2026-07-01", Verdict.unknown), ("2026-07-02", .pass)])
    func `a link of the day on which the address changed counts`(on: String, expected: Verdict) throws {
        let rule = Rule.sample(.siteLink, ["places": .words(["city-page"])])
        var page = Account.sample(events: [Event(kind: .linkPublished, on: day(on), place: "city-page")])
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-02"))]
        #expect(try pageVerdict(of: rule, page) == expected)
    }
}
