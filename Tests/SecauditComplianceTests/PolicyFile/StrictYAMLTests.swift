import Testing

@testable import SecauditCompliance

@Suite struct StrictYAMLTests {
    static func fault(_ bytes: [UInt8]) -> (position: TextPosition?, fact: PolicyFileFact)? {
        do throws(FileFault) {
            _ = try StrictYAML.tree(from: bytes)
            return nil
        } catch {
            return (error.position, error.fact)
        }
    }

    @Test(arguments: [
        ("a: &x 1\nb: *x\n", 1, 4, PolicyFileFact.anchor),
        ("a: 1\nb: [1, *x]\n", 2, 8, .alias),
        ("a: 1\n*x : 2\n", 2, 1, .alias),
        ("a: !!str 1\n", 1, 4, .tag),
        ("{a: !b c}\n", 1, 5, .tag),
        ("a: \"слово &x\"\n", 1, 11, .anchor),
        ("a: 1\n---\nb: 2\n", 2, 1, .severalDocuments),
        ("a: 1\n\"\\x61\": 2\n", 1, 1, .duplicateKey("a")),
        ("z: 0\n1: a\n\"1\": b\n", 2, 1, .duplicateKey("1")),
        ("a: 1\nb: \"x\\0\"\n", 2, 4, .nulByte),
        ("[a]: 1\n", 1, 1, .wrongType(expected: .text)),
        ("? {a: 1}\n: 2\n", 1, 3, .wrongType(expected: .text)),
    ])
    func `what these files do not need is refused at its place`(
        text: String,
        line: Int,
        column: Int,
        fact: PolicyFileFact
    ) {
        let fault = Self.fault(Array(text.utf8))
        #expect(fault?.fact == fact)
        #expect(fault?.position == TextPosition(line: line, column: column))
    }

    @Test func `a repeated key of one spelling is refused`() {
        #expect(Self.fault(Array("a: 1\nb: 2\na: 3\n".utf8))?.fact == .duplicateKey("a"))
    }

    @Test(arguments: [
        ("", PolicyFileFact.empty),
        ("# only a comment\n", .empty),
    ])
    func `a file without content is refused`(text: String, fact: PolicyFileFact) {
        #expect(Self.fault(Array(text.utf8))?.fact == fact)
    }

    @Test(arguments: [
        "a: [1, 2", "a: 'x", "a:\n\t- 1", "a: b: c", "]", "\"\\uD800\": 1", "a: \"\\q\"", "%YAML 3.0\n--- a",
    ])
    func `a text that is no YAML is refused as malformed`(text: String) {
        guard case .malformed? = Self.fault(Array(text.utf8))?.fact else {
            Issue.record("not malformed: \(String(describing: Self.fault(Array(text.utf8))))")
            return
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0x00], PolicyFileFact.nulByte),
            ([0xFF, 0xFE, 0x61, 0x00], .nulByte),
            ([0x61, 0x3A, 0x20, 0xFF], .notUTF8),
            // «а» in Windows-1251.
            ([0x61, 0x3A, 0x20, 0xE0], .notUTF8),
            // A surrogate and an overlong slash, both forbidden in UTF-8.
            ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], .notUTF8),
            ([0x61, 0x3A, 0x20, 0xC0, 0xAF], .notUTF8),
        ] as [([UInt8], PolicyFileFact)]
    )
    func `other encodings and NUL are refused`(bytes: [UInt8], fact: PolicyFileFact) {
        #expect(Self.fault(bytes)?.fact == fact)
    }

    @Test func `256 KiB are read and one byte more is not`() {
        let head = Array("a: ".utf8)
        let full = head + [UInt8](repeating: 0x78, count: StrictYAML.sizeLimit - head.count)
        #expect(Self.fault(full) == nil)
        #expect(Self.fault(full + [0x78])?.fact == .tooLarge(limit: 262_144))
        #expect(Self.fault([UInt8](repeating: 0x5B, count: 10_000_000))?.fact == .tooLarge(limit: 262_144))
    }

    @Test(arguments: [(15, nil), (16, PolicyFileFact.tooDeep(limit: 16))] as [(Int, PolicyFileFact?)])
    func `sixteen levels are read and seventeen are not`(lists: Int, fact: PolicyFileFact?) {
        let flow = String(repeating: "[", count: lists) + "x" + String(repeating: "]", count: lists)
        let block = String(repeating: "- ", count: lists) + "x"
        #expect(Self.fault(Array(flow.utf8))?.fact == fact)
        #expect(Self.fault(Array(block.utf8))?.fact == fact)
    }

    @Test(arguments: ["[", "{", "[{a: ", "- ", "? "])
    func `nesting as deep as a file can hold is refused without being followed`(opening: String) {
        let count = StrictYAML.sizeLimit / opening.utf8.count
        let fault = Self.fault(Array(String(repeating: opening, count: count).utf8))
        #expect(fault?.fact == .tooDeep(limit: 16))
    }

    @Test func `a nest of aliases is refused at its first anchor`() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, previous) in zip("bcdefghijklmnop", "abcdefghijklmno") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(Self.fault(Array(text.utf8))?.position == TextPosition(line: 1, column: 4))
        #expect(Self.fault(Array(text.utf8))?.fact == .anchor)
    }

    @Test(arguments: [
        ("same", "same", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("правило", "правела", 2),
    ])
    func `the distance counts changed characters`(left: String, right: String, distance: Int) {
        #expect(NearestWord.distance(left, right) == distance)
    }

    @Test(
        arguments: [
            ("max-holder", "max-holders"), ("min-post", "min-posts"), ("zzzzzz", nil),
            (String(repeating: "m", count: 65), nil),
        ] as [(String, String?)]
    )
    func `the nearest word is near`(word: String, nearest: String?) {
        #expect(NearestWord.find(word, among: ["min-posts", "max-holders"]) == nearest)
    }
}
