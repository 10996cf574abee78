/// Lines of text of a fixed width, gathered as the bytes that will be written.
///
/// A report of a hundred thousand accounts has so many lines that each as a string of its own would cost more than all
/// that is said in them.
struct TextLines {
    let width: Int
    /// Each line with its end.
    private(set) var bytes: [UInt8] = []

    /// Where they go from time to time, if anywhere.
    private let output: (([UInt8]) -> Void)?

    private static let piece = 1 << 20

    init(width: Int, output: (([UInt8]) -> Void)? = nil) {
        self.width = width
        self.output = output
    }

    /// Hands over what has been gathered when it is a good deal, or at the `end` whatever there is.
    mutating func flush(end: Bool = false) {
        guard let output, end || bytes.count > Self.piece else { return }
        output(bytes)
        bytes.removeAll(keepingCapacity: !end)
    }

    /// What has been gathered, in just the room that it takes; nothing is left.
    mutating func takeAll() -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(bytes.count)
        all += bytes
        bytes.removeAll(keepingCapacity: true)
        return all
    }

    private static let blank = UInt8(ascii: " ")
    private static let lineEnd = UInt8(ascii: "\n")

    mutating func add(_ line: String) {
        bytes.append(contentsOf: line.utf8)
        bytes.append(Self.lineEnd)
    }

    mutating func add(_ lines: [String]) {
        for line in lines { add(line) }
    }

    /// Adds lines as they were laid out before.
    mutating func add(laidOut lines: [UInt8]) {
        bytes.append(contentsOf: lines)
    }

    /// Adds `text` after `lead` on the first line and under its end on the others; words are never broken.
    mutating func wrap(_ text: String, lead: String = "", indent: Int? = nil) {
        bytes.append(contentsOf: lead.utf8)
        var column = lead.columns
        let hanging = indent ?? column
        var isEmpty = true
        var text = text
        // A blank is one byte in UTF-8 and no part of another character, so words can be found among the bytes.
        text.withUTF8 { text in
            var start = 0
            var columns = 0
            for place in 0...text.count {
                let byte = place < text.count ? unsafe text[place] : Self.blank
                guard byte == Self.blank else {
                    if byte.startsScalar { columns += 1 }
                    continue
                }
                if start < place {
                    if isEmpty {
                        isEmpty = false
                    } else if column + 1 + columns > width {
                        bytes.append(Self.lineEnd)
                        bytes.append(contentsOf: repeatElement(Self.blank, count: hanging))
                        column = hanging
                    } else {
                        bytes.append(Self.blank)
                        column += 1
                    }
                    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
                    column += columns
                }
                start = place + 1
                columns = 0
            }
        }
        bytes.append(Self.lineEnd)
    }

    /// Adds `left` and `right` at the two edges; on two lines where one does not hold both.
    mutating func spread(_ left: String, _ right: String) {
        let gap = width - left.columns - right.columns
        if gap >= 2 {
            bytes.append(contentsOf: left.utf8)
            bytes.append(contentsOf: repeatElement(Self.blank, count: gap))
            add(right)
        } else {
            wrap(left, indent: 2)
            wrap(right, lead: "    ")
        }
    }

    /// Lays out what `body` adds between `before` and `after`: each line, or the first alone.
    mutating func enclose(
        in signs: (before: String, after: String)?,
        everyLine: Bool = false,
        _ body: (inout TextLines) -> Void
    ) {
        guard let signs else { return body(&self) }
        var inner = TextLines(width: width)
        body(&inner)
        var rest = inner.bytes[...]
        repeat {
            let end = rest.firstIndex(of: Self.lineEnd) ?? rest.endIndex
            bytes.append(contentsOf: signs.before.utf8)
            bytes.append(contentsOf: rest[..<end])
            bytes.append(contentsOf: signs.after.utf8)
            bytes.append(Self.lineEnd)
            rest = rest[end...].dropFirst()
        } while everyLine && !rest.isEmpty
        bytes.append(contentsOf: rest)
    }
}

extension UInt8 {
    /// Whether a scalar begins with this byte of UTF-8.
    fileprivate var startsScalar: Bool { self & 0xC0 != 0x80 }
}

extension String {
    /// How many columns it takes: one for each scalar, which holds for the scripts of this register.
    var columns: Int {
        let bytes = utf8.span
        var count = 0
        for place in bytes.indices where bytes[place].startsScalar { count += 1 }
        return count
    }
}
