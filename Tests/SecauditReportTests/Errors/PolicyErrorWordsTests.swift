import SecauditRegister
import SecauditReport
import Testing

@testable import SecauditCompliance

@Suite struct PolicyErrorWordsTests {
    static let facts: [PolicyFileFact] = [
        .tooLarge(limit: 262_144), .tooDeep(limit: 16), .notUTF8, .nulByte, .empty, .severalDocuments, .anchor, .alias,
        .tag, .malformed("bad"), .malformed(""), .duplicateKey("id"), .unknownKey("ide", nearest: "id"),
        .unknownKey("zzz", nearest: nil), .missingKey("id"), .wrongType(expected: .day),
        .outOfRange(value: 9, allowed: 1...3), .unknownKind("max", nearest: "max-holders"),
        .unknownKind("zzz", nearest: nil), .unknownWord("a", allowed: ["b", "c"], nearest: nil), .badIdentifier("A B"),
        .unknownParameter("m", kind: "max-holders", nearest: "n"), .missingParameter("n", kind: "max-holders"),
        .duplicateParameter("n"), .undeclaredParameter("day"), .duplicateRule("r"), .duplicateClause("1"),
        .unknownClause("1", nearest: "2"), .duplicateWord("vk"), .wrongWeekday(day), .duplicateDay(day),
        .wrongYear(2025, expected: 2026), .badPattern("{"),
    ]
    static let day = CalendarDay(year: 2026, month: 9, day: 30) ?? .init(number: 0)

    static let bindings: [BindingError] = [
        .otherPolicy(bound: "a", found: "b"), .digestMismatch(pinned: "aa", found: "bb"),
        .missingParameter("day", type: .day), .unknownParameter("dya", nearest: "day"),
        .malformedParameter("day", value: "x", type: .integer(1...3)), .unknownReading(rule: "r", nearest: nil),
        .unknownChoice(rule: "r", choice: "x", allowed: ["a", "b"]), .basisMissing(rule: "r"),
        .unknownParameter("zzz", nearest: nil), .unknownReading(rule: "s", nearest: "r"), .extensionMissing("own"),
        .extensionDigestMismatch("own", pinned: "aa", found: "bb"),
        .boundBeforeInForce(policy: "a", from: day, effective: day.adding(days: 1)),
    ]

    static let addresses: [AddressError] =
        [
            .empty, .tooLong(limit: 300), .invisibleCharacter(character), .foreignCharacter(character, lookalike: "o"),
            .foreignCharacter(character, lookalike: nil), .blankInside(character), .unsupportedScheme("ftp"),
            .userBeforeHost, .port("80"), .internationalHost("xn--a"), .unknownHost("a.b"),
            .malformedEscape(position: 3),
            .noPage("vk"), .unknownShape("vk", path: "/a/b"),
        ] + AddressRejection.allCases.map { .rejected("vk", $0) }
    static let character = AddressCharacter("о", position: 5)

    static let extensions: [ExtensionError] = [
        .otherPolicy(extends: "a", found: "b"), .ruleUnknown("r", nearest: "s"), .ruleUnknown("q", nearest: nil),
        .ruleTaken("r"), .parameterTaken("p"),
        .kindDiffers(rule: "r", kind: .style, found: .maxHolders), .givenByReadings(rule: "r", parameter: "n"),
        .loosens(rule: "r", .parameter("n", from: .integer(3), to: .integer(4))),
        .loosens(rule: "r", .parameter("n", from: nil, to: .words(["a", "b"]))),
        .loosens(rule: "r", .strength(from: .must, to: .recommended)), .reversesStrength(rule: "r"),
    ]

    static let lint: [PolicyLint.Fact] = [
        .clauseDecidedTwice("1.1", rules: ["holders", "others"]),
        .clauseNotCited("1"), .clauseDecidedAndNotCheckable("1", rule: "r"), .clauseNotCheckableTwice("1"),
        .ruleNeverApplies("r"), .readingRepeated(rule: "r", reading: "a"), .readingAlone(rule: "r"),
        .titleMissing(rule: "r"),
    ]

    static func all(_ language: Language) -> [Explanation] {
        facts.map { fact in
            PolicyFileError(file: "act.yaml", position: TextPosition(line: 3, column: 5), fact: fact)
                .explanation(in: language)
        } + bindings.map { $0.explanation(in: language) } + addresses.map { $0.explanation(in: language) }
            + extensions.map { $0.explanation(in: language) }
    }

    @Test func `every error says in Russian what happened`() {
        for said in Self.all(.russian) { #expect(said.whatHappened.isRussian, "\(said)") }
    }

    @Test func `every error says in English what happened, without a Russian letter`() {
        for said in Self.all(.english) {
            #expect(!said.whatHappened.isRussian && said.next?.isRussian != true, "\(said)")
        }
    }

    @Test(arguments: [Language.russian, .english])
    func `every error says what to do next`(language: Language) {
        for said in Self.all(language) { #expect(said.next?.isEmpty == false, "\(said)") }
    }

    @Test func `no two errors say the same`() {
        let said = Self.all(.russian).map(\.whatHappened)
        #expect(Set(said).count == said.count)
    }

    @Test func `the place stands before the fault and the nearest word after it`() {
        let error = PolicyFileError(
            file: "act.yaml",
            position: TextPosition(line: 3, column: 5),
            fact: .unknownKey("ide", nearest: "id")
        )
        #expect(
            error.explanation(in: .english)
                == Explanation("act.yaml, line 3, column 5: unknown key “ide”", next: "Perhaps “id” was meant.")
        )
        #expect(
            error.explanation(in: .russian)
                == Explanation(
                    "act.yaml, строка 3, столбец 5: неизвестный ключ «ide»",
                    next: "Возможно, имелось в виду «id»."
                )
        )
    }

    @Test func `a fault of the whole file has no line`() {
        let error = PolicyFileError(file: "act.yaml", position: nil, fact: .empty)
        #expect(error.explanation(in: .english).whatHappened == "act.yaml: the file is empty")
    }

    @Test func `text of the file cannot move or flood the screen`() {
        let error = PolicyFileError(
            file: "a\u{1B}[2Jb",
            position: nil,
            fact: .duplicateKey(String(repeating: "x", count: 81) + "\u{202E}")
        )
        let expected = "a\u{FFFD}[2Jb: the key “\(String(repeating: "x", count: 80))…” is repeated"
        #expect(error.explanation(in: .english).whatHappened == expected)
    }

    @Test(arguments: PolicyErrorWordsTests.lint)
    func `a finding of the lint is told in both languages`(fact: PolicyLint.Fact) throws {
        let finding = PolicyLint.Finding(position: TextPosition(line: 1, column: 2), fact: fact)
        let russian = finding.explanation(of: "act.yaml", in: .russian)
        let english = finding.explanation(of: "act.yaml", in: .english)
        #expect(russian.whatHappened.isRussian && russian.whatHappened.hasPrefix("act.yaml, строка 1, столбец 2: "))
        #expect(!english.whatHappened.isRussian && english.whatHappened.hasPrefix("act.yaml, line 1, column 2: "))
    }
}

extension String {
    fileprivate var isRussian: Bool { unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }
}
