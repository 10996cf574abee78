/// Unpacks deflated data (RFC 1951).
///
/// Swift's own checks hold the bounds: nothing that a stranger's file says can reach beyond the arrays, and what comes
/// out is never longer than announced.
struct Inflation {
    private var bits: BitReader
    private var output: [UInt8] = []
    private let length: Int

    private static let literals = HuffmanCode(
        lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    )
    private static let distances = HuffmanCode(lengths: Array(repeating: 5, count: 32))
    /// In this order the lengths of the code of lengths are sent.
    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// The unpacked bytes, exactly `length` of them; `nil` when the data are damaged or give another number.
    static func unpacked(_ bytes: ArraySlice<UInt8>, length: Int) -> [UInt8]? {
        // Two bits, a match, give at most 258 bytes: a promise beyond that is not believed, and
        // nothing is set aside for it.
        guard length / 1032 <= bytes.count else { return nil }
        var inflation = Inflation(bits: BitReader(bytes), length: length)
        return inflation.run() ? inflation.output : nil
    }

    private init(bits: BitReader, length: Int) {
        self.bits = bits
        self.length = length
        output.reserveCapacity(length)
    }

    private mutating func run() -> Bool {
        while true {
            guard let last = bits.next(), let kind = bits.number(2) else { return false }
            let isGood =
                switch kind {
                case 0: takeStored()
                case 1: takeCoded(Self.literals, Self.distances)
                case 2: takeDynamic()
                default: false
                }
            guard isGood else { return false }
            if last == 1 { return output.count == length }
        }
    }

    private mutating func takeStored() -> Bool {
        bits.align()
        guard let count = bits.number(16), let complement = bits.number(16), count == complement ^ 0xFFFF else {
            return false
        }
        guard count <= length - output.count, let bytes = bits.take(count) else { return false }
        output += bytes
        return true
    }

    private mutating func takeDynamic() -> Bool {
        guard let more = bits.number(5), let moreDistances = bits.number(5), let moreLengths = bits.number(4) else {
            return false
        }
        let (literalCount, distanceCount) = (more + 257, moreDistances + 1)
        guard literalCount <= 286, distanceCount <= 30 else { return false }
        var lengths = [Int](repeating: 0, count: 19)
        for place in Self.order.prefix(moreLengths + 4) {
            guard let length = bits.number(3) else { return false }
            lengths[place] = length
        }
        guard let code = HuffmanCode(lengths: lengths),
            let words = wordLengths(by: code, count: literalCount + distanceCount),
            words[256] > 0
        else { return false }
        return takeCoded(
            HuffmanCode(lengths: Array(words[..<literalCount])),
            HuffmanCode(lengths: Array(words[literalCount...]))
        )
    }

    private mutating func wordLengths(by code: HuffmanCode, count: Int) -> [Int]? {
        var lengths: [Int] = []
        while lengths.count < count {
            guard let symbol = code.symbol(from: &bits) else { return nil }
            let (value, base, extra): (Int?, Int, Int) =
                switch symbol {
                case 16: (lengths.last, 3, 2)
                case 17: (0, 3, 3)
                case 18: (0, 11, 7)
                default: (symbol, 1, 0)
                }
            guard let value, let more = bits.number(extra), base + more <= count - lengths.count else { return nil }
            lengths += Array(repeating: value, count: base + more)
        }
        return lengths
    }

    private mutating func takeCoded(_ literals: HuffmanCode?, _ distances: HuffmanCode?) -> Bool {
        guard let literals, let distances else { return false }
        while let symbol = literals.symbol(from: &bits) {
            if symbol == 256 { return true }
            if symbol < 256 {
                guard output.count < length else { return false }
                output.append(UInt8(symbol))
                continue
            }
            guard let count = matchLength(symbol), let distance = matchDistance(distances),
                count <= length - output.count, distance <= output.count
            else { return false }
            // Byte by byte: a match may reach into what it writes itself.
            for _ in 0..<count { output.append(output[output.count - distance]) }
        }
        return false
    }

    private mutating func matchLength(_ symbol: Int) -> Int? {
        let index = symbol - 257
        guard DeflateCode.lengthBases.indices.contains(index),
            let extra = bits.number(DeflateCode.lengthBits[index])
        else {
            return nil
        }
        return DeflateCode.lengthBases[index] + extra
    }

    private mutating func matchDistance(_ distances: HuffmanCode) -> Int? {
        guard let symbol = distances.symbol(from: &bits), symbol < 30 else { return nil }
        guard let extra = bits.number(DeflateCode.distanceBits[symbol]) else { return nil }
        return DeflateCode.distanceBases[symbol] + extra
    }
}
