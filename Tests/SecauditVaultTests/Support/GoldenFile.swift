import FoundationEssentials
import SecauditCrypto
import Testing

/// Files that were written once and must be read, or made again byte by byte, for ever.
enum GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    /// Set to write the files anew; then look at the difference before committing it.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["SECAUDIT_RECORD"] != nil }

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Compares with a file of hexadecimal lines of 32 bytes.
    static func expect(_ bytes: [UInt8], equals name: String) throws {
        let file = folder.appending(path: name)
        let lines = stride(from: 0, to: bytes.count, by: 32).map {
            Hexadecimal.text(Array(bytes[$0..<min($0 + 32, bytes.count)])) + "\n"
        }
        let text = lines.joined()
        if isRecording { try Data(text.utf8).write(to: file) }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == expected, "\(name)")
    }
}
