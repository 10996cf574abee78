import SecauditRegister
import Testing

@testable import SecauditWorkspace

struct FactCodingTests {
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
        #expect(RegisterFact.plain(content) == fact)
        // Cut anywhere it is no fact, to the one as to the other.
        for length in 0..<content.count {
            #expect(RegisterFact.fact(from: Array(content[..<length])) == nil)
        }
    }

    @Test
    func `a page that was handed over keeps its keeper`() throws {
        let account = Account(id: "a", network: "vk", address: "vk.com/a")
        let fact = RegisterFact.account(AccountFact(organ: "o", account: account, keeper: "k"))
        #expect(RegisterFact.plain(fact.content) == fact)
        #expect(RegisterFact.decoded(fact.content) == fact)
    }

    @Test(arguments: [" ", ",", "}", "\"", "x"])
    func `anything between a fact and its kind is left to the decoder`(foreign: String) {
        let text =
            #"{"fact":{"account":{"address":"vk.com/a","id":"a","network":"vk"},"organ":"o"},"kind":"account"}"#
        let spoilt = text.replacing(#","kind""#, with: foreign + #","kind""#)
        #expect(RegisterFact.plain(Array(text.utf8)) != nil)
        #expect(RegisterFact.plain(Array(spoilt.utf8)) == nil)
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
        let known = RegisterFact.plain(Array(account.utf8))
        #expect(known != nil)
        for text in [foreign, turned] {
            #expect(RegisterFact.plain(Array(text.utf8)) == nil)
            #expect(RegisterFact.fact(from: Array(text.utf8)) == known)
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
