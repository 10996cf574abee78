import ArgumentParser
import FoundationEssentials

/// The commands with their options, in the words of this run's language.
///
/// ArgumentParser knows the tree and tells it as JSON; what a manual page does not need of it is left out.
struct CommandTree: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// With the hyphens before it.
            var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: String
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?
        let discussion: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool

        var isPositional: Bool { kind == "positional" }
        var isFlag: Bool { kind == "flag" }
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [CommandTree]?

    /// What help lists.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// What help lists, without the word `help` that ArgumentParser adds to each tree.
    var shownCommands: [CommandTree] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    private struct Dump: Decodable {
        let command: CommandTree
    }

    /// The program itself.
    static func ofProgram() throws -> CommandTree {
        try tree(Secaudit._dumpHelp())
    }

    /// The options that every command understands.
    static func common() throws -> [Argument] {
        let own = try ofProgram().shownArguments
        let names = Set(own.compactMap { $0.names?.last?.typed })
        let global = try tree(GlobalOptions._dumpHelp()).shownArguments
        return global.filter { !names.contains($0.names?.last?.typed ?? "") } + own
    }

    private static func tree(_ json: String) throws -> CommandTree {
        try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command
    }
}
