import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct ActPublishedTests {
    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-10-01", .unknown)])
    func `the act is published from the day of the publication`(on: String, expected: Verdict) throws {
        let town = Municipality.sample(
            organs: [.sample()],
            events: [Event(kind: .actPublished, on: day(on), place: "https://town.example/act")]
        )
        #expect(try verdict(of: .sample(.actPublished), in: town) == expected)
    }

    @Test func `of several publications the first one counts`() throws {
        let town = Municipality.sample(
            organs: [.sample()],
            events: [
                Event(kind: .actPublished, on: day("2026-05-02")), Event(kind: .actPublished, on: day("2026-05-01")),
            ]
        )
        let found = try findings(of: .sample(.actPublished), in: town)
        #expect(found.map(\.facts) == [[.record(.published(on: day("2026-05-01"), place: nil))]])
    }

    @Test func `an answer in writing stands in place of the event`() throws {
        let said = Attestation(rule: "act-published", answer: .yes, on: day("2026-09-01"))
        let town = Municipality.sample(organs: [.sample()], attestations: [said])
        #expect(try verdict(of: .sample(.actPublished), in: town) == .pass)
    }
}
