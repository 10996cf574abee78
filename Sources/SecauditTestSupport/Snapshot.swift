import FoundationEssentials
package import Testing

/// Compares `actual` with the file `Snapshots/<name>` beside the test, or writes it when `RECORD_SNAPSHOTS` is set.
package func expectSnapshot(
    _ actual: String,
    _ name: String,
    filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let path = "\(folder)/Snapshots/\(name)"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        try Data(actual.utf8).write(to: URL(filePath: path))
    } else {
        let bytes = try Data(contentsOf: URL(filePath: path))
        let expected = String(decoding: bytes, as: UTF8.self)
        #expect(actual == expected, "differs from Snapshots/\(name)", sourceLocation: sourceLocation)
    }
}
