import FoundationEssentials
import SecauditCompliance
import SecauditRegister
import Testing

@testable import SecauditWorkspace

/// Which of the files beside one another a library reads.
struct PolicyLibraryTests {
    private static func file(_ name: String, as other: String? = nil) throws -> PolicyLibrary.File {
        var root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        root.removeLast(4)
        let path = root.joined(separator: "/") + "/policies/" + name
        return PolicyLibrary.File(name: other ?? name, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    }

    private static let broken = PolicyLibrary.File(name: "broken.yaml", bytes: Array("format: nothing".utf8))

    @Test
    func `all policies are read where nobody says which are wanted`() throws {
        let files = [try Self.file("novoaltaysk-608.yaml"), try Self.file("aleysk-205.yaml")]
        #expect(try PolicyLibrary(files: files).policies.map(\.id) == ["aleysk-205", "novoaltaysk-608"])
        #expect(throws: PolicyFileError.self) { try PolicyLibrary(files: files + [Self.broken]) }
    }

    @Test
    func `those that are wanted are read alone, and a broken one beside them stops nobody`() throws {
        let files = [
            Self.broken, try Self.file("novoaltaysk-608.yaml"), try Self.file("aleysk-205.yaml"),
            try Self.file("networks.yaml"), try Self.file("overlays/federal.yaml"), try Self.file("baseline.yaml"),
            try Self.file("calendars/ru-2026.yaml"),
        ]
        let library = try PolicyLibrary(files: files, wanted: ["novoaltaysk-608"])
        #expect(library.policies.map(\.id) == ["novoaltaysk-608"])
        #expect(library.extensions.keys.sorted() == ["baseline", "federal"])
        #expect(!library.networks.networks.isEmpty)
        #expect(try PolicyLibrary(files: files, wanted: []).policies.isEmpty)
    }

    @Test
    func `one that does not lie in a file of its name is looked for in all`() throws {
        let files = [try Self.file("novoaltaysk-608.yaml", as: "ours.yaml"), try Self.file("aleysk-205.yaml")]
        let library = try PolicyLibrary(files: files, wanted: ["novoaltaysk-608"])
        #expect(library.policies.map(\.id) == ["aleysk-205", "novoaltaysk-608"])
        #expect(throws: PolicyFileError.self) {
            try PolicyLibrary(files: files + [Self.broken], wanted: ["novoaltaysk-608"])
        }
        // One that is nowhere is for whoever asks for it to miss, with the names of all that there are.
        #expect(try PolicyLibrary(files: files, wanted: ["another"]).policies.count == 2)
        let misnamed = [try Self.file("aleysk-205.yaml", as: "novoaltaysk-608.yaml")]
        #expect(try PolicyLibrary(files: misnamed, wanted: ["novoaltaysk-608"]).policies.map(\.id) == ["aleysk-205"])
    }
}
