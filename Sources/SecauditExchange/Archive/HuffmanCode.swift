/// A code of deflated data: the lengths of its words say everything (RFC 1951, 3.2.2).
struct HuffmanCode {
    /// How many words have each length, 0 to 15 bits.
    private var counts = [Int](repeating: 0, count: 16)
    /// The symbols by the order of their words.
    private var symbols: [Int]

    /// `nil` when there are more words than the lengths allow, or fewer; one single word may stand alone.
    init?(lengths: [Int]) {
        for length in lengths { counts[length] += 1 }
        var left = 1
        for length in 1...15 {
            left = 2 * left - counts[length]
            guard left >= 0 else { return nil }
        }
        let used = lengths.count - counts[0]
        guard left == 0 || used <= 1 else { return nil }
        var places = [Int](repeating: 0, count: 16)
        for length in 1...14 { places[length + 1] = places[length] + counts[length] }
        symbols = [Int](repeating: 0, count: used)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            symbols[places[length]] = symbol
            places[length] += 1
        }
    }

    /// The symbol of the next word; `nil` when the bits are no word of this code, or end.
    func symbol(from bits: inout BitReader) -> Int? {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            guard let bit = bits.next() else { return nil }
            code |= bit
            let count = counts[length]
            if code - count < first { return symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return nil
    }
}

/// Bits of bytes, from the low end of each.
struct BitReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var held: UInt8 = 0
    private var heldCount = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func next() -> Int? {
        if heldCount == 0 {
            guard position < bytes.endIndex else { return nil }
            held = bytes[position]
            heldCount = 8
            position += 1
        }
        let bit = held & 1
        held >>= 1
        heldCount -= 1
        return Int(bit)
    }

    /// A number of `count` bits, its low bit first.
    mutating func number(_ count: Int) -> Int? {
        var value = 0
        for place in 0..<count {
            guard let bit = next() else { return nil }
            value |= bit << place
        }
        return value
    }

    /// Goes on to the next whole byte.
    mutating func align() {
        heldCount = 0
    }

    /// The next bytes; to be called when aligned.
    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= bytes.endIndex - position else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
