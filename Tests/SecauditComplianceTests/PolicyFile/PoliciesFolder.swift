import FoundationEssentials

/// The folder of data files that the package ships.
enum PoliciesFolder {
    static let acts = ["aleysk-205", "khasyn-2022", "kozhevnikovo-2020", "novoaltaysk-608", "novokuznetsk-59"]

    /// The bytes of a file, by its path within the folder.
    static func bytes(_ path: String) throws -> [UInt8] {
        var root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        root.removeLast(4)
        return [UInt8](try Data(contentsOf: URL(filePath: root.joined(separator: "/") + "/policies/" + path)))
    }
}
