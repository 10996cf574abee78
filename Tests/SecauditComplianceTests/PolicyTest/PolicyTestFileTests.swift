import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct PolicyTestFileTests {
    static let text = """
        format: secaudit/policy-tests/1
        policy: sample
        parameters: {day: 2023-04-05}
        town:
          id: town
          name: Город Образцовск
          zone: "+07:00"
          organs:
            admin:
              name: Администрация
              kind: administration
              accounts:
                page: {network: vk, address: vk.com/obrazcovsk, created: 2025-02-03}
          persons: {}
          credentials: {}
        cases:
          - title: {ru: Пример, en: An example}
            rule: account-required
            shows: passing
            as-of: 2026-09-30
            change: {organs: {admin: {accounts: {page: {created: absent, followers: 10}}}}}
            expect: pass
        """

    static func read(_ text: String) throws(PolicyFileError) -> PolicyTestFile {
        try PolicyTestFile(bytes: [UInt8](text.utf8), name: "tests.yaml")
    }

    static func replacing(_ part: String, with other: String) -> String {
        text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }

    @Test func `a change replaces single fields and takes away absent ones`() throws {
        let file = try Self.read(Self.text)
        let expected = Account(id: "page", network: "vk", address: "vk.com/obrazcovsk", followers: 10)
        #expect(
            file.cases.map(\.municipality.organs) == [
                [
                    Organ(id: "admin", name: "Администрация", kind: .administration, accounts: [expected])
                ]
            ]
        )
        #expect(file.cases.map(\.parameters) == [["day": "2023-04-05"]])
    }

    @Test(arguments: [
        ("created: absent", "createt: 2025-01-01", 21, PolicyFileFact.unknownKey("createt", nearest: "created")),
        ("created: absent", "created: 2025-02-30", 21, .wrongType(expected: .day)),
        (
            "created: absent", "category: big", 21,
            .unknownWord("big", allowed: ["flagship", "active", "card"], nearest: nil)
        ),
        ("followers: 10", "followers: ten", 21, .wrongType(expected: .integer)),
        (
            "kind: administration", "kind: admin", 11,
            .unknownWord(
                "admin",
                allowed: ["head", "administration", "body", "institution", "other"],
                nearest: nil
            )
        ),
        ("name: Администрация", "shortName: А", 9, .missingKey("name")),
        (
            "expect: pass", "expect: passed", 22,
            .unknownWord(
                "passed",
                allowed: Verdict.allCases.map(\.rawValue),
                nearest: "pass"
            )
        ),
        ("as-of: 2026-09-30", "quarter: 2026-Q3\\n    as-of: 2026-09-30", 21, .unknownKey("as-of", nearest: nil)),
        ("as-of: 2026-09-30", "quarter: 2026-Q5", 20, .wrongType(expected: .text)),
        (
            "format: secaudit/policy-tests/1", "format: secaudit/policy/1", 1,
            .wrongType(expected: .format("secaudit/policy-tests/1"))
        ),
    ])
    func `a slip is refused at its line`(part: String, other: String, line: Int, fact: PolicyFileFact) {
        let text = Self.replacing(part, with: other.split(separator: "\\n").joined(separator: "\n"))
        let error = #expect(throws: PolicyFileError.self) { try Self.read(text) }
        #expect(error?.fact == fact)
        #expect(error?.position?.line == line)
    }

    @Test func `an example that is judged otherwise, or of no rule, is told apart`() throws {
        let policy = Policy.example([.example(.accountRequired)])
        func outcome(_ text: String) throws -> [CaseResult.Outcome] {
            PolicyTests.run(try Self.read(text), of: policy, calendar: WorkingCalendar(years: [])).map(\.outcome)
        }
        let named = Self.replacing("parameters: {day: 2023-04-05}\n", with: "")
        func changed(_ part: String, _ other: String) -> String {
            named.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
        }
        #expect(try outcome(named) == [.met])
        #expect(
            try outcome(changed("expect: pass", "expect: fail"))
                == [.differs(found: [SubjectVerdict(subject: "admin", verdict: .pass)])]
        )
        #expect(try outcome(changed("expect: pass", "expect: {admin: pass}")) == [.met])
        #expect(
            try outcome(changed("rule: account-required", "rule: acount-required"))
                == [.ruleUnknown(nearest: "account-required")]
        )
        #expect(try outcome(Self.text) == [.notBound(.unknownParameter("day", nearest: nil))])
    }

    @Test func `a rule without a boundary example is a gap`() throws {
        let policy = Policy.example([.example(.accountRequired), .example(.style)])
        let gaps = PolicyTests.gaps(try Self.read(Self.text), of: policy)
        #expect(
            gaps.map { "\($0.rule) \($0.side)" } == [
                "account-required failing", "account-required boundary", "style passing", "style failing",
                "style boundary",
            ]
        )
    }
}

extension Policy {
    fileprivate static func example(_ rules: [Rule]) -> Policy {
        Policy(
            id: "sample",
            digest: "",
            act: Act(
                title: .same("О порядке"),
                short: .same("Образцовск"),
                authority: "Администрация",
                kind: "постановление",
                number: nil,
                date: nil,
                printedDate: nil,
                effective: .on(CalendarDay(number: 0)),
                coordinator: .same("отдел"),
                controller: nil,
                networks: nil,
                binds: [.administration]
            ),
            parameters: [],
            rules: rules,
            notCheckable: []
        )
    }
}

extension Rule {
    fileprivate static func example(_ kind: Kind) -> Rule {
        Rule(
            id: kind.rawValue,
            kind: kind,
            group: .register,
            clauses: [Clause(number: "1")],
            strength: .must,
            title: .same("Требование"),
            remedy: .same("Исправить")
        )
    }
}

extension Bilingual {
    fileprivate static func same(_ text: String) -> Bilingual { Bilingual(russian: text, english: text) }
}
