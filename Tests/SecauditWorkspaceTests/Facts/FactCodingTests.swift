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

    @Test
    func `many facts are read together as one by one`() {
        let facts = (0..<20).map { RegisterFact.memberName(MemberNameFact(member: "\($0)", name: "Имя «\($0)»")) }
        #expect(RegisterFact.facts(from: facts.map(\.content)) == facts)
    }

    @Test(arguments: ["", "{}", #"{"kind":"unknown","fact":{}}"#, "]", "1,2", #"{"kind":"person"}"#])
    func `what is no fact spoils the joint reading and is found alone`(text: String) {
        #expect(RegisterFact.fact(from: Array(text.utf8)) == nil)
        #expect(RegisterFact.facts(from: [Array(text.utf8)]) == nil)
    }

    @Test
    func `two facts squeezed into one record are not two`() {
        let one = RegisterFact.memberName(MemberNameFact(member: "a", name: "А")).content
        #expect(RegisterFact.facts(from: [one + [UInt8(ascii: ",")] + one]) == nil)
    }
}
