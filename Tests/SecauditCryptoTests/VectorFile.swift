import FoundationEssentials
import SecauditCrypto

/// A file of vectors beside these tests: where they come from, and what they are.
struct VectorFile<Vector: Decodable>: Decodable {
    let source: String
    let vectors: [Vector]

    static func load(_ name: String) throws -> [Vector] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
        let file = try JSONDecoder().decode(Self.self, from: Data(contentsOf: folder.appending(path: name)))
        return file.vectors
    }
}

/// Bytes written as hexadecimal digits in a file of vectors.
struct HexBytes: Decodable, Equatable {
    let bytes: [UInt8]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let bytes = Hexadecimal.bytes(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not hexadecimal")
        }
        self.bytes = bytes
    }

    var secret: SecretBytes { SecretBytes(copying: bytes) }
}

extension SecretBytes {
    /// A copy that can be compared with an expectation.
    var copied: [UInt8] {
        withBytes { bytes in bytes.indices.map { bytes[$0] } }
    }

    init(text: String) {
        self.init(copying: Array(text.utf8))
    }
}
