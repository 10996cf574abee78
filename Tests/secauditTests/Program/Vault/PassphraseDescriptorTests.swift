import SecauditTestSupport
import Testing

/// `--passphrase-fd`: one line, whatever its end; anything else is refused.
@Suite struct PassphraseDescriptorTests {
    private func run(_ office: Office, _ input: ProgramRun.Input, language: String = "ru") throws -> ProgramOutcome {
        var run = office.chief.reading(language).prepared(["account", "list"])
        run.inputs = [input]
        return try run.finished()
    }

    @Test(arguments: ["", "\n", "\r\n", "\nanother line", "\r\nanother line"])
    func `the line's end is no part of it`(end: String) throws {
        let office = try Office.furnished()
        let outcome = try run(office, .bytes(Array("\(Desk.usual)\(end)".utf8)))
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test(arguments: ["\0\n", " \n", "\t\n", "\r\r\n"])
    func `anything else is a part of it`(end: String) throws {
        let office = try Office.furnished()
        let outcome = try run(office, .bytes(Array("\(Desk.usual)\(end)".utf8)))
        #expect(outcome.status == 77, "\(outcome)")
    }

    @Test(arguments: ["", "\n", "\r\n"])
    func `nothing is no passphrase`(text: String) throws {
        let office = try Office.furnished()
        for (language, words) in [("ru", "Пусто"), ("en", "Nothing")] {
            let outcome = try run(office, .bytes(Array(text.utf8)), language: language)
            #expect(outcome.status == 65, "\(outcome)")
            #expect(outcome.errors.contains(words), "\(outcome)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `a mebibyte is no passphrase`() throws {
        let office = try Office.furnished()
        for (language, words) in [("ru", "1024"), ("en", "1024")] {
            let outcome = try run(office, .bytes([UInt8](repeating: 0x61, count: 1 << 20)), language: language)
            #expect(outcome.status == 65, "\(outcome)")
            #expect(outcome.errors.contains(words), "\(outcome)")
        }
    }

    @Test func `a closed descriptor is named`() throws {
        let office = try Office.furnished()
        for (language, words) in [("ru", "Не читается --passphrase-fd 3"), ("en", "--passphrase-fd 3 cannot be read")] {
            let outcome = try run(office, .closed, language: language)
            #expect(outcome.status == 74, "\(outcome)")
            #expect(outcome.errors.contains(words), "\(outcome)")
        }
    }

    @Test func `without a terminal and without a descriptor the way out is named`() throws {
        let office = try Office.furnished()
        let outcome = try ProgramRun(Desk.program, ["account", "list"], environment: office.chief.environment())
            .finished()
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.errors.contains("--passphrase-fd"))
    }
}
