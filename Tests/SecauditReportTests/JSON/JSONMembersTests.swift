import Testing

@testable import SecauditReport

@Suite struct JSONMembersTests {
    private func line(_ members: JSONMembers) -> String {
        var bytes: [UInt8] = []
        var sink = ByteSink { bytes += $0 }
        JSONValue.object(members).writeLine(to: &sink)
        sink.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `members are written in the order of their keys`() {
        #expect(
            line(["b": .int(2), "a": .int(1), "ab": .null, "B": .bool(true)]) == #"{"B":true,"a":1,"ab":null,"b":2}"#
        )
    }

    @Test func `a member set again is replaced, and taken away by nothing`() {
        var members: JSONMembers = ["a": .int(1), "c": .int(3)]
        members["c"] = .int(4)
        members["b"] = .int(2)
        #expect(line(members) == #"{"a":1,"b":2,"c":4}"#)
        members["b"] = nil
        members["x"] = nil
        #expect(line(members) == #"{"a":1,"c":4}"#)
    }

    @Test func `of two with a key the other one wins`() {
        let members: JSONMembers = ["a": .int(1), "b": .int(2)]
        #expect(line(members.merging(["c": .int(3), "a": .int(9)])) == #"{"a":9,"b":2,"c":3}"#)
    }

    @Test func `a prepared text is written as the text is`() {
        for text in ["", "обычный", "с \"кавычками\" и \\", "строка\nдругая\u{7F}"] {
            #expect(line(["a": .prepared(text)]) == line(["a": .text(text)]))
        }
    }

    @Test func `a list written piece by piece is the list written at once`() {
        let values: [JSONValue] = [.int(1), .array([]), .object([:]), .object(["a": .array([.null, .text("б")])])]
        let nested: JSONValue = .object(["l": .elements(of: 0..<3) { .int($0) }, "v": .array(values)])
        let whole: JSONValue = .object(["l": .array((0..<3).map(JSONValue.int)), "v": .array(values)])
        var bytes: [UInt8] = []
        JSONValue.array([nested, whole]).write(to: &bytes)
        let pieces = ByteSink.bytes { JSONValue.elements(of: [nested, whole]) { $0 }.write(to: &$0) }
        #expect(pieces == bytes)
        var twice: [UInt8] = []
        JSONValue.array([whole, whole]).write(to: &twice)
        #expect(twice == bytes)
    }
}
