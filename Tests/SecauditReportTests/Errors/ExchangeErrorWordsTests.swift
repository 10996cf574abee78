import SecauditExchange
import SecauditReport
import Testing

struct ExchangeErrorWordsTests {
    static let jsonFaults: [JSONFault] = [
        .unexpectedEnd, .unexpectedByte(0x7D), .unexpectedByte(0x00), .invalidUTF8, .controlCharacter(0x0A),
        .unknownEscape, .unpairedSurrogate, .malformedNumber, .tooDeep(limit: 64), .trailingBytes,
    ]

    static let registerFacts: [RegisterFileError.Fact] =
        jsonFaults.map { .syntax($0, line: 7, column: 12) } + [
            .tooLarge(limit: 1 << 30), .formatMissing, .formatUnknown("x/2"),
            .keyUnknown("orgnas", known: ["name", "organs"]), .keyUnknown("zzzzzzzz", known: ["name", "organs"]),
            .keyRepeated("id"), .keyMissing("id"), .notWhole("1.5"), .notADay("2026-02-30"), .notAWeek("2026-W60"),
            .negative("-1"), .notAMoment("noon"),
            .notAnOffset("+25:00"), .wordUnknown("activ", known: ["active", "card"]), .emptyIdentifier,
            .identifierRepeated("a"), .referenceUnknown("a"), .provedGrant, .signedAttribution, .unwritable,
        ]
        + [JSONKind.object, .array, .string, .number, .boolean, .null].map { .wrongKind(expected: $0, found: .null) }

    static let tables: [TableError] =
        [
            .empty, .tooLarge(limit: 1 << 20), .tooManyRows(limit: 5), .notText,
            .unterminatedQuote(line: 3, column: 2), .strayQuote(line: 3, column: 2),
            .tooManyColumns(line: 3, column: 9, expected: 8),
        ] + TextEncoding.allCases.map { .undecodable($0, line: 3, byte: 41) }

    static let organTables: [OrganImportError] = [.columnMissing("ОГРН", header: ["Орган"]), .columnRepeated("ОГРН")]

    static let errors: [any Explained] =
        registerFacts.map { RegisterFileError($0, at: JSONPath([.key("municipalities"), .index(0)])) }
        + registerFacts.map { RegisterFileError($0) } + tables + organTables

    @Test(arguments: Language.allCases)
    func `every refused file is explained with a next step, and no two alike`(language: Language) {
        for error in Self.errors {
            let said = error.explanation(in: language)
            expectPlain(said.whatHappened)
            #expect(said.whatHappened.hasSuffix("."))
            expectPlain(said.next ?? "")
            #expect(ends(said.next ?? ""))
        }
        #expect(Set(Self.errors.map { $0.explanation(in: language) }).count == Self.errors.count)
    }

    @Test(arguments: Self.registerFacts, Language.allCases)
    func `a fault of a register names its path`(fact: RegisterFileError.Fact, language: Language) {
        let path = JSONPath([.key("municipalities"), .index(0), .key("organs")])
        let said = RegisterFileError(fact, at: path).explanation(in: language).whatHappened
        #expect(said.contains("$.municipalities[0].organs: "))
    }

    @Test
    func `a misspelt key is told with its path and the nearest word`() {
        let error = RegisterFileError(
            .keyUnknown("orgnas", known: ["name", "organs"]),
            at: JSONPath([.key("municipalities"), .index(2)])
        )
        #expect(
            error.explanation(in: .english)
                == Explanation(
                    "The register file, $.municipalities[2]: unknown key “orgnas”.",
                    next: "Perhaps “organs” was meant."
                )
        )
        #expect(
            error.explanation(in: .russian)
                == Explanation(
                    "Файл реестра, $.municipalities[2]: неизвестный ключ «orgnas».",
                    next: "Возможно, имелось в виду «organs»."
                )
        )
    }

    @Test
    func `a word near to none is told with all that are allowed`() {
        let error = RegisterFileError(.wordUnknown("zzzzzzzz", known: ["active", "card"]))
        #expect(
            error.explanation(in: .english)
                == Explanation("The register file: “zzzzzzzz” cannot stand here.", next: "Allowed: active, card.")
        )
    }

    @Test
    func `a long path keeps its end and hides nothing behind control characters`() {
        let error = RegisterFileError(
            .emptyIdentifier,
            at: JSONPath([.key(String(repeating: "a", count: 200)), .key("\u{1B}[2J"), .key("id")])
        )
        let said = error.explanation(in: .english).whatHappened
        #expect(said.hasPrefix("The register file, …aaaa"))
        #expect(said.hasSuffix("['�[2J'].id: the identifier is empty."))
        #expect(!said.contains("\u{1B}"))
    }

    @Test
    func `a quote that is never closed is told with its line and column`() {
        #expect(
            TableError.unterminatedQuote(line: 12, column: 3).explanation(in: .russian)
                == Explanation(
                    "Строка 12, столбец 3: кавычка открыта и не закрыта до конца файла.",
                    next: "Закройте её или уберите; кавычку внутри ячейки удваивают («\"\"»)."
                )
        )
    }

    @Test
    func `a byte outside the encoding is told with its line and place`() {
        #expect(
            TableError.undecodable(.utf8, line: 4, byte: 9).explanation(in: .english)
                == Explanation(
                    "Line 4, byte 9: the encoding utf-8 has no such byte.",
                    next: "Save the table as CSV in UTF-8."
                )
        )
    }
}

/// Words for a person: something is said, and nothing of the program's own shows through.
func expectPlain(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!text.isEmpty, sourceLocation: sourceLocation)
    for placeholder in ["Optional(", "nil", "\\(", "%@", "%d", "TODO", "  ", "<#"] {
        #expect(!text.contains(placeholder), "\(text)", sourceLocation: sourceLocation)
    }
}

/// Whether a text ends as a sentence does, or with a command to type.
func ends(_ text: String) -> Bool {
    text.hasSuffix(".") || text.contains(": secaudit ")
}
