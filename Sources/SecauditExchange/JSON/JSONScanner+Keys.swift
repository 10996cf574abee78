/// Keys of objects, or words, as they stand in a file, ready to be compared eight bytes at a time.
struct WrittenKeys: Sendable {
    fileprivate let heads: [Head]
    /// Each with the quotation mark that ends it.
    fileprivate let texts: [[UInt8]]

    /// The first bytes of one as a word, the first of them lowest; what follows is looked at only where they agree.
    fileprivate struct Head {
        let word: UInt64
        let mask: UInt64
        /// How many bytes it has, the quotation mark among them.
        let count: Int
    }

    init(_ names: [String]) {
        texts = names.map { Array($0.utf8) + [UInt8(ascii: "\"")] }
        heads = texts.map { text in
            var word: UInt64 = 0
            for (place, byte) in text.prefix(8).enumerated() { word |= UInt64(byte) << UInt64(8 * place) }
            return Head(word: word, mask: text.count < 8 ? (1 << UInt64(8 * text.count)) - 1 : .max, count: text.count)
        }
    }
}

extension JSONScanner {
    /// Passes the key that begins here where its bytes are those of one of `keys`, exactly as written and without
    /// escapes; the search begins at `first`.
    mutating func passesKey(among keys: WrittenKeys, from first: Int = 0) -> Int? {
        guard isAt(UInt8(ascii: "\"")) else { return nil }
        let start = position + 1
        let word = bytes.word(at: start)
        var index = first
        for _ in keys.heads.indices {
            if index >= keys.heads.count { index = 0 }
            let head = keys.heads[index]
            // Near the end of the text there is no whole word.
            if let word, word & head.mask != head.word {
                index += 1
                continue
            }
            if word != nil && head.count <= 8 || areThere(keys.texts[index]) {
                position = start + head.count
                return index
            }
            index += 1
        }
        return nil
    }

    /// Whether these bytes come after the one that is here.
    private func areThere(_ text: [UInt8]) -> Bool {
        let start = position + 1
        guard start + text.count <= bytes.count else { return false }
        for place in text.indices where bytes[start + place] != text[place] { return false }
        return true
    }
}
