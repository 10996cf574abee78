/// The marks around the elements of a list or an object, and the lines between them.
struct JSONBrackets {
    private let opening: String
    private let closing: String
    private let level: Int
    private var isEmpty = true

    init(_ opening: String, _ closing: String, level: Int) {
        self.opening = opening
        self.closing = closing
        self.level = level
    }

    mutating func next(to bytes: inout [UInt8]) {
        if isEmpty { bytes += opening.utf8 } else { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        Self.startLine(level + 1, in: &bytes)
    }

    func close(to bytes: inout [UInt8]) {
        if isEmpty { bytes += opening.utf8 } else { Self.startLine(level, in: &bytes) }
        bytes += closing.utf8
    }

    private static func startLine(_ level: Int, in bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * level { bytes.append(UInt8(ascii: " ")) }
    }
}
