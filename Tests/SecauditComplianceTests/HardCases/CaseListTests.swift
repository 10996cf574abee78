import FoundationEssentials
import Testing

/// Every case of the list is somewhere: a test by its number, the tests of another room, or a line that says why not.
struct CaseListTests {
    /// The numbers of the list; those that are missing were folded into others before.
    private static let numbers = Set(1...43).subtracting([5, 7, 12, 15, 21, 24, 28, 33])

    /// Decided by the tests of the vault and of the exchange, as decision 12 says.
    private static let elsewhere: Set<Int> = [30, 40]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    private static func numbers(in text: some StringProtocol) -> Set<Int> {
        var found: Set<Int> = []
        for piece in text.split(separator: ",") {
            let bounds =
                piece.split { !$0.isNumber && $0 != "–" }.first?.split(separator: "–").compactMap { Int($0) } ?? []
            if let first = bounds.first, let last = bounds.last { found.formUnion(first...max(first, last)) }
        }
        return found
    }

    @Test func `each case has a test or a line that says why it has none`() throws {
        let path = Self.folder.appending(path: "../../../docs/decisions/0012-hard-cases.md")
        let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        var listed: Set<Int> = []
        var tested: Set<Int> = []
        var isWaiting = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## Cases that wait") { isWaiting = true }
            guard line.hasPrefix("| "), let cell = line.split(separator: "|").first else { continue }
            let found = Self.numbers(in: cell)
            listed.formUnion(found)
            if !isWaiting { tested.formUnion(found) }
        }
        #expect(listed == Self.numbers)
        var named: Set<Int> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        where name.hasSuffix("Cases.swift") {
            let source = String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
            for line in source.split(separator: "\n") where line.contains("func `case ") {
                named.formUnion(
                    Self.numbers(in: line.split(separator: "case ", maxSplits: 1).last?.prefix { $0 != ":" } ?? "")
                )
            }
        }
        #expect(named.union(Self.elsewhere) == tested)
    }
}
