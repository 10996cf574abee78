internal import SecauditCrypto

/// A member's private keys, unlocked: X25519 to open wraps, Ed25519 to sign.
///
/// Both are random and not derived from the passphrase, so a new passphrase rewrites one small file.
package struct Identity: ~Copyable, Sendable {
    let agreement: AgreementKey
    let signing: SigningKey
    package let card: MemberCard

    package var id: MemberID { card.id }

    /// Makes new keys; `created` is in seconds since 1970.
    package init(created: Int64) {
        self.init(secret: SecretBytes(randomCount: Self.secretLength), created: created)
    }

    static let secretLength = 64

    /// The keys whose private halves are `secret`: 32 bytes of X25519, then the 32-byte seed of Ed25519.
    init(secret: borrowing SecretBytes, created: Int64) {
        agreement = AgreementKey(secret: secret.slice(0..<32))
        signing = SigningKey(seed: secret.slice(32..<64))
        card = MemberCard(agreement: agreement, signing: signing, created: created)
    }
}
