import SecauditGenerated
import SecauditRegister
import Testing

@Suite struct OrderedTests {
    private static let texts = [
        "", "a", "a\u{0}", "a1", "a10", "a2", "aaaaaaaa", "aaaaaaaab", "aaaaaaaaa", "aaaaaaaZ", "B", "а", "б", "é",
        "e\u{301}", "zz", "Ёж", "8f14e45f-ceea-467f-a8f3-0b1c2d3e4f50", "8f14e45f-ceea-467f-a8f3-0b1c2d3e4f51",
    ]

    @Test func `elements come in the order of their ids, whatever the ids are`() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<50 {
            let shuffled = Self.texts.shuffled(using: &random)
            let ordered = shuffled.ordered { Identifier<Void>($0) }
            #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(ordered.sorted() == shuffled.sorted())
        }
    }

    @Test func `elements of one id stay as they stood`() {
        let pairs = [("b", 1), ("a", 2), ("b", 3), ("a", 4), ("b", 5)]
        let ordered = pairs.ordered { Identifier<Void>($0.0) }
        #expect(ordered.map(\.1) == [2, 4, 1, 3, 5])
    }
}
