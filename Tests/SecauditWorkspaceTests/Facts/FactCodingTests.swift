import SecauditRegister
import SecauditVault
import Testing

@testable import SecauditWorkspace

struct FactCodingTests {
    private static func plain(_ content: [UInt8]) -> RegisterFact? {
        var reader = FactReader()
        return reader.plain(content)
    }

    @Test
    func `a fact is JSON with sorted keys`() throws {
        let fact = RegisterFact.change(
            ChangeFact(credential: "login", kind: .recoveryCodes, on: try #require(CalendarDay("2026-02-28")))
        )
        #expect(
            String(decoding: fact.content, as: UTF8.self)
                == #"{"fact":{"credential":"login","kind":"recovery-codes","on":"2026-02-28"},"kind":"change"}"#
        )
        #expect(RegisterFact.fact(from: fact.content) == fact)
    }

    @Test(arguments: SampleFacts.all)
    func `a plain reading says what the general decoder says`(fact: RegisterFact) {
        let content = fact.content
        #expect(RegisterFact.decoded(content) == fact)
        #expect(Self.plain(content) == fact)
        // Cut anywhere it is no fact, to the one as to the other.
        for length in 0..<content.count {
            #expect(RegisterFact.fact(from: Array(content[..<length])) == nil)
        }
    }

    @Test
    func `a page that was handed over keeps its keeper`() throws {
        let account = Account(id: "a", network: "vk", address: "vk.com/a")
        let fact = RegisterFact.account(AccountFact(organ: "o", account: account, keeper: "k"))
        #expect(Self.plain(fact.content) == fact)
        #expect(RegisterFact.decoded(fact.content) == fact)
    }

    @Test
    func `where a secret lies is named by two ids, and by nothing else`() throws {
        func text(_ compartment: String, _ record: String) -> String {
            #"{"fact":{"credential":{"id":"c","manages":[],"network":"ok","organ":"o","owner":"service"},"#
                + #""secret":{"compartment":""# + compartment + #"","record":""# + record + #""}},"kind":"credential"}"#
        }
        let (first, second) = ("0123456789abcdef0123456789abcdef", "fedcba98765432100000000000000001")
        let known = try #require(Self.plain(Array(text(first, second).utf8)))
        guard case .credential(let fact) = known else { throw FactCodingFailure.otherKind }
        #expect(fact.secret?.compartment.hexadecimal == first)
        #expect(fact.secret?.record.hexadecimal == second)
        #expect(known.content == Array(text(first, second).utf8))
        #expect(RegisterFact.decoded(known.content) == known)
        for other in [
            "", "0", String(first.dropLast()), first + "0", "g" + first.dropFirst(), "я" + first.dropFirst(2),
        ] {
            for spoilt in [text(other, second), text(first, other)] {
                #expect(Self.plain(Array(spoilt.utf8)) == nil)
                #expect(RegisterFact.decoded(Array(spoilt.utf8)) == nil)
            }
        }
    }

    @Test(arguments: [" ", ",", "}", "\"", "x"])
    func `anything between a fact and its kind is left to the decoder`(foreign: String) {
        let text =
            #"{"fact":{"account":{"address":"vk.com/a","id":"a","network":"vk"},"organ":"o"},"kind":"account"}"#
        let spoilt = text.replacing(#","kind""#, with: foreign + #","kind""#)
        #expect(Self.plain(Array(text.utf8)) != nil)
        #expect(Self.plain(Array(spoilt.utf8)) == nil)
    }

    @Test
    func `the samples are facts`() {
        #expect(SampleFacts.all.map { String(decoding: $0.content, as: UTF8.self) } == SampleFacts.texts)
    }

    @Test
    func `what a plain reading does not take is left to the decoder`() {
        let account =
            #"{"fact":{"account":{"address":"vk.com/a","id":"a","network":"vk"},"organ":"o"},"kind":"account"}"#
        let foreign = account.replacing(#""organ":"o""#, with: #""organ":"o","later":1"#)
        let turned =
            #"{"kind":"account","fact":{"organ":"o","account":{"address":"vk.com/a","id":"a","network":"vk"}}}"#
        let known = Self.plain(Array(account.utf8))
        #expect(known != nil)
        for text in [foreign, turned] {
            #expect(Self.plain(Array(text.utf8)) == nil)
            #expect(RegisterFact.fact(from: Array(text.utf8)) == known)
        }
    }

    @Test(arguments: FactKind.allCases)
    func `a kind is seen at the end, and only the whole of it there`(kind: FactKind) throws {
        let end = "\"kind\":\"\(kind.rawValue)\"}"
        for start in ["", "{", "{\"fact\":{},"] {
            let found = try #require(FactKind.found(endOf: Array((start + end).utf8)))
            #expect(found.kind == kind)
            #expect(found.length == end.utf8.count)
        }
        for other in [
            end + "}", end + " ", String(end.dropLast()), String(end.dropFirst()), end.replacing("kind", with: "kinD"),
            end.replacing("\"}", with: "x\"}"), end.replacing(":\"", with: ":\"x"), "\"\"}",
        ] {
            #expect(FactKind.found(endOf: Array(other.utf8)) == nil)
        }
        // Every byte counts, however long the word is.
        for place in 0..<end.utf8.count {
            var other = Array(end.utf8)
            other[place] ^= 1
            #expect(FactKind.found(endOf: other) == nil)
        }
    }

    @Test
    func `one reader reads facts in turn as each would be read alone`() {
        var reader = FactReader()
        let contents = SampleFacts.all.map(\.content)
        for content in contents + contents.reversed() {
            // What breaks off in the middle leaves nothing behind.
            #expect(reader.fact(from: Array(content.dropLast(3))) == nil)
            #expect(reader.plain(Array(content[..<(content.count / 2)]) + Array(content.suffix(20))) == nil)
            #expect(reader.fact(from: content) == RegisterFact.fact(from: content))
        }
    }

    @Test(arguments: ["", "{}", #"{"kind":"unknown","fact":{}}"#, "]", "1,2", #"{"kind":"person"}"#])
    func `what is no fact is none`(text: String) {
        #expect(RegisterFact.fact(from: Array(text.utf8)) == nil)
    }

    @Test
    func `two facts squeezed into one record are not two`() {
        let one = RegisterFact.memberName(MemberNameFact(member: "a", name: "А")).content
        #expect(RegisterFact.fact(from: one + [UInt8(ascii: ",")] + one) == nil)
    }
}

private enum FactCodingFailure: Error {
    case otherKind
}
