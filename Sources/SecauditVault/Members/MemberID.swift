package import SecauditCrypto

/// The hash of a member's two public keys; it cannot be given to other keys.
package struct MemberID: Hashable, Sendable, Comparable {
    package let digest: Digest

    package init(digest: Digest) {
        self.digest = digest
    }

    package init(agreement: AgreementPublicKey, verifying: VerifyingKey) {
        var writer = ByteWriter(tag: .memberID)
        writer.write(agreement.bytes)
        writer.write(verifying.bytes)
        digest = Digest(of: writer.bytes)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.digest < right.digest
    }

    /// The form in which people compare keys: letters and digits that are not mistaken for one another, in fours.
    ///
    /// RFC 4648 Base32 of the hash: 52 signs. The first 16 (80 bits) are what people type.
    package var fingerprint: String {
        let signs = Self.base32(digest.bytes)
        return stride(from: 0, to: signs.count, by: 4)
            .map { String(decoding: signs[$0..<min($0 + 4, signs.count)], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// The hash as 64 hexadecimal digits, for files.
    package var hexadecimal: String { digest.hexadecimal }

    /// The first 16 signs, in fours.
    package var shortFingerprint: String { String(fingerprint.prefix(19)) }

    /// Whether `typed` is the beginning of the fingerprint: 16 signs or more, in any case, with or without hyphens.
    package func matches(typed: String) -> Bool {
        let signs = typed.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        let own = Self.base32(digest.bytes)
        return signs.count >= 16 && signs.count <= own.count && own.starts(with: signs)
    }

    /// The same for signs read from paper: signs that look alike count as the one that a fingerprint can have.
    ///
    /// No fingerprint has 0, 1 or 8, nor a Cyrillic letter, which a Russian keyboard gives for a Latin one.
    package func matches(printed typed: String) -> Bool {
        matches(typed: Self.read(printed: typed))
    }

    /// Whether so many signs were read from paper that comparing them means something.
    package static func isLongEnough(printed typed: String) -> Bool {
        read(printed: typed).count >= 16
    }

    /// The signs that somebody read from paper.
    static func read(printed typed: String) -> String {
        String(typed.uppercased().compactMap(sign))
    }

    /// A sign as it was printed; `nil` for what only parts signs.
    private static func sign(_ typed: Character) -> Character? {
        if typed.isWhitespace || "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}.,·".contains(typed) { return nil }
        return alike[typed] ?? typed
    }

    private static let alike: [Character: Character] = [
        "0": "O", "1": "I", "8": "B", "А": "A", "В": "B", "Е": "E", "З": "3", "К": "K", "М": "M", "Н": "H", "О": "O",
        "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X", "І": "I", "Ѕ": "S", "Ј": "J",
    ]

    private static func base32(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var output: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                output.append(alphabet[Int(buffer >> bits & 31)])
            }
        }
        if bits > 0 { output.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
        return output
    }
}
