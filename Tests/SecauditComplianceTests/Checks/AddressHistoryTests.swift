import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct AddressHistoryTests {
    @Test
    func `a change of address keeps the address before it`() throws {
        let rule = Rule.sample(.addressHistory)
        let moved = Event(kind: .addressChanged, on: day("2026-07-01"))
        var page = Account.sample(events: [moved])
        #expect(try pageVerdict(of: rule, page) == .fail)
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-06-30"))]
        #expect(try pageVerdict(of: rule, page) == .fail)
        page.previousAddresses = [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-01"))]
        #expect(try pageVerdict(of: rule, page) == .pass)
        #expect(try pageVerdict(of: rule, .sample(events: [])) == .pass)
        #expect(try pageVerdict(of: rule, .sample(events: nil)) == .unknown)
        // One address is kept; whether it is the only one that was given up nobody has said.
        page.events = nil
        #expect(try pageVerdict(of: rule, page) == .unknown)
    }
}
