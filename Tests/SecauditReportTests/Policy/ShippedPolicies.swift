import FoundationEssentials
import SecauditRegister

@testable import SecauditCompliance

/// The policies and examples that the package ships.
enum ShippedPolicies {
    static let acts = ["aleysk-205", "khasyn-2022", "kozhevnikovo-2020", "novoaltaysk-608", "novokuznetsk-59"]

    static var root: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(root)/policies/\(path)")))
    }

    static func file(_ id: String) throws -> PolicyFile {
        try PolicyFile(bytes: bytes("\(id).yaml"), name: "\(id).yaml", digest: "d")
    }

    static func policy(_ id: String) throws -> Policy {
        try file(id).policy
    }

    static func tests(_ id: String) throws -> PolicyTestFile {
        try PolicyTestFile(bytes: bytes("tests/\(id).yaml"), name: "tests/\(id).yaml")
    }

    static func baseline() throws -> PolicyExtension {
        try PolicyExtensionFile.read(from: bytes("baseline.yaml"), name: "baseline.yaml", digest: "b")
    }
}
