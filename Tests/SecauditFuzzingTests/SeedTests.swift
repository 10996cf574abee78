import FoundationEssentials
import SecauditFuzzing
import SecauditGenerated
import SecauditTestSupport
import Testing

/// What the fuzzers begin with, and some of what they do with it, in every run of the tests.
struct SeedTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The seeds of a parser and the project's files that serve as such, by name.
    private static func seeds(of parser: Parser) throws -> [(name: String, bytes: [UInt8])] {
        let folder = root.appending(path: "Fuzz/Seeds/\(parser.name)")
        let own = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .map { ($0, folder.appending(path: $0)) }
        let examples = parser.examples.map { ($0, root.appending(path: $0)) }
        return try (own + examples).map { ($0, [UInt8](try Data(contentsOf: $1))) }
    }

    @Test(arguments: Parser.all.map(\.name))
    func `a parser takes its good seeds and refuses its bad ones`(name: String) throws {
        let parser = try #require(Parser.named(name))
        let seeds = try Self.seeds(of: parser)
        #expect(seeds.contains { !$0.name.hasPrefix("bad-") })
        for seed in seeds {
            if seed.name.hasPrefix("bad-") {
                #expect(throws: (any Error).self, "\(seed.name)") { try parser.read(seed.bytes) }
            } else {
                #expect(throws: Never.self, "\(seed.name)") { try parser.read(seed.bytes) }
            }
        }
    }

    @Test
    func `no two parsers have one name and no seeds are left over`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Fuzz/Seeds").path)
        #expect(folders.sorted() == Parser.all.map(\.name).sorted())
    }

    @Test(arguments: Parser.all.map(\.name))
    func `what is made of the seeds is taken whole or refused`(name: String) throws {
        let parser = try #require(Parser.named(name))
        let seeds = try Self.seeds(of: parser).map(\.bytes)
        var random = SplitMix64(seed: 2026)
        for _ in 0..<Depth.rounds(150, deep: 20_000) {
            let input = Mutation.next(of: seeds, &random)
            do {
                try parser.read(input)
            } catch let broken as BrokenPromise {
                Issue.record("\(broken): \(input)")
            } catch {}
        }
    }
}
