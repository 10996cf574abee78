/// Texts that a file has many times, such as the kind of an act or an address on the city's site: each is kept once.
///
/// A table in which a newcomer takes the place of whoever was there: what comes often comes back.
struct RepeatedTexts {
    private var known: [Known?]

    private struct Known {
        let start: Int
        let count: Int
        let text: String
    }

    /// Shorter texts lie in the string itself and take no memory of their own.
    private static let shortest = 16

    /// A table that suits a text of so many bytes: a short one does not repeat itself, and has none.
    init(for length: Int = 0) {
        known = Array(repeating: nil, count: length > 1 << 16 ? 1 << 10 : 0)
    }

    /// Forgets all: the bytes that they were compared with are gone.
    mutating func removeAll() {
        for place in known.indices { known[place] = nil }
    }

    /// Where in the table the text of the bytes belongs; `nil`: it is too short to be kept.
    func slot(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
        range.count < Self.shortest || known.isEmpty ? nil : place(of: bytes, range)
    }

    /// The text of the bytes, where it is the one kept in the slot.
    func text(in slot: Int, of bytes: [UInt8], _ range: Range<Int>) -> String? {
        guard let found = known[slot], found.count == range.count,
            Self.areEqual(bytes, found.start, range.lowerBound, count: range.count)
        else { return nil }
        return found.text
    }

    mutating func keep(_ text: String, of range: Range<Int>, in slot: Int) {
        known[slot] = Known(start: range.lowerBound, count: range.count, text: text)
    }

    /// Whether `count` bytes, eight at least, are the same from both places on.
    private static func areEqual(_ bytes: [UInt8], _ one: Int, _ other: Int, count: Int) -> Bool {
        var offset = 0
        while offset + 8 <= count {
            if bytes.word(at: one + offset) != bytes.word(at: other + offset) { return false }
            offset += 8
        }
        // The last word once more, with what was compared already.
        return bytes.word(at: one + count - 8) == bytes.word(at: other + count - 8)
    }

    /// From the length and the bytes at the start, in the middle and at the end.
    private func place(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        var mixed = UInt64(truncatingIfNeeded: range.count)
        func mix(_ start: Int) {
            mixed = (mixed ^ (bytes.word(at: start) ?? 0)) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 29
        }
        mix(range.lowerBound)
        mix(range.lowerBound + range.count / 2 - 4)
        mix(range.upperBound - 8)
        return Int(truncatingIfNeeded: mixed) & (known.count - 1)
    }
}
