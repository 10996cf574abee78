extension RegisterReader {
    /// Passes `text` where it stands next just so; `false`, and nothing is passed, where anything else does.
    ///
    /// For texts of which the reader knows the form, because this program writes them in no other.
    package mutating func passes(_ text: StaticString) -> Bool {
        scanner.passes(text)
    }

    /// How many bytes come next.
    package var left: Int { scanner.left }
}

extension JSONScanner {
    mutating func passes(_ text: StaticString) -> Bool {
        let start = position
        let isThere = text.withUTF8Buffer { expected in
            guard expected.count <= bytes.count - start else { return false }
            for place in expected.indices where unsafe bytes[start + place] != expected[place] { return false }
            return true
        }
        if isThere { position += text.utf8CodeUnitCount }
        return isThere
    }
}
