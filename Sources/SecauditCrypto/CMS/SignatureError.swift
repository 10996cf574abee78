/// Why a certificate cannot sign, or a signature does not count, as facts.
package enum SignatureError: Error, Hashable, Sendable {
    /// Neither PEM nor DER of a certificate (X.509).
    case certificateMalformed
    /// Neither PEM nor DER of a private key.
    case keyMalformed
    /// Not PKCS #12, or of a kind that this OpenSSL does not open.
    case bundleMalformed
    case wrongPassphrase
    /// The private key is not the one of the certificate.
    case keyOfAnother
    /// Neither RSA nor ECDSA.
    case keyKindUnknown(String)
    /// The certificate is not valid yet, or no longer; seconds since 1970.
    case certificateNotValid(from: Int64, until: Int64)
    case cannotSign
    /// Not a signature of the Cryptographic Message Syntax (RFC 5652).
    case signatureMalformed
    /// The signature is of another content, or was changed.
    case signatureWrong
    /// The signer's certificate does not come with the signature.
    case certificateMissing
    /// The file of trusted certificates has none.
    case noAnchors
}
