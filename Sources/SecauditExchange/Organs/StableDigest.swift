/// A short number of a text that is the same on every machine and in every version (FNV-1a, 64 bits).
///
/// It makes identifiers, not secrets: two texts with one digest are found and reported where they meet.
enum StableDigest {
    static func hexadecimal(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
