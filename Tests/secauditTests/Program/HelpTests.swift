import SecauditTestSupport
import Testing

/// Every command explains itself in both languages.
@Suite struct HelpTests {
    /// The tree of commands as its own help lists it, depth first.
    private func commands(under path: [String] = []) throws -> [[String]] {
        var all = [path]
        for name in Self.subcommands(in: try help(path, "en")) { all += try commands(under: path + [name]) }
        return all
    }

    private func help(_ path: [String], _ language: String) throws -> String {
        let desk = try Office().chief
        var run = ProgramRun(Desk.program, path + ["--help"], environment: desk.environment())
        run.environment["SECAUDIT_LANGUAGE"] = language
        let outcome = try run.finished()
        #expect(outcome.status == 0, "\(path) \(outcome)")
        #expect(outcome.errors.isEmpty)
        return outcome.output
    }

    private static func subcommands(in help: String) -> [String] {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
        return lines[(start + 1)...].prefix { !$0.isEmpty }
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    /// Words in Latin letters that are no identifiers: they stand free, in lines that are not Russian.
    private static func englishWords(in help: String) -> [String] {
        let known: Set = [
            "secaudit", "Base32", "JSON", "CSV", "XLSX", "PDF", "UTC+7", "SMS", "UTF-8", "TOTP", "Windows-1251", "ru",
            "en", "or", "CMS", "DER", "ECDSA", "PEM", "PKCS", "RSA",
        ]
        // What stands between the usage and the lists are names of options; of the lists the right column counts.
        return help.split(separator: "\n").flatMap { line -> [Substring] in
            guard !line.hasPrefix("ВЫЗОВ:"), !line.contains("[--"), !line.contains("[<") else { return [] }
            return line.hasPrefix("  ") ? line.dropFirst(26).split(separator: " ") : line.split(separator: " ")
        }
        .map { $0.trimmed }
        .filter { word in
            word.count > 1 && word.first?.isUppercase == true && word.utf8.allSatisfy { $0 < 128 }
                && word.contains { $0.isLetter } && !known.contains(word) && !word.contains { $0.isNumber }
        }
    }

    @Test func `every command prints its help in both languages`() throws {
        let all = try commands()
        var problems: [String] = []
        for path in all {
            let russian = try help(path, "ru")
            if !russian.hasPrefix("О ПРОГРАММЕ: ") { problems.append("\(path): \(russian.prefix(60))") }
            for english in ["OPTIONS:", "USAGE:", "ARGUMENTS:", "Show ", "default:", "values:"]
            where russian.contains(english) {
                problems.append("\(path): \(english)")
            }
            let placeholders = russian.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first }
            problems += placeholders.filter { name in
                name.utf8.allSatisfy { $0 < 128 } && name != "ru|en"
            }
            .map { "\(path): <\($0)>" }
            problems += Self.englishWords(in: russian).map { "\(path): \($0)" }
        }
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
        let list = all.map { (["secaudit"] + $0).joined(separator: " ") }.joined(separator: "\n") + "\n"
        try expectSnapshot(list, "commands.txt")
    }

    @Test(
        arguments: [
            (["LANG": "C"], "OVERVIEW:"), (["LANG": "ru_RU.UTF-8"], "О ПРОГРАММЕ:"),
            (["LANG": "ru_RU.KOI8-R"], "О ПРОГРАММЕ:"),
            (["LANG": "en_GB.UTF-8"], "OVERVIEW:"), ([:], "OVERVIEW:"), (["LANG": ""], "OVERVIEW:"),
            (["LANG": "en_GB.UTF-8", "LC_ALL": "ru_RU.UTF-8"], "О ПРОГРАММЕ:"),
            (["LANG": "ru_RU.UTF-8", "LC_ALL": "", "LC_MESSAGES": "C"], "OVERVIEW:"),
            (["LANG": "ru_RU.UTF-8", "SECAUDIT_LANGUAGE": "en"], "OVERVIEW:"),
        ] as [([String: String], String)]
    )
    func `the surroundings choose the language`(environment: [String: String], first: String) throws {
        let outcome = try ProgramRun(Desk.program, ["--help"], environment: environment).finished()
        #expect(outcome.output.hasPrefix(first), "\(outcome)")
    }

    @Test func `an option chooses the language above all else`() throws {
        let russian = ["LANG": "ru_RU.UTF-8", "SECAUDIT_LANGUAGE": "ru"]
        for form in [["--language", "en"], ["--language=en"]] {
            let outcome = try ProgramRun(Desk.program, ["check", "--help"] + form, environment: russian).finished()
            #expect(outcome.output.hasPrefix("OVERVIEW:"), "\(outcome)")
        }
    }
}

extension Substring {
    /// Without the punctuation around it.
    fileprivate var trimmed: String {
        var word = self
        while let last = word.last, ".,:;()[]<>«»'\"".contains(last) { word.removeLast() }
        while let first = word.first, ".,:;()[]<>«»'\"".contains(first) { word.removeFirst() }
        return String(word)
    }
}
