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

    @Test(arguments: [
        ("address", Verdict.fail), ("phone", .pass),
    ])
    func `a change of the field address is a change of address`(field: String, expected: Verdict) throws {
        let page = Account.sample(events: [Event(kind: .changed, field: field, on: day("2026-07-01"))])
        #expect(try pageVerdict(of: .sample(.addressHistory), page) == expected)
    }

    @Test func `what is kept is told where nobody has listed the changes, and only then`() throws {
        var page = Account.sample(events: nil)
        for (previous, facts) in [
            (nil, [Fact.term(.eventsNotKnown)]), ([], [.term(.eventsNotKnown)]),
            (
                [PreviousAddress(address: "vk.example/old", changedOn: day("2026-07-01"))],
                [.term(.eventsNotKnown), .record(.addressesKept(1))]
            ),
        ] as [([PreviousAddress]?, [Fact])] {
            page.previousAddresses = previous
            let found = try findings(of: .sample(.addressHistory), in: .sample(organs: [.sample(accounts: [page])]))
            #expect(found.map(\.facts) == [facts])
        }
    }
}
