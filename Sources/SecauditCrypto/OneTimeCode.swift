/// Time-based one-time codes (RFC 6238).
package struct OneTimeCode: Hashable, Sendable {
    package let hash: MessageCode.Hash
    /// From 6 to 8.
    package let digits: Int
    /// Seconds, from 1 to a day.
    package let period: Int

    /// What nearly every network uses: SHA-1, six digits, thirty seconds.
    package static let usual = OneTimeCode(allowed: .sha1, digits: 6, period: 30)

    /// The codes with these parameters, or `nil` when digits or period are outside what they may be.
    package init?(hash: MessageCode.Hash, digits: Int, period: Int) {
        guard (6...8).contains(digits), (1...86_400).contains(period) else { return nil }
        self.init(allowed: hash, digits: digits, period: period)
    }

    private init(allowed hash: MessageCode.Hash, digits: Int, period: Int) {
        self.hash = hash
        self.digits = digits
        self.period = period
    }

    /// The code at `seconds` since 1970, with its leading zeros.
    package func code(seed: borrowing SecretBytes, at seconds: Int64) -> String {
        let counter = UInt64(bitPattern: seconds / Int64(period))
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
        let code = MessageCode.code(of: message, key: seed, hash: hash)
        let offset = Int((code.last ?? 0) & 15)
        let word = code[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(word % modulus)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// Seconds until the code at `seconds` is replaced.
    package func secondsLeft(at seconds: Int64) -> Int {
        period - Int(seconds % Int64(period))
    }
}
