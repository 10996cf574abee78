import SecauditRegister
import SecauditVault
import Testing

@testable import SecauditWorkspace

struct FactGroupTests {
    @Test
    func `values come in the order of their ids, each group by itself`() {
        let owners: [Account.ID: String] = ["b": "one", "a": "one", "д": "two", "c": "two", "г": "one", "": "one"]
        let table = owners.reduce(into: [:]) { $0[$1.key] = (owner: $1.value, note: $1.key.text) }
        let groups = OrderedGroups(table) { $0.owner }
        #expect(groups.map(of: "one") { $0.note } == ["", "a", "b", "г"])
        #expect(groups.map(of: "two") { $0.note } == ["c", "д"])
        #expect(groups.map(of: "three") { $0.note } == [])
    }

    @Test
    func `texts are in the order of identifiers, like ones in their own`() {
        let texts = ["b", "a", "д", "", "aaaaaaaab", "aaaaaaaaa", "г", "a"]
        #expect(texts.orderedPlaces == texts.indices.sorted { (texts[$0], $0) < (texts[$1], $1) })
    }

    @Test
    func `facts about one thing come in the order of the list`() throws {
        let sample = try SampleWorkspace()
        let founder = sample.founder
        let other = try founder.addAccount(
            Account(id: "other", network: "ok", address: "ok.ru/obrazcovsk"),
            to: sample.organ,
            at: SampleWorkspace.start
        )
        for day in ["2026-01-03", "2026-01-01", "2026-01-02", "2026-01-01"] {
            let event = Event(kind: .changed, on: try #require(CalendarDay(day)))
            try founder.recordEvent(event, of: sample.page, at: SampleWorkspace.start)
            try founder.recordEvent(event, of: sample.organ, at: SampleWorkspace.start)
            if day == "2026-01-02" { try founder.recordEvent(event, of: other, at: SampleWorkspace.start) }
        }
        let events = founder.facts.events
        #expect(events.count == 9)
        let chains = FactChains(of: events) { $0.fact.account }
        for page in [sample.page, other] {
            let known = events.filter { $0.fact.account == page }
            #expect(!known.isEmpty)
            #expect(chains.map(of: page) { $0 } == known)
        }
        #expect(chains.map(of: "nobody") { $0 } == nil)
    }
}
