internal import CSodium

/// Initialises libsodium once; may be called from any thread, as often as one likes.
package func sodiumReady() {
    _ = sodiumInitialised
}

private let sodiumInitialised: Void = {
    // The only failure is a system without randomness; nothing sensible can follow.
    guard sodium_init() >= 0 else { fatalError("libsodium could not be initialised") }
}()

/// What can go wrong in this room; never says which byte, and never carries one.
package enum CryptoError: Error, Hashable, Sendable {
    /// The sealed bytes, the key or the associated data are not the ones that belong together.
    case cannotOpen
    /// A public key that no honest party has: small order, wrong length, not on the curve.
    case badPublicKey
    /// The signature is not of these bytes by this key.
    case badSignature
    /// Derivation from a passphrase was asked for with costs outside the allowed range.
    case costOutOfRange
    /// The system gave no memory for the derivation from a passphrase.
    case noMemory
    /// Text that is not Base32 (RFC 4648 §6).
    case notBase32
    /// More bytes than a secret may have.
    case tooLong
}
