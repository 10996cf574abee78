import FoundationEssentials
import SecauditCompliance
import Testing

/// Each kind of the groups security and register has a file of tests of its own, named after it.
@Suite struct KindFilesTests {
    private static let kinds = Kind.allCases.filter { kind in
        !Self.conduct.contains(kind)
    }
    /// Kinds that say how pages are run; they make no result.
    private static let conduct: Set<Kind> = [
        .minPosts, .contentPlan, .pageDescription, .pageDesign, .moderation, .style, .toolsRecommended, .contentKinds,
        .attestation,
    ]

    @Test(arguments: kinds)
    func `a kind has its tests`(kind: Kind) {
        let name = kind.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)Tests.swift"))
    }

    @Test func `the kinds that make a result are counted`() {
        #expect(Self.kinds.count == 27)
    }
}
