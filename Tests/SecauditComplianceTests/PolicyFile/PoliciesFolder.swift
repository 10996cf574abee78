import FoundationEssentials
import SecauditRegister

@testable import SecauditCompliance

/// The folder of data files that the package ships.
enum PoliciesFolder {
    static let acts = ["aleysk-205", "khasyn-2022", "kozhevnikovo-2020", "novoaltaysk-608", "novokuznetsk-59"]

    /// The bytes of a file, by its path within the folder.
    static func bytes(_ path: String) throws -> [UInt8] {
        var root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        root.removeLast(4)
        return [UInt8](try Data(contentsOf: URL(filePath: root.joined(separator: "/") + "/policies/" + path)))
    }

    /// The text of any file, by its whole path.
    static func text(ofFile path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    static func policy(_ id: String) throws -> Policy {
        try PolicyFile.policy(from: bytes("\(id).yaml"), name: "\(id).yaml", digest: "")
    }

    static func tests(_ id: String) throws -> PolicyTestFile {
        try PolicyTestFile(bytes: bytes("tests/\(id).yaml"), name: "tests/\(id).yaml")
    }

    static func calendar() throws -> WorkingCalendar {
        try WorkingCalendar(
            years: (2020...2027).map { year in
                let name = "calendars/ru-\(year).yaml"
                return try CalendarFile.year(from: bytes(name), name: name)
            }
        )
    }

    /// A shipped extension, by its id.
    static func extensionFile(_ id: String) throws -> PolicyExtension {
        let path = id == "federal" ? "overlays/federal.yaml" : "\(id).yaml"
        return try PolicyExtensionFile.read(from: bytes(path), name: path, digest: id)
    }
}
