import FoundationEssentials
import Glibc

/// Measures what the design promises and prints one table.
///
/// `secaudit-bench --program PATH --policies DIR --scratch DIR [--runs N] [--small] [--million] [--server ADDRESS]`; called with `row`, it
/// is the process in which one row of the rooms is measured.
@main
enum Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "row" {
            let words = Array(arguments)
            guard words.count == 4, let row = RoomRow(rawValue: words[1]) else { throw BenchError.usage("row") }
            return try row.run(in: VaultFolder(path: words[2]), policies: words[3])
        }
        let options = try BenchOptions(Array(arguments))
        try FileManager.default.createDirectory(atPath: options.scratch, withIntermediateDirectories: true)
        var table = ResultTable()
        try Rows(options: options, scratch: Scratch(path: options.scratch)).measure(into: &table)
        print(table.text)
    }
}

/// What a run was asked for.
struct BenchOptions {
    var program = ".build/release/secaudit"
    var policies = "policies"
    var scratch = "/tmp/secaudit-bench"
    var runs = 5
    /// A hundredth of each size: to see that the rows work, or under a profiler.
    var small = false
    /// The register of a million accounts as well.
    var million = false
    /// Databases for the rows of a server, empty at first: an address in which `%` stands for `check` or `long`.
    var server: String?
    /// Only rows whose name begins so.
    var only: String?

    init(_ words: [String]) throws(BenchError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--small": small = true
            case "--million": million = true
            default:
                guard let value = rest.popFirst() else { throw .usage(word) }
                switch word {
                case "--program": program = value
                case "--policies": policies = value
                case "--scratch": scratch = value
                case "--only": only = value
                case "--server": server = value
                case "--runs":
                    guard let number = Int(value), number > 0 else { throw .usage(word) }
                    runs = number
                default: throw .usage(word)
                }
            }
        }
    }
}
