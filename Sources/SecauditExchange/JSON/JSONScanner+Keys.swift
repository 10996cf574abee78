/// Keys of objects, or words, as they stand in a file, ready to be compared eight bytes at a time.
struct WrittenKeys: Sendable {
    fileprivate let heads: [Head]
    /// Each with the quotation mark that ends it.
    fileprivate let texts: [[UInt8]]

    /// The first bytes of one as a word, the first of them lowest; what follows is looked at only where they agree.
    fileprivate struct Head {
        let word: UInt64
        let mask: UInt64
        /// The last eight bytes, where there are more than eight.
        let tail: UInt64
        /// How many bytes it has, the quotation mark among them.
        let count: Int
    }

    init(_ names: [String]) {
        texts = names.map { Array($0.utf8) + [UInt8(ascii: "\"")] }
        heads = texts.map { text in
            Head(
                word: Self.word(text.prefix(8)),
                mask: text.count < 8 ? (1 << UInt64(8 * text.count)) - 1 : .max,
                tail: Self.word(text.suffix(8)),
                count: text.count
            )
        }
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
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
            let isThere =
                if let word {
                    areEnds(of: head, there: word, from: start) && (head.count <= 16 || areThere(keys.texts[index]))
                } else {
                    areThere(keys.texts[index])
                }
            if isThere {
                position = start + head.count
                return index
            }
            index += 1
        }
        return nil
    }

    /// Whether a key's first and last eight bytes stand from `start` on, where `word` is what begins there.
    @inline(__always)
    private func areEnds(of head: WrittenKeys.Head, there word: UInt64, from start: Int) -> Bool {
        word & head.mask == head.word && (head.count <= 8 || bytes.word(at: start + head.count - 8) == head.tail)
    }

    /// Whether these bytes come after the one that is here.
    private func areThere(_ text: [UInt8]) -> Bool {
        let start = position + 1
        guard start + text.count <= bytes.count else { return false }
        for place in text.indices where bytes[start + place] != text[place] { return false }
        return true
    }
}
