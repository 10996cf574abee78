/// Packs bytes (RFC 1951) with the fixed code, so that the same bytes give the same file on every machine.
///
/// A packing library gives other bytes in another version; a register that is signed must not. Tables are mark-up that
/// repeats itself, and the plain method here makes them five to ten times smaller.
struct Deflation {
    private var output: [UInt8] = []
    private var held: UInt32 = 0
    private var heldCount = 0

    private static let reach = 32_768
    private static let longest = 258

    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var packing = Deflation()
        packing.put(0b011, count: 3)
        packing.pack(bytes)
        packing.putLiteral(256)
        if packing.heldCount > 0 { packing.output.append(UInt8(truncatingIfNeeded: packing.held)) }
        return packing.output
    }

    /// Takes the latest place where the same three bytes stood, and goes on as long as they agree.
    private mutating func pack(_ bytes: [UInt8]) {
        var latest = [Int](repeating: -1, count: 1 << 15)
        var place = 0
        while place < bytes.count {
            guard place + 3 <= bytes.count else {
                putLiteral(Int(bytes[place]))
                place += 1
                continue
            }
            let key = Self.key(bytes, place)
            let before = latest[key]
            latest[key] = place
            let length = before >= 0 && place - before <= Self.reach ? Self.agreement(bytes, before, place) : 0
            guard length >= 3 else {
                putLiteral(Int(bytes[place]))
                place += 1
                continue
            }
            putMatch(length: length, distance: place - before)
            for passed in place + 1..<place + length where passed + 3 <= bytes.count {
                latest[Self.key(bytes, passed)] = passed
            }
            place += length
        }
    }

    private static func key(_ bytes: [UInt8], _ place: Int) -> Int {
        let three = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
        return Int((three &* 2_654_435_761) >> 17)
    }

    private static func agreement(_ bytes: [UInt8], _ before: Int, _ place: Int) -> Int {
        let most = min(longest, bytes.count - place)
        var length = 0
        while length < most, bytes[before + length] == bytes[place + length] { length += 1 }
        return length
    }

    private mutating func putMatch(length: Int, distance: Int) {
        let index = DeflateCode.index(of: length, in: DeflateCode.lengthBases)
        putLiteral(257 + index)
        put(length - DeflateCode.lengthBases[index], count: DeflateCode.lengthBits[index])
        let far = DeflateCode.index(of: distance, in: DeflateCode.distanceBases)
        putWord(far, count: 5)
        put(distance - DeflateCode.distanceBases[far], count: DeflateCode.distanceBits[far])
    }

    /// A symbol in the fixed code (RFC 1951, 3.2.6).
    private mutating func putLiteral(_ symbol: Int) {
        switch symbol {
        case ..<144: putWord(0b0011_0000 + symbol, count: 8)
        case ..<256: putWord(0b1_1001_0000 + symbol - 144, count: 9)
        case ..<280: putWord(symbol - 256, count: 7)
        default: putWord(0b1100_0000 + symbol - 280, count: 8)
        }
    }

    /// Words of a code go from their high bit, numbers from their low one.
    private mutating func putWord(_ word: Int, count: Int) {
        var turned = 0
        for place in 0..<count where word >> place & 1 == 1 { turned |= 1 << (count - 1 - place) }
        put(turned, count: count)
    }

    private mutating func put(_ value: Int, count: Int) {
        held |= UInt32(value) << UInt32(heldCount)
        heldCount += count
        while heldCount >= 8 {
            output.append(UInt8(truncatingIfNeeded: held))
            held >>= 8
            heldCount -= 8
        }
    }
}
