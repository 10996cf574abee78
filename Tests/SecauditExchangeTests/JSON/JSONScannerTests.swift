import Testing

@testable import SecauditExchange

@Suite struct JSONScannerTests {
    private func strings(_ text: String) throws -> String {
        var scanner = JSONScanner(Array(text.utf8))
        _ = try scanner.kind()
        let string = try scanner.string()
        try scanner.end()
        return string
    }

    @Test(arguments: [
        (#""""#, ""),
        (#""Образцовск""#, "Образцовск"),
        (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{C}\n\r\t"),
        (#""\u0041\u043e\uD83D\uDE00""#, "Aо😀"),
        (#""\u0000""#, "\0"),
        (#"  "x"  "#, "x"),
    ])
    func `a string is read with its escapes`(text: String, expected: String) throws {
        #expect(try strings(text) == expected)
    }

    @Test(arguments: [
        (#""abc"#, JSONFault.unexpectedEnd, 4),
        (#""a\"#, .unexpectedEnd, 3),
        (#""\u12"#, .unexpectedEnd, 5),
        (#""\x""#, .unknownEscape, 2),
        (#""\u12g4""#, .unknownEscape, 5),
        (#""\ud800""#, .unpairedSurrogate, 3),
        (#""\ud800\u0041""#, .unpairedSurrogate, 3),
        (#""\udc00""#, .unpairedSurrogate, 3),
        ("\"a\u{1F}\"", .controlCharacter(0x1F), 2),
        ("\"\\n\u{0A}\"", .controlCharacter(0x0A), 3),
        (#""a" b"#, .trailingBytes, 4),
    ])
    func `a broken string is refused at its place`(text: String, fault: JSONFault, offset: Int) {
        #expect(throws: JSONError(fault: fault, offset: offset)) { try strings(text) }
    }

    @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: JSONError(fault: .invalidUTF8, offset: 1)) {
            var scanner = JSONScanner(bytes)
            return try scanner.string()
        }
    }

    @Test(arguments: ["0", "-0", "12", "-3.25", "1e5", "1E-2", "0.1e+3"])
    func `a number is read as it is written`(text: String) throws {
        var scanner = JSONScanner(Array(text.utf8))
        #expect(try scanner.number() == text)
    }

    @Test(arguments: ["01", "1.", ".5", "-", "1e", "+1", "0x1", "1a", "--1"])
    func `what only looks like a number is refused`(text: String) {
        #expect(throws: JSONError(fault: .malformedNumber, offset: 0)) {
            var scanner = JSONScanner(Array(text.utf8))
            return try scanner.number()
        }
    }

    @Test(arguments: ["[]", "{}", "[1,2]", #"{"a":{"b":[true,false,null]}}"#, " [ 1 , \"x\" ] ", "\u{FEFF}[]"])
    func `any value can be passed over`(text: String) throws {
        var scanner = JSONScanner(Array(text.utf8))
        try scanner.skipValue()
        try scanner.end()
        #expect(scanner.position == text.utf8.count)
    }

    @Test(arguments: [
        "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "[", "{", "tru", "nul", "falsy", "", "}", "'a'",
        "{\"a\":1]", "[1}",
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(throws: JSONError.self) {
            var scanner = JSONScanner(Array(text.utf8))
            try scanner.skipValue()
            try scanner.end()
        }
    }

    @Test func `nesting ends at the limit`() throws {
        let limit = JSONScanner.depthLimit
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        var allowed = JSONScanner(nested(limit))
        try allowed.skipValue()
        #expect(throws: JSONError(fault: .tooDeep(limit: limit), offset: limit)) {
            var refused = JSONScanner(nested(limit + 1))
            try refused.skipValue()
        }
    }

    @Test func `a path is written so that its place can be found`() {
        let path = JSONPath().key("municipalities").index(0).key("the key").key("it's")
        #expect(path.description == #"$.municipalities[0]['the key']['it\'s']"#)
    }
}
