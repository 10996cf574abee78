import ArgumentParser
import FoundationEssentials
import SecauditReport
import SecauditTestSupport
import Testing

@testable import secaudit

/// The manual pages say what the program's own help says, in both languages.
@Suite struct ManualTests {
    /// The pages by name.
    private func pages(_ language: String) throws -> [String: String] {
        let office = try Office()
        var desk = office.chief
        desk.language = language
        let folder = office.path("manual")
        let outcome = try desk.unasked("manual", "--output", folder, "--day", "2026-11-21")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
        )
    }

    private func help(_ path: [String], _ language: String) throws -> String {
        var environment = try Office().chief.environment()
        environment["SECAUDIT_LANGUAGE"] = language
        return try ProgramRun(Desk.program, path + ["--help"], environment: environment).finished().output
    }

    /// What is written in a page or in a help text, without marks of roff and breaks of lines.
    private func words(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    private func read(_ page: String) -> String {
        var text = page
        for (mark, sign) in [
            ("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\-", "-"), ("\\(aq", "'"), ("\\(ga", "`"), ("\\(dq", "\""),
            ("\\(ti", "~"), ("\\(ha", "^"), ("\\&", ""), ("\\e", "\\"),
        ] {
            text = text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: sign)
        }
        return words(text)
    }

    /// The options that have an entry on a page, or on a part of one.
    private func terms(_ page: String) -> Set<String> {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let terms = zip(lines, lines.dropFirst()).filter { $0.0 == ".TP" }.map { read($0.1) }
        return Set(
            terms.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }.filter { $0.hasPrefix("-") }
        )
    }

    /// What a page says of one of its commands; all of it where it has one alone.
    private func part(_ page: String, about path: [String]) throws -> String {
        guard path.count > 1 else { return page }
        let parts = page.split(separator: "\n.SS ").dropFirst()
        return String(
            try #require(
                parts.first { part in
                    let heading = String(part.prefix { $0 != "\n" })
                    return read(heading) == "\"secaudit \(path.joined(separator: " "))\""
                },
                "\(path)"
            )
        )
    }

    @Test(arguments: ["ru", "en"])
    func `a page for the program and one for each command`(language: String) throws {
        let commands = Secaudit.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        let names = commands.compactMap { $0.configuration.commandName }.map { "secaudit-\($0).1" }
        #expect(Set(try pages(language).keys) == Set(names + ["secaudit.1"]))
        #expect(names.count == commands.count)
    }

    @Test(arguments: ["ru", "en"])
    func `no line begins with a request that was not meant`(language: String) throws {
        for (name, page) in try pages(language) {
            let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
            for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
                let request = line.dropFirst().prefix { $0 != " " }
                #expect(["TH", "SH", "SS", "TP", "PP", "br", "ad", "nh"].contains(request), "\(name): \(line)")
            }
            #expect(lines.dropLast().allSatisfy { !$0.isEmpty }, "\(name) has an empty line")
        }
    }

    /// Each option that `--help` shows has its own entry; those that all commands share have it in `secaudit(1)`.
    @Test func `a page explains every option of its commands`() throws {
        let language = "ru"
        let pages = try pages(language)
        let common = terms(try #require(pages["secaudit.1"]))
        var counted = 0
        for top in Secaudit.configuration.subcommands where top.configuration.shouldDisplay {
            let name = try #require(top.configuration.commandName)
            let page = try #require(pages["secaudit-\(name).1"])
            let below = top.configuration.subcommands.compactMap { $0.configuration.commandName }
            for path in below.isEmpty ? [[name]] : below.map({ [name, $0] }) {
                let explained = terms(try part(page, about: path)).union(common)
                for line in try help(path, language).split(separator: "\n") where line.hasPrefix("  -") {
                    let term = line.dropFirst(2).prefix { $0 != "<" }.split(separator: "  ")[0]
                    let options = term.split { $0 == "," || $0 == " " || $0 == "/" }.filter { $0.hasPrefix("-") }
                        .map(String.init)
                    counted += 1
                    #expect(explained.isSuperset(of: options), "\(path): \(term)")
                }
            }
        }
        #expect(counted > 400)
    }

    @Test(arguments: ["ru", "en"])
    func `a short page, whole`(language: String) throws {
        try expectSnapshot(try #require(try pages(language)["secaudit-register.1"]), "secaudit-register.\(language).1")
    }

    @Test(arguments: [("README.md", Language.english), ("README.ru.md", Language.russian)])
    func `the README's table of exit codes is that of the manual`(file: String, language: Language) throws {
        let root = Desk.policies.split(separator: "/").dropLast().joined(separator: "/")
        let readme = try String(contentsOfFile: "/\(root)/\(file)", encoding: .utf8)
        let rows = readme.split(separator: "\n").filter { line in
            line.split(separator: "|").first.flatMap { Int($0.filter { $0 != " " }) } != nil && line.hasPrefix("| ")
        }
        #expect(rows.map(String.init) == ExitStatus.allCases.map { "| \($0.rawValue) | \($0.words(in: language)) |" })
    }

    /// A variable that the program looks at, and the manual does not name, would surprise somebody.
    @Test func `the manual names every variable of the environment`() throws {
        let root = "/" + Desk.policies.split(separator: "/").dropLast().joined(separator: "/") + "/Sources/secaudit"
        let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }
        var found: Set<String> = []
        for file in files {
            let source = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
            for part in source.split(separator: "environment[\"").dropFirst() {
                if let name = part.split(separator: "\"").first { found.insert(String(name)) }
            }
        }
        // Its use is the system's own, and everybody knows it.
        found.remove("HOME")
        for language in Language.allCases {
            // The language is asked for among others, from a list.
            let named = ManualWords(language: language).variables.map(\.name) + ["SECAUDIT_LANGUAGE"]
            #expect(found.union(["SECAUDIT_LANGUAGE"]) == Set(named))
        }
    }
}
