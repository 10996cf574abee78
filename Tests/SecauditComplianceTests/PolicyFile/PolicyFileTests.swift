import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct PolicyFileTests {
    @Test func `a policy is read whole, each scalar as the type that is wanted`() throws {
        let file = try PolicySample.read(PolicySample.text)
        let policy = file.policy
        let first = Clause(number: "1.10", citation: "пункт 1.10 Порядка")
        let third = Clause(number: "3", printed: "1.", locator: "Первые слова", citation: "пункт 3 Порядка")
        let act = Act(
            title: Bilingual(russian: "Порядок", english: "Order"),
            short: Bilingual(russian: "Образцовск", english: "Obrazcovsk"),
            authority: "Администрация",
            kind: "постановление",
            number: "3.10",
            date: nil,
            printedDate: nil,
            effective: .parameter("day", plusDays: 1),
            coordinator: Bilingual(russian: "отдел", english: "department"),
            controller: nil,
            networks: ["no", "on"],
            binds: [.administration, .body]
        )
        let rule = Rule(
            id: "holders",
            kind: .maxHolders,
            group: .security,
            clauses: [Clause(number: "1.10", with: "2", citation: "пункт 2 с пунктом 1.10 Порядка")],
            strength: .must,
            parameters: RuleParameters(["n": .integer(3)]),
            readings: [
                Reading(
                    id: "account",
                    title: Bilingual(russian: "страница", english: "page"),
                    parameters: RuleParameters(["per": .word("account")])
                ),
                Reading(
                    id: "organ",
                    title: Bilingual(russian: "орган", english: "organ"),
                    parameters: RuleParameters(["per": .word("organ")])
                ),
            ],
            title: Bilingual(russian: "Не более трёх", english: "No more than three"),
            remedy: Bilingual(russian: "Отозвать", english: "Withdraw")
        )
        let day = Bilingual(russian: "День", english: "Day")
        let count = Bilingual(russian: "Число", english: "Count")
        let expected = Policy(
            id: "sample",
            digest: "d",
            act: act,
            parameters: [
                ParameterDeclaration(name: "day", type: .day, mandatory: true, title: day),
                ParameterDeclaration(name: "count", type: .integer(1...9), mandatory: false, title: count),
            ],
            rules: [rule],
            notCheckable: [
                NotCheckable(
                    clause: third,
                    reason: Bilingual(russian: "Не проверить", english: "Nothing to check")
                )
            ],
            clauses: [first, Clause(number: "2", citation: "пункт 2 Порядка"), third]
        )
        #expect(policy == expected)
        #expect(file.places[.rule("holders")] == TextPosition(line: 21, column: 5))
        #expect(file.places[.clause("3")] == TextPosition(line: 19, column: 5))
    }

    @Test func `a byte order mark and Windows line ends change nothing`() throws {
        let plain = try PolicySample.read(PolicySample.text).policy
        let crlf = PolicySample.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try PolicySample.read("\u{FEFF}" + crlf).policy == plain)
    }

    struct Slip: CustomTestStringConvertible {
        let part: String
        let line: String
        let position: (line: Int, column: Int)
        let fact: PolicyFileFact

        init(_ part: String, _ line: String, _ row: Int, _ column: Int, _ fact: PolicyFileFact) {
            self.part = part
            self.line = line
            position = (row, column)
            self.fact = fact
        }

        var testDescription: String { line }
    }

    static let slips = [
        Slip("id: sample", "idd: sample", 2, 1, .unknownKey("idd", nearest: "id")),
        Slip("id: sample", "wholly-other: sample", 2, 1, .unknownKey("wholly-other", nearest: nil)),
        Slip("id: sample", "id: Sample", 2, 5, .badIdentifier("Sample")),
        Slip("id: sample", "id: [sample]", 2, 5, .wrongType(expected: .text)),
        Slip("id: sample", "id:", 2, 4, .wrongType(expected: .text)),
        Slip("id: sample", "", 1, 1, .missingKey("id")),
        Slip("format:", "format: secaudit/policy/2", 1, 9, .wrongType(expected: .format("secaudit/policy/1"))),
        Slip("kind: пост", "kindd: постановление", 7, 3, .unknownKey("kindd", nearest: "kind")),
        Slip("effective:", "effective: 2020-02-30", 9, 14, .wrongType(expected: .day)),
        Slip("effective:", "effective: {parameter: count}", 9, 26, .undeclaredParameter("count")),
        Slip("effective:", "effective: {parameter: dat}", 9, 26, .undeclaredParameter("dat")),
        Slip(
            "effective:",
            "effective: {parameter: day, plus-days: 367}",
            9,
            42,
            .outOfRange(value: 367, allowed: 0...366)
        ),
        Slip("networks:", "networks: [no, no]", 11, 18, .duplicateWord("no")),
        Slip("binds:", "binds: []", 12, 10, .wrongType(expected: .list)),
        Slip(
            "binds:",
            "binds: [bodi]",
            12,
            11,
            .unknownWord("bodi", allowed: Organ.Kind.allCases.map(\.rawValue), nearest: "body")
        ),
        Slip(
            "- {name: count",
            "- {name: day, type: day, title: {ru: Д, en: D}}",
            15,
            5,
            .duplicateParameter("day")
        ),
        Slip(
            "- {name: count",
            "- {name: x, type: day, min: 1, title: {ru: Д, en: D}}",
            15,
            31,
            .unknownKey("min", nearest: nil)
        ),
        Slip("- {number: \"2\"", "- {number: \"1.10\", citation: п}", 18, 5, .duplicateClause("1.10")),
        Slip("kind: max", "kind: max-holder", 22, 11, .unknownKind("max-holder", nearest: "max-holders")),
        Slip(
            "group:",
            "group: 1",
            23,
            12,
            .unknownWord("1", allowed: ["security", "register", "conduct"], nearest: nil)
        ),
        Slip("clauses: [{", "clauses: [\"1.1\"]", 24, 15, .unknownClause("1.1", nearest: "1.10")),
        Slip("clauses: [{", "clauses: []", 24, 14, .wrongType(expected: .list)),
        Slip("clauses: [{", "clauses: [\"2\", \"2\"]", 24, 20, .duplicateClause("2")),
        Slip("parameters: {n", "parameters: {n: 0}", 26, 21, .outOfRange(value: 0, allowed: 1...1000)),
        Slip("parameters: {n", "parameters: {n: 1001}", 26, 21, .outOfRange(value: 1001, allowed: 1...1000)),
        Slip("parameters: {n", "parameters: {n: 03}", 26, 21, .wrongType(expected: .integer)),
        Slip("parameters: {n", "parameters: {n: 3.0}", 26, 21, .wrongType(expected: .integer)),
        Slip("parameters: {n", "parameters: {n: 99999999999999999999}", 26, 21, .wrongType(expected: .integer)),
        Slip("parameters: {n", "parameters: {n: 3, count-coordinator: yes}", 26, 43, .wrongType(expected: .boolean)),
        Slip(
            "parameters: {n",
            "parameters: {n: 3, pre: organ}",
            26,
            24,
            .unknownParameter("pre", kind: "max-holders", nearest: "per")
        ),
        Slip("parameters: {n", "parameters: {per: organ}", 26, 17, .missingParameter("n", kind: "max-holders")),
        Slip("parameters: {n", "", 21, 5, .missingParameter("n", kind: "max-holders")),
        Slip(
            "- {id: organ",
            "- {id: organ, title: {ru: о, en: o}, parameters: {nn: 1}}",
            29,
            57,
            .unknownParameter("nn", kind: "max-holders", nearest: "n")
        ),
        Slip("title: {ru: Не", "title: {ru: Не более трёх}", 30, 12, .missingKey("en")),
        Slip("title: {ru: Не", "title: Не более трёх", 30, 12, .wrongType(expected: .mapping)),
    ]

    @Test(arguments: slips)
    func `a slip is refused with its place and the nearest word`(slip: Slip) {
        let text = PolicySample.replacing(slip.part, with: slip.line)
        let position = TextPosition(line: slip.position.line, column: slip.position.column)
        let error = PolicyFileError(file: "p.yaml", position: position, fact: slip.fact)
        #expect(throws: error) { try PolicySample.read(text) }
    }

    @Test func `two rules of one id are refused at the second`() throws {
        let lines = PolicySample.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = (lines[..<31] + lines[20...]).joined(separator: "\n")
        let error = PolicyFileError(
            file: "p.yaml",
            position: TextPosition(line: 32, column: 5),
            fact: .duplicateRule("holders")
        )
        #expect(throws: error) { try PolicySample.read(text) }
    }

    @Test func `a remark is told by its id, which stands once`() throws {
        let remark = "  - {id: misprint, clause: \"3\", text: {ru: Опечатка, en: Misprint}}\n"
        let text = PolicySample.text + "remarks:\n" + remark
        #expect(try PolicySample.read(text).policy.remarks.map(\.id) == ["misprint"])
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
        let error = PolicyFileError(
            file: "p.yaml",
            position: TextPosition(line: line, column: 5),
            fact: .duplicateWord("misprint")
        )
        #expect(throws: error) { try PolicySample.read(text + remark) }
    }

    @Test(
        arguments: [
            (ParameterType.integer(1...9), "9", ParameterValue.integer(9)), (.integer(1...9), "10", nil),
            (.integer(1...9), "0", nil), (.integer(1...9), "x", nil),
            (.boolean, "true", .boolean(true)), (.boolean, "True", nil), (.boolean, "no", nil),
            (.day, "2020-02-29", .day(CalendarDay(number: 18321))), (.day, "2021-02-29", nil),
            (.choice(["a", "b"]), "b", .word("b")), (.choice(["a", "b"]), "c", nil),
            (.choices(["a", "b"]), "b, a", .words(["b", "a"])), (.choices(["a", "b"]), "a,a", nil),
            (.choices(["a", "b"]), "a,", nil), (.networks, "vk, ok", .words(["vk", "ok"])), (.networks, "Вк", nil),
            (.organKinds, "head", .words(["head"])), (.organKinds, "heads", nil),
            (.text, "слово", .word("слово")), (.text, " ", nil), (.texts, "а б, в", .words(["а б", "в"])),
        ] as [(ParameterType, String, ParameterValue?)]
    )
    func `a value stated as text is read by its type`(type: ParameterType, text: String, value: ParameterValue?) {
        #expect(ParameterValue(text, of: type) == value)
    }
}
