import SecauditRegister
import Testing

@testable import SecauditExchange

/// A register that comes in pieces is read as one that lies in memory as a whole.
@Suite struct RegisterPiecesTests {
    private enum Unwanted: Error { case whole }

    /// Lends `bytes` in pieces of a length.
    private final class Pieces {
        private var rest: ArraySlice<UInt8>
        private let length: Int

        init(_ bytes: [UInt8], length: Int) {
            rest = bytes[...]
            self.length = length
        }

        func next(_ bytes: inout [UInt8]) {
            bytes += rest.prefix(length)
            rest = rest.dropFirst(length)
        }
    }

    /// `told` is the length that the whole is said to have.
    private func read(_ bytes: [UInt8], length: Int, told: Int? = nil) throws -> Register {
        let pieces = TextPieces(length: told ?? bytes.count, next: Pieces(bytes, length: length).next)
        return try RegisterFile.register(pieces: pieces) { throw Unwanted.whole }
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000, 1 << 20])
    func `pieces of any length give the same register`(length: Int) throws {
        let bytes = try RegisterFile.bytes(of: SampleRegister.register)
        #expect(try read(bytes, length: length) == SampleRegister.register)
    }

    /// Room is made by the length; a pipe has none, and a file may grow or be cut while it is read.
    @Test(arguments: [Int.min, 0, 1, 40_000, 1 << 31, .max])
    func `a length that is not true changes nothing`(told: Int) throws {
        let persons = (0..<700).map { #"{"id":"p\#($0)","surname":"Примеров","given":"Иван"}"# }
        let text =
            #"{"format":"secaudit/register/1","municipalities":[{"id":"m","name":"Образцовск","zone":"+07:00","#
            + #""organs":[],"persons":[\#(persons.joined(separator: ","))],"credentials":[]}]}"#
        let bytes = Array(text.utf8)
        let whole = try RegisterFile.register(from: bytes)
        #expect(whole.municipalities[0].persons.count == 700)
        for length in [1000, 1 << 20] { #expect(try read(bytes, length: length, told: told) == whole) }
    }

    /// Organs longer than what is brought in before each, cut at many places; a letter, an escape and a number among them.
    @Test func `an element longer than what is at hand is begun again`() throws {
        let long = String(repeating: #"Отдел \"культуры\" \uD83D\uDE00 "#, count: 12_000)
        let organs = (0..<4).map { number in
            #"{"id":"o\#(number)","name":"\#(long)\#(number)","kind":"body","accounts":["#
                + #"{"id":"a\#(number)","network":"vk","address":"vk.com/a","followers":12345}]}"#
        }
        let text =
            #"{"format":"secaudit/register/1","municipalities":[{"id":"m","name":"Образцовск","zone":"+07:00","#
            + #""organs":[\#(organs.joined(separator: ","))],"persons":[],"credentials":[]}]}"#
        let bytes = Array(text.utf8)
        let whole = try RegisterFile.register(from: bytes)
        #expect(whole.municipalities[0].organs.map(\.accounts.count) == [1, 1, 1, 1])
        for length in [65_521, 300_007, 1 << 20] { #expect(try read(bytes, length: length) == whole) }
    }

    /// The fault is told with its line in the whole file.
    @Test(arguments: [
        ("\"vk\"", "vk"), ("+00:00", "seven"), ("\"organs\"", "\"organ\""), ("secaudit/register/1", "other/1"),
    ])
    func `a fault is told as it is of a whole file`(good: String, bad: String) throws {
        let text = String(decoding: try RegisterFile.bytes(of: SampleRegister.register), as: UTF8.self)
        let broken = Array(text.replacing(good, with: bad, maxReplacements: 1).utf8)
        let expected = #expect(throws: RegisterFileError.self) { try RegisterFile.register(from: broken) }
        let found = #expect(throws: RegisterFileError.self) {
            let pieces = TextPieces(length: broken.count, next: Pieces(broken, length: 100).next)
            return try RegisterFile.register(pieces: pieces) { broken }
        }
        #expect(found == expected)
    }

    @Test(arguments: [1, 50, 1 << 20])
    func `a file cut off, or with something after it, is refused`(length: Int) throws {
        let bytes = try RegisterFile.bytes(of: SampleRegister.register)
        for broken in [Array(bytes.dropLast(3)), bytes + Array("{}".utf8)] {
            #expect(throws: Unwanted.whole) { try read(broken, length: length) }
        }
    }

    /// A fact after a fact is read by one reader, and one that is cut off must not be in the way of the next.
    @Test func `a reader that begins anew knows nothing of the text before`() throws {
        var reader = RegisterReader(Array(#"{"format":"secaudit/register/1","municipalities":[{"id":1"#.utf8))
        #expect(throws: RegisterFileError.self) { try Register(reading: &reader) }
        #expect(reader.path != JSONPath([]))
        reader.begin(try RegisterFile.bytes(of: SampleRegister.register))
        #expect(reader.path == JSONPath([]))
        #expect(try Register(reading: &reader) == SampleRegister.register)
        try reader.end()
        #expect(reader.path == JSONPath([]))
        #expect(reader.depth == 0)
    }

    @Test func `a text that comes again is the same text`() throws {
        let repeated = #""распоряжение об ответственных","адрес страницы на сайте""#
        let others = (0..<3000).map { #""адрес страницы № \#($0) на сайте""# }.joined(separator: ",")
        let bytes = Array("[\(repeated),\(others),\(repeated)]".utf8)
        var scanner = JSONScanner(bytes)
        #expect(bytes.count > 1 << 16)
        var texts: [String] = []
        _ = try scanner.kind()
        var more = try scanner.enter(closing: UInt8(ascii: "]"))
        while more {
            texts.append(try scanner.string())
            more = try scanner.another(closing: UInt8(ascii: "]"))
        }
        let known = ["распоряжение об ответственных", "адрес страницы на сайте"]
        #expect(texts == known + (0..<3000).map { "адрес страницы № \($0) на сайте" } + known)
    }
}
