import SecauditRegister
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

    @Test(arguments: ["2024-02-29", "0001-01-01", "9999-12-31", "2023-02-29", "2026-11-22", "0000-00-00"])
    func `a day is read plainly where it is written as a day, and nowhere else`(text: String) {
        for place in 0..<12 {
            for byte in UInt8.min...UInt8.max {
                var bytes = Array("\"\(text)\"".utf8)
                bytes[place] = byte
                var scanner = JSONScanner(bytes)
                let inner = String(validating: bytes[1..<11], as: UTF8.self)
                let day = inner.flatMap { $0.utf8.count == 10 ? CalendarDay($0) : nil }
                // Blanks before it are passed, and then there is less than a day.
                let isWritten = bytes.first == UInt8(ascii: "\"") && bytes.last == UInt8(ascii: "\"")
                #expect(scanner.plainDay() == (isWritten ? day : nil))
            }
        }
        for count in 0..<12 {
            var scanner = JSONScanner(Array("\"\(text)\"".utf8.prefix(count)))
            #expect(scanner.plainDay() == nil)
        }
    }

    @Test(arguments: [
        "", "a", "eight-b", "eight-by", "nine-byte", "fifteen-letters", "sixteen-letters-", "seventeen-letters",
        "twenty-five-letters-long-",
    ])
    func `a key is passed where it stands whole and where nothing else does`(name: String) {
        let keys = WrittenKeys(["other", name, name + "x", "nine-bytf", "sixteen-letterx-"])
        for rest in ["", ":", ":12345678"] {
            let text = Array("\"\(name)\"\(rest)".utf8)
            var scanner = JSONScanner(text)
            #expect(scanner.passesKey(among: keys) == 1)
            #expect(scanner.position == name.utf8.count + 2)
            for place in 0..<name.utf8.count {
                var other = text
                other[place + 1] ^= 1
                var foreign = JSONScanner(other)
                #expect(foreign.passesKey(among: WrittenKeys([name])) == nil)
                #expect(foreign.position == 0)
            }
        }
    }

    @Test
    func `what is beside ASCII is looked at, wherever it stands`() throws {
        for length in 0..<20 {
            for place in 0..<max(length, 1) {
                var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                if length > 0 { bytes[place] = 0xFF }
                let text = [UInt8(ascii: "\"")] + bytes + Array("\" и дальше".utf8)
                var scanner = JSONScanner(text)
                if length == 0 {
                    #expect(try scanner.string() == "")
                } else {
                    #expect(throws: JSONError(fault: .invalidUTF8, offset: 1)) { _ = try scanner.string() }
                }
            }
            let letters = String(repeating: "a", count: length)
            // What stands behind the text does not make it anything but ASCII.
            var scanner = JSONScanner(Array("\"\(letters)\"яяяя".utf8))
            #expect(try scanner.string() == letters)
            var mixed = JSONScanner(Array("\"\(letters)я\"".utf8))
            #expect(try mixed.string() == letters + "я")
        }
    }
}
