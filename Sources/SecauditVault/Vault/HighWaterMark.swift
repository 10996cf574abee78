package import SecauditCrypto

/// The furthest a client has seen a vault: what a store shows later must continue it.
package struct HighWaterMark: Hashable, Sendable {
    package let vault: VaultID
    package let number: UInt64
    package let hash: Digest

    package init(vault: VaultID, number: UInt64, hash: Digest) {
        self.vault = vault
        self.number = number
        self.hash = hash
    }

    /// The three lines of a mark or a printed checkpoint.
    package var text: String {
        "secaudit/1/mark \(vault.hexadecimal)\n\(number)\n\(hash.hexadecimal)\n"
    }

    /// Reads ``text``; anything else is refused, never taken for "nothing seen yet".
    package init(text: String) throws(VaultError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 4, lines[3].isEmpty, lines[0].hasPrefix("secaudit/1/mark "),
            let vaultBytes = Hexadecimal.bytes(String(lines[0].dropFirst(16))), let vault = VaultID(bytes: vaultBytes),
            let number = UInt64(lines[1]), String(number) == lines[1], number > 0,
            let hashBytes = Hexadecimal.bytes(lines[2]), let hash = Digest(bytes: hashBytes)
        else { throw .malformed(.mark, .truncated) }
        self.init(vault: vault, number: number, hash: hash)
    }

    /// Reads ``text`` as somebody typed it from paper: spaces and empty lines do not matter.
    package init(typed: String) throws(VaultError) {
        let lines = typed.split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        try self.init(text: lines.map { "\($0)\n" }.joined())
    }
}

/// How far a client trusts a store that it opens.
package enum Freshness: Hashable, Sendable {
    /// The client's own mark, or a checkpoint from paper.
    case mark(HighWaterMark)
    /// The client has never seen the vault, and its user accepts what the store shows.
    case firstUse
    /// The client has never seen the vault: refuse, with what the store shows.
    case none
}
