import SecauditExchange
import SecauditRegister
import Testing

@Suite struct RegisterFileTests {
    private static let empty = #"{"format":"secaudit/register/1","municipalities":[]}"#

    /// A file with one municipality, given by the members that follow `id` and `name`.
    private static func file(_ members: String) -> String {
        #"{"format":"secaudit/register/1","municipalities":[{"id":"m","name":"Образцовск","# + members + "}]}"
    }

    private static func file(organ members: String, then rest: String = #""persons":[],"credentials":[]"#) -> String {
        file(#""zone":"+07:00","organs":[{"id":"o","name":"Отдел","kind":"body","# + members + "}]," + rest)
    }

    private func fault(_ text: String) -> RegisterFileError? {
        #expect(throws: RegisterFileError.self) { try RegisterFile.register(from: Array(text.utf8)) }
    }

    @Test func `a register with every field comes back as it was written`() throws {
        let bytes = try RegisterFile.bytes(of: SampleRegister.register)
        #expect(try RegisterFile.register(from: bytes) == SampleRegister.register)
        #expect(try RegisterFile.bytes(of: RegisterFile.register(from: bytes)) == bytes)
    }

    @Test func `an empty register is written in full`() throws {
        let text = String(decoding: try RegisterFile.bytes(of: Register(municipalities: [])), as: UTF8.self)
        #expect(
            text == """
                {
                  "format" : "secaudit/register/1",
                  "municipalities" : [

                  ]
                }

                """
        )
    }

    @Test func `a missing list is unknown and an empty one is nobody`() throws {
        let text = Self.file(
            organ: #""accounts":[{"id":"a","network":"vk","address":"vk.com/a","managersSeen":[]}]"#
        )
        let account = try RegisterFile.register(from: Array(text.utf8)).municipalities[0].organs[0].accounts[0]
        #expect(account == Account(id: "a", network: "vk", address: "vk.com/a", managersSeen: []))
    }

    @Test func `parameters and readings of a binding may be left out`() throws {
        let text = Self.file(
            #""zone":"+07:00","binding":{"policy":"x"},"organs":[],"persons":[],"credentials":[]"#
        )
        let municipality = try RegisterFile.register(from: Array(text.utf8)).municipalities[0]
        #expect(municipality.binding == PolicyBinding(policy: "x"))
    }

    @Test func `what a vault has proved is written as a claim`() throws {
        var register = SampleRegister.register
        register.municipalities[0].credentials[0].grants?[0].basis = .proved
        register.municipalities[0].credentials[0].twoFactor?[0].attribution?.basis = .signed
        register.municipalities[0].organs[0].accounts[0].events?[0].attribution?.basis = .signed
        #expect(try RegisterFile.register(from: RegisterFile.bytes(of: register)) == SampleRegister.register)
    }

    @Test(arguments: [
        ("", RegisterFileError.Fact.syntax(.unexpectedEnd, line: 1, column: 1), "$"),
        ("[]", .wrongKind(expected: .object, found: .array), "$"),
        ("{}", .formatMissing, "$"),
        (#"{"a":1}"#, .formatMissing, "$"),
        (#"{"a":1,"format":"other/2"}"#, .formatUnknown("other/2"), "$.format"),
        (#"{"format":"secaudit/register/2","municipalities":[]}"#, .formatUnknown("secaudit/register/2"), "$.format"),
        (#"{"format":"secaudit/register/1"}"#, .keyMissing("municipalities"), "$"),
        (empty + "\n x", .syntax(.trailingBytes, line: 2, column: 2), "$"),
        (
            #"{"format":"secaudit/register/1","municipalities":[],"x":1}"#,
            .keyUnknown("x", known: ["format", "municipalities"]), "$"
        ),
        (
            #"{"format":"secaudit/register/1","municipalities":[],"municipalities":[]}"#,
            .keyRepeated("municipalities"), "$"
        ),
        (
            #"{"format":"secaudit/register/1","municipalities":[],"munici\u0070alities":[]}"#,
            .keyRepeated("municipalities"), "$"
        ),
        (
            "{\"format\":\"secaudit/register/1\",\n\"municipalities\":[{\"id\" \"m\"}]}",
            .syntax(.unexpectedByte(0x22), line: 2, column: 25), "$.municipalities[0].id"
        ),
    ])
    func `a file that is no register is refused with its path`(
        text: String,
        fact: RegisterFileError.Fact,
        path: String
    ) {
        let fault = fault(text)
        #expect(fault?.fact == fact)
        #expect(fault?.path.description == path)
    }

    @Test(arguments: [
        (
            #""zone":"Tomsk","organs":[],"persons":[],"credentials":[]"#, RegisterFileError.Fact.notAnOffset("Tomsk"),
            ".zone"
        ),
        (#""organs":[],"persons":[],"credentials":[]"#, .keyMissing("zone"), ""),
        (
            #""zone":"+07:00","organs":null,"persons":[],"credentials":[]"#,
            .wrongKind(expected: .array, found: .null), ".organs"
        ),
        (#""zone":"+07:00","organs":[],"persons":[{"id":""}],"credentials":[]"#, .emptyIdentifier, ".persons[0].id"),
        (
            #""zone":"+07:00","organs":[],"persons":[{"id":"p","surname":"Примеров","given":"П.","employedTo":"2026-02-29"}],"credentials":[]"#,
            .notADay("2026-02-29"), ".persons[0].employedTo"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[{"id":"p","surname":"Примеров","given":"П."},{"id":"p","surname":"Тестова","given":"Т."}],"credentials":[]"#,
            .identifierRepeated("p"), ".persons[1].id"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[],"credentials":[{"id":"c","organ":"нет","network":"vk","manages":[],"owner":"service"}]"#,
            .referenceUnknown("нет"), ".credentials[0].organ"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[],"credentials":[],"binding":{"policy":"x","parameters":{"a":"1","a":"2"}}"#,
            .keyRepeated("a"), ".binding.parameters"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[],"credentials":[],"events":[{"kind":"gone","on":"2026-01-01"}]"#,
            .wordUnknown("gone", known: Event.Kind.allCases.map(\.rawValue)), ".events[0].kind"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[],"credentials":[],"events":[{"kind":"closed","on":"2026-01-01","attribution":{"basis":"signed"}}]"#,
            .signedAttribution, ".events[0].attribution.basis"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[],"credentials":[],"events":[{"kind":"closed","on":"2026-01-01","attribution":{"basis":"claimed","person":"q"}}]"#,
            .referenceUnknown("q"), ".events[0].attribution.person"
        ),
        (
            #""zone":"+07:00","organs":[],"persons":[],"credentials":[],"events":[{"kind":"closed","on":"2026-01-01","attribution":{"basis":"claimed","recorded":"2026-01-01"}}]"#,
            .notAMoment("2026-01-01"), ".events[0].attribution.recorded"
        ),
    ])
    func `a fault inside a municipality is named with its path`(
        members: String,
        fact: RegisterFileError.Fact,
        path: String
    ) {
        let fault = fault(Self.file(members))
        #expect(fault?.fact == fact)
        #expect(fault?.path.description == "$.municipalities[0]" + path)
    }

    @Test(arguments: [
        (#"{"from":"2026-01-01","basis":"proved"}"#, RegisterFileError.Fact.provedGrant, ".basis"),
        (#"{"from":"2026-01-01","basis":"claimed","person":"x"}"#, .referenceUnknown("x"), ".person"),
        (#"{"basis":"claimed"}"#, .keyMissing("from"), ""),
        (#"{"from":20260101,"basis":"claimed"}"#, .wrongKind(expected: .string, found: .number), ".from"),
        (
            #"{"from":"2026-01-01","basis":"claimed","rekeyOwed":"yes"}"#,
            .wrongKind(expected: .boolean, found: .string), ".rekeyOwed"
        ),
    ])
    func `a grant in a file is a claim of somebody known`(grant: String, fact: RegisterFileError.Fact, path: String) {
        let text = Self.file(
            organ: #""accounts":[]"#,
            then: #""persons":[],"credentials":[{"id":"c","organ":"o","network":"vk","manages":[],"owner":"service","#
                + #""grants":["# + grant + "]}]"
        )
        let fault = fault(text)
        #expect(fault?.fact == fact)
        #expect(fault?.path.description == "$.municipalities[0].credentials[0].grants[0]" + path)
    }

    @Test(arguments: [
        ("1.5", RegisterFileError.Fact.notWhole("1.5")), ("1e3", .notWhole("1e3")),
        ("9223372036854775808", .notWhole("9223372036854775808")),
    ])
    func `followers are a whole number`(number: String, fact: RegisterFileError.Fact) {
        let text = Self.file(
            organ: #""accounts":[{"id":"a","network":"vk","address":"vk.com/a","followers":"# + number + "}]"
        )
        #expect(fault(text)?.fact == fact)
    }

    private static func credential(_ fields: String) -> String {
        #""credentials":[{"id":"c","organ":"n1","network":"vk","manages":[],"owner":"service","# + fields + "}]"
    }

    /// One person may look after several municipalities; what a municipality has is its own.
    @Test(arguments: [
        (#""events":[{"kind":"closed","on":"2026-01-01","attribution":{"basis":"claimed","person":"p"}}]"#, nil),
        (#""coordinators":["p"]"#, nil), (#""coordinators":["q"]"#, "$.municipalities[1].coordinators[0]"),
        (
            #""credentials":[{"id":"c","organ":"o","network":"vk","manages":[],"owner":"service"}]"#,
            "$.municipalities[1].credentials[0].organ"
        ), (credential(#""grants":[{"from":"2026-01-01","basis":"claimed","person":"p"}]"#), nil),
        (
            credential(#""grants":[{"from":"2026-01-01","basis":"claimed","person":"q"}]"#),
            "$.municipalities[1].credentials[0].grants[0].person"
        ), (credential(#""obligations":[{"kind":"totp","raised":"2026-01-01","cause":"p"}]"#), nil),
        (credential(#""twoFactor":[{"state":"on","on":"2026-01-01","phoneOf":"p"}]"#), nil),
        (
            credential(#""passwordStanding":{"on":"2026-01-01","attribution":{"basis":"claimed","person":"q"}}"#),
            "$.municipalities[1].credentials[0].passwordStanding.attribution.person"
        ), (credential(#""passwordStanding":{"on":"2026-01-01","equalTo":["c"]}"#), nil),
        (
            credential(#""passwordStanding":{"on":"2026-01-01","equalTo":["c","d"]}"#),
            "$.municipalities[1].credentials[0].passwordStanding.equalTo[1]"
        ),
    ])
    func `only authors, coordinators and holders may be of another municipality`(second: String, path: String?) throws {
        let first =
            #"{"id":"m","name":"А","zone":"+07:00","organs":[{"id":"o","name":"О","kind":"body","accounts":[]}],"#
            + #""persons":[{"id":"p","surname":"Примеров","given":"П."}],"credentials":[]}"#
        let rest = second.contains("credentials") ? "" : #","credentials":[]"#
        let organs = #"[{"id":"n1","name":"П","kind":"body","accounts":[]}]"#
        let other =
            #"{"id":"n","name":"Б","zone":"+07:00","organs":"# + organs + #","persons":[],"# + second + rest + "}"
        let text = #"{"format":"secaudit/register/1","municipalities":["# + first + "," + other + "]}"
        if let path {
            #expect(fault(text)?.path.description == path)
        } else {
            #expect(try RegisterFile.register(from: Array(text.utf8)).municipalities.count == 2)
        }
    }

    @Test func `a file over the limit is not read`() throws {
        let bytes = Array(Self.empty.utf8)
        #expect(try RegisterFile.register(from: bytes, sizeLimit: bytes.count) == Register(municipalities: []))
        #expect(throws: RegisterFileError(.tooLarge(limit: bytes.count - 1))) {
            try RegisterFile.register(from: bytes, sizeLimit: bytes.count - 1)
        }
    }

    @Test func `no beginning of a register is a register and none crashes`() throws {
        let bytes = try RegisterFile.bytes(of: SampleRegister.register)
        let ends = stride(from: 0, to: bytes.count - 2, by: 7)
        #expect(ends.allSatisfy { (try? RegisterFile.register(from: Array(bytes[..<$0]))) == nil })
    }
}
