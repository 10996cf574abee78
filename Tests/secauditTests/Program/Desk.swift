import FoundationEssentials
import SecauditTestSupport

/// One person's place at a computer: a home of one's own, and a vault that may be shared.
struct Desk {
    /// Kept, because the folder goes with its office.
    let office: Office
    let home: String
    var vault: String
    var language = "ru"
    var passphrase = Desk.usual
    /// The login session's own folder, if it has one.
    var runtimeFolder: String?

    static let usual = "лошадь батарея скрепка"
    /// The rules as the project ships them.
    static let policies: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return parts.joined(separator: "/") + "/policies"
    }()

    /// The program lies where the tests themselves lie.
    static let program: String = {
        let tests = CommandLine.arguments.first ?? ""
        return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/secaudit"
    }()

    var identity: String { "\(home)/.config/secaudit/identity" }
    var vaultFile: String { "\(vault)/vault.sqlite3" }

    func environment() -> [String: String] {
        var environment = [
            "HOME": home, "XDG_CONFIG_HOME": "\(home)/.config", "XDG_STATE_HOME": "\(home)/.local/state",
            "SECAUDIT_VAULT": vault, "SECAUDIT_POLICIES": Self.policies, "LANG": "C.UTF-8",
            "TZ": "UTC",
        ]
        environment["XDG_RUNTIME_DIR"] = runtimeFolder
        return environment
    }

    /// The program with the passphrase behind descriptor 3 and what `more` holds behind 4, 5 and so on.
    func prepared(_ arguments: [String], more: [String] = []) -> ProgramRun {
        var run = ProgramRun(
            Self.program,
            arguments + ["--language", language, "--passphrase-fd", "3"],
            environment: environment()
        )
        run.inputs = ([passphrase] + more).map { .bytes(Array("\($0)\n".utf8)) }
        return run
    }

    @discardableResult
    func run(_ arguments: String..., more: [String] = []) throws -> ProgramOutcome {
        try prepared(arguments, more: more).finished()
    }

    /// Runs without a passphrase, and with nobody there who could be asked for it.
    @discardableResult
    func unasked(_ arguments: String...) throws -> ProgramOutcome {
        try ProgramRun(Self.program, arguments + ["--language", language], environment: environment()).finished()
    }

    /// The same with a list.
    @discardableResult
    func runAll(_ arguments: [String]) throws -> ProgramOutcome {
        try prepared(arguments).finished()
    }

    /// Runs what has to succeed: a step on the way to what a test is about.
    @discardableResult
    func done(_ arguments: String..., more: [String] = []) throws -> ProgramOutcome {
        let outcome = try prepared(arguments, more: more).finished()
        guard outcome.status == 0 else { throw StepFailed(arguments: arguments, outcome: outcome) }
        return outcome
    }

    /// The same place, read in another language.
    func reading(_ language: String) -> Desk {
        var copy = self
        copy.language = language
        return copy
    }
}

struct StepFailed: Error, CustomStringConvertible {
    let arguments: [String]
    let outcome: ProgramOutcome

    var description: String { "\(arguments.joined(separator: " ")): \(outcome)" }
}
