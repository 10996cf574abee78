extension RegisterReader {
    /// A reader of many short texts one after another, each of which is begun; where in one of them something is wrong it
    /// does not say.
    package init() {
        self.init(TextPieces(length: 0) { _ in })
    }

    /// Begins with another text, all of which is at hand.
    package mutating func begin(_ bytes: [UInt8]) {
        goBack(to: 0, depth: 0)
        scanner = JSONScanner(bytes)
        brought = bytes.count
        more = nil
    }

    /// Keeps nothing of the text that was begun.
    package mutating func letGo() {
        scanner.letGo()
    }

    /// Passes `text` where it stands next just so; `false`, and nothing is passed, where anything else does.
    ///
    /// For texts of which the reader knows the form, because this program writes them in no other.
    package mutating func passes(_ text: StaticString) -> Bool {
        scanner.passes(text)
    }

    /// Passes a text of so many bytes, which are shown as they are written; `nil`, and nothing is passed, where anything
    /// else stands.
    package mutating func plainText(ofCount count: Int) -> ArraySlice<UInt8>? {
        let start = scanner.position + 1
        let end = start + count
        guard end < scanner.bytes.count, scanner.bytes[start - 1] == UInt8(ascii: "\""),
            scanner.bytes[end] == UInt8(ascii: "\"")
        else { return nil }
        scanner.position = end + 1
        return scanner.bytes[start..<end]
    }

    /// How many bytes come next.
    package var left: Int { scanner.left }
}

extension JSONScanner {
    mutating func passes(_ text: StaticString) -> Bool {
        let start = position
        let isThere = text.withUTF8Buffer { expected in
            guard expected.count <= bytes.count - start else { return false }
            let raw = UnsafeRawBufferPointer(expected)
            var place = 0
            while place + 8 <= expected.count, let word = bytes.word(at: start + place) {
                // The loop ends before the last byte that is expected.
                let wanted = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                guard word == UInt64(littleEndian: wanted) else { return false }
                place += 8
            }
            while place < expected.count {
                guard unsafe bytes[start + place] == expected[place] else { return false }
                place += 1
            }
            return true
        }
        if isThere { position += text.utf8CodeUnitCount }
        return isThere
    }
}
