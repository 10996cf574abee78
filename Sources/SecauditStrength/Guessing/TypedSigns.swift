internal import SecauditCrypto

/// A password sign by sign, in memory for secrets: the keys it is typed with in the Latin layout.
///
/// `пароль` and `gfhjkm` are the same keys; which layout was on is kept beside. One byte stands for one sign, so places
/// in one view are places in the other.
struct TypedSigns: ~Copyable {
    /// ASCII keys, case kept; a sign that no key of either layout writes is 0x7F.
    private(set) var keys: SecretBytes
    /// 1 where the sign is a Russian letter.
    private(set) var isRussian: SecretBytes

    let count: Int

    /// More signs than this make no password weaker; they are not looked at.
    static let limit = 64

    init(_ password: borrowing SecretBytes) {
        var count = 0
        var keys = SecretBytes(zeros: Self.limit)
        var isRussian = SecretBytes(zeros: Self.limit)
        password.withBytes { bytes in
            var place = 0
            while place < bytes.count, count < Self.limit {
                let (scalar, length) = Self.scalar(in: bytes, at: place)
                place += length
                if scalar.isASCII {
                    let byte = UInt8(truncatingIfNeeded: scalar.value)
                    // A NUL would end the text for a library of C.
                    keys[count] = byte == 0 ? 0x7F : byte
                } else {
                    keys[count] = RussianLetter.key(of: scalar) ?? 0x7F
                    isRussian[count] = RussianLetter.key(of: scalar) == nil ? 0 : 1
                }
                count += 1
            }
        }
        self.count = count
        self.keys = keys
        self.isRussian = isRussian
    }

    /// The sign that begins at `place`; a byte that begins none stands for itself.
    private static func scalar(in bytes: Span<UInt8>, at place: Int) -> (Unicode.Scalar, Int) {
        let first = bytes[place]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard length > 1, place + length <= bytes.count else {
            return (first < 0x80 ? Unicode.Scalar(first) : "\u{FFFD}", 1)
        }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    func key(_ place: Int) -> UInt8 { keys[place] }

    /// The key without its shift, where it writes a Latin letter.
    func smallKey(_ place: Int) -> UInt8 {
        let key = keys[place]
        return (65...90).contains(key) ? key + 32 : key
    }

    func isRussian(_ place: Int) -> Bool { isRussian[place] == 1 }

    /// The Russian letter that this key writes, whichever layout was on; 255: none.
    func letter(_ place: Int) -> UInt8 {
        let key = keys[place]
        return key < 128 ? RussianLetter.ofKey[Int(key)] : 255
    }

    func digit(_ place: Int) -> Int? {
        let key = keys[place]
        return (48...57).contains(key) ? Int(key) - 48 : nil
    }

    func isCapital(_ place: Int) -> Bool {
        let key = keys[place]
        if (65...90).contains(key) { return true }
        // A shifted key that writes a Russian letter and no Latin one: `{` is «Х».
        return isRussian(place) && [0x3C, 0x3A, 0x7B, 0x7D, 0x22, 0x3E, 0x7E].contains(key)
    }
}
