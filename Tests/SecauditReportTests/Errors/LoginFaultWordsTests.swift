import SecauditCrypto
import SecauditExchange
import SecauditReport
import SecauditWorkspace
import Testing

struct LoginFaultWordsTests {
    private func explanation(
        of text: String,
        columns: [LoginColumn: String] = [:],
        in language: Language
    ) throws -> Explanation {
        do {
            _ = try LoginFile.read(SecretBytes(copying: Array(text.utf8)), columns: columns)
        } catch {
            return error.explanation(in: language)
        }
        throw LoginFault.empty
    }

    @Test(arguments: Language.allCases)
    func `of a list without a heading no cell is told`(language: Language) throws {
        let cells = ["vk.com/obrazcovsk", "smm@obrazcovsk.example", "Zx7-second-sample"]
        let said = try explanation(of: cells.joined(separator: ";") + "\n", in: language)
        for cell in cells { #expect(!"\(said)".contains(cell)) }
        #expect(
            said.whatHappened
                == (language == .russian
                    ? "В первой строке нет названий столбцов (столбцов: 3; что в них стоит, не показано: там могут быть пароли)."
                    : "The first row names no columns (columns: 3; what they hold is not shown: there may be passwords).")
        )
    }

    @Test
    func `of a heading what is known is told by its name, the rest by its number`() throws {
        let text = "Орган;Zx7-second-sample;Логин (почта);\n"
        #expect(
            try explanation(of: text, in: .russian)
                == Explanation(
                    "В таблице не найден столбец: пароль. Есть: Орган, № 2, логин (…).",
                    next: "Назовите его имя или номер: --column password=ИМЯ"
                )
        )
        #expect(
            try explanation(of: text, columns: [.password: "word"], in: .english)
                == Explanation(
                    "The table has no column “word”. There are: Орган, no. 2, логин (…).",
                    next: "Take a name or a number from this list."
                )
        )
    }

    @Test(arguments: EntryFault.allCases, Language.allCases)
    func `an entry that is not taken is told with what to do`(fault: EntryFault, language: Language) {
        expectTold(.entry(fault), in: language)
    }

    @Test(
        arguments: [.known(credential: "vk.com/obrazcovsk"), .repeated(firstPlace: 2)] as [LoginPlan.Reason],
        Language.allCases
    )
    func `a login that is there already is told with what to do`(reason: LoginPlan.Reason, language: Language) {
        expectTold(reason, in: language)
    }

    /// Why, a colon, and what to do.
    private func expectTold(_ reason: LoginPlan.Reason, in language: Language) {
        let parts = reason.words(in: language).split(separator: ": ", maxSplits: 1)
        #expect(parts.count == 2, "\(reason.words(in: language))")
    }
}
