/// How a program ended, and all that it wrote.
package struct ProgramOutcome: Sendable {
    /// The exit code, or `nil` when a signal ended it.
    package var status: Int32?
    /// The signal that ended it.
    package var signal: Int32?
    /// The system wrote the memory of the ended program into a file, or handed it to somebody.
    package var leftCore = false
    package var bytes: [UInt8]
    package var errorBytes: [UInt8]

    package var output: String { String(decoding: bytes, as: UTF8.self) }
    package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}

extension ProgramOutcome: CustomStringConvertible {
    /// What a failed expectation prints.
    package var description: String {
        let end = status.map { "exit \($0)" } ?? "signal \(signal ?? 0)"
        return "\(end)\n\(output)\(errors)"
    }
}
