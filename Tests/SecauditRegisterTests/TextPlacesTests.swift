import SecauditGenerated
import SecauditRegister
import Testing

@Suite struct TextPlacesTests {
    /// Many are equal to another by the tables of Unicode: é, K and the signs that are spelt in two ways.
    private static let signs = ["a", "b", "K", "\u{212A}", ";", "\u{037E}", "`", "\u{1FEF}", "é", "e\u{301}", "ё", "0"]

    @Test func `texts are found where a dictionary would find them`() {
        var random = SplitMix64(seed: 7)
        for capacity in [0, 3, 400] {
            var places = TextPlaces(capacity: capacity)
            var known: [String: Int] = [:]
            for _ in 0..<2000 {
                let length = Int.random(in: 0...3, using: &random)
                let text = (0..<length).map { _ in Self.signs.randomElement(using: &random) ?? "" }.joined()
                #expect(places.place(of: text) == known[text], "\(text.unicodeScalars.map(\.value))")
                let wanted: Int? = known[text] == nil ? known.count : nil
                #expect(places.insert(text) == wanted)
                if let wanted { known[text] = wanted }
                #expect(places.count == known.count)
            }
            for (text, place) in known { #expect(places.place(of: text) == place) }
        }
    }

    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 31, 36])
    func `texts of one length differ wherever their bytes do`(length: Int) {
        var places = TextPlaces()
        let texts =
            [String(repeating: "x", count: length)]
            + (0..<length).map { place in
                String((0..<length).map { $0 == place ? "y" : "x" })
            }
        for (place, text) in texts.enumerated() { #expect(places.insert(text) == place) }
        for (place, text) in texts.enumerated() {
            #expect(places.place(of: text) == place)
            #expect(places.insert(text) == nil)
        }
        #expect(places.place(of: String(repeating: "x", count: length + 1)) == nil)
        #expect(places.place(of: "") == nil)
    }

    @Test func `a list that grows loses nobody`() {
        var places = TextPlaces()
        for number in 0..<20_000 { #expect(places.insert("page-\(number)") == number) }
        for number in 0..<20_000 { #expect(places.place(of: "page-\(number)") == number) }
        #expect(places.place(of: "page-20000") == nil)
    }
}
