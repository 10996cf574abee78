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

    func text(of bytes: [UInt8], _ range: Range<Int>) -> String? {
        guard range.count >= Self.shortest, !known.isEmpty else { return nil }
        guard let found = known[place(of: bytes, range)], found.count == range.count else { return nil }
        for offset in 0..<range.count where bytes[found.start + offset] != bytes[range.lowerBound + offset] {
            return nil
        }
        return found.text
    }

    mutating func keep(_ text: String, of bytes: [UInt8], _ range: Range<Int>) {
        guard range.count >= Self.shortest, !known.isEmpty else { return }
        known[place(of: bytes, range)] = Known(start: range.lowerBound, count: range.count, text: text)
    }

    /// From the length and the bytes at the start, in the middle and at the end.
    private func place(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        let middle = range.lowerBound + range.count / 2 - 4
        var mixed = UInt64(truncatingIfNeeded: range.count)
        func mix(_ start: Int) {
            var word: UInt64 = 0
            for offset in 0..<8 { word = word << 8 | UInt64(bytes[start + offset]) }
            mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 29
        }
        mix(range.lowerBound)
        mix(middle)
        mix(range.upperBound - 8)
        return Int(truncatingIfNeeded: mixed) & (known.count - 1)
    }
}
