import FoundationEssentials
import Testing

@testable import SecauditCompliance

/// The texts of the acts are not part of the package; these tests run where they lie beside it.
@Suite struct ActTextTests {
    static let folder: String = {
        var root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        root.removeLast(5)
        return root.joined(separator: "/") + "/shared/regulations/"
    }()

    static let isPresent = FileManager.default.fileExists(atPath: folder)

    static func words(of file: String) throws -> String {
        let data = try Data(contentsOf: URL(filePath: folder + file))
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(
        .enabled(if: isPresent, "skipped: no folder ../shared/regulations beside the package"),
        arguments: [
            ("aleysk-205", "aleysk-205-2020.txt"), ("khasyn-2022", "khasyn-2022.txt"),
            ("kozhevnikovo-2020", "kozhevnikovo-2020.txt"), ("novoaltaysk-608", "novoaltaysk-608-2023.txt"),
            ("novokuznetsk-59", "novokuznetsk-59-2020.txt"),
        ]
    )
    func `what a file quotes stands in the act`(id: String, text: String) throws {
        let words = try Self.words(of: text)
        let policy = try ShippedPoliciesTests.file(id).policy
        let locators = policy.clauses.compactMap(\.locator)
        let organs = policy.rules.flatMap { $0.parameters.words("organs") ?? [] }
        let quoted = locators + organs + [policy.act.number].compactMap(\.self)
        #expect(quoted.filter { !words.contains($0) } == [])
    }
}
