internal import COpenSSL

/// An official's certificate with its private key, RSA or ECDSA, to sign with.
@safe package final class SigningCertificate {
    let certificate: OpaquePointer
    let key: OpaquePointer
    /// Certificates of issuers that came with it, if any.
    let chain: OpaquePointer?

    /// Takes the three over, and gives them back to OpenSSL when it goes.
    private init(certificate: OpaquePointer, key: OpaquePointer, chain: OpaquePointer?) {
        unsafe self.certificate = certificate
        unsafe self.key = key
        unsafe self.chain = chain
    }

    deinit {
        unsafe X509_free(certificate)
        unsafe EVP_PKEY_free(key)
        unsafe secaudit_free_certificates(chain)
    }

    package var facts: CertificateFacts { unsafe CertificateFacts(certificate) }

    /// Reads a certificate (PEM or DER) and its private key (PEM), which opens with `passphrase` where it is encrypted.
    package static func open(
        certificate bytes: [UInt8],
        key: borrowing SecretBytes,
        passphrase: borrowing SecretBytes
    ) throws(SignatureError) -> SigningCertificate {
        guard let certificate = unsafe Self.certificate(in: bytes) else { throw .certificateMalformed }
        guard let privateKey = unsafe Self.privateKey(in: key, passphrase: passphrase) else {
            unsafe X509_free(certificate)
            throw isEncrypted(key) ? .wrongPassphrase : .keyMalformed
        }
        let opened = unsafe SigningCertificate(certificate: certificate, key: privateKey, chain: nil)
        try opened.check()
        return opened
    }

    /// Reads a PKCS #12 file (`.p12`, `.pfx`): certificate, key and issuers in one, under a passphrase.
    package static func open(
        bundle: borrowing SecretBytes,
        passphrase: borrowing SecretBytes
    ) throws(SignatureError) -> SigningCertificate {
        defer { ERR_clear_error() }
        let content = unsafe bundle.withPointer { unsafe BIO_new_mem_buf($0, Int32(clamping: bundle.count)) }
        defer { unsafe BIO_free(content) }
        guard let sealed = unsafe d2i_PKCS12_bio(content, nil) else { throw .bundleMalformed }
        defer { unsafe PKCS12_free(sealed) }
        var foundKey: OpaquePointer?
        var foundCertificate: OpaquePointer?
        var foundChain: OpaquePointer?
        let phrase = passphrase.terminated()
        ERR_clear_error()
        let isRight = unsafe phrase.withPointer { pointer in
            unsafe pointer.withMemoryRebound(to: CChar.self, capacity: phrase.count) {
                unsafe PKCS12_verify_mac(sealed, $0, -1) == 1
            }
        }
        // A sum that is missing, or of an algorithm that is not here, says nothing about the passphrase; of one that
        // differs OpenSSL makes no error.
        guard isRight else { throw ERR_peek_error() == 0 ? .wrongPassphrase : .bundleMalformed }
        let isOpen = unsafe phrase.withPointer { pointer in
            unsafe pointer.withMemoryRebound(to: CChar.self, capacity: phrase.count) {
                unsafe PKCS12_parse(sealed, $0, &foundKey, &foundCertificate, &foundChain) == 1
            }
        }
        guard isOpen, let certificate = unsafe foundCertificate, let key = unsafe foundKey else {
            unsafe EVP_PKEY_free(foundKey)
            unsafe X509_free(foundCertificate)
            unsafe secaudit_free_certificates(foundChain)
            throw .bundleMalformed
        }
        let opened = unsafe SigningCertificate(certificate: certificate, key: key, chain: foundChain)
        try opened.check()
        return opened
    }

    /// Whether a private key in PEM asks for a passphrase.
    package static func isEncrypted(_ key: borrowing SecretBytes) -> Bool {
        let word = Array("ENCRYPTED".utf8)
        guard key.count >= word.count else { return false }
        return (0...(key.count - word.count)).contains { start in
            word.indices.allSatisfy { key[start + $0] == word[$0] }
        }
    }

    private func check() throws(SignatureError) {
        guard unsafe X509_check_private_key(certificate, key) == 1 else {
            ERR_clear_error()
            throw .keyOfAnother
        }
        guard unsafe EVP_PKEY_is_a(key, "RSA") == 1 || EVP_PKEY_is_a(key, "EC") == 1 else {
            throw .keyKindUnknown(unsafe EVP_PKEY_get0_type_name(key).map { unsafe String(cString: $0) } ?? "?")
        }
    }

    static func certificate(in bytes: [UInt8]) -> OpaquePointer? {
        defer { ERR_clear_error() }
        if let found = unsafe reading(bytes, { unsafe PEM_read_bio_X509($0, nil, { _, _, _, _ in -1 }, nil) }) {
            return unsafe found
        }
        return unsafe reading(bytes) { unsafe d2i_X509_bio($0, nil) }
    }

    private static func privateKey(
        in secret: borrowing SecretBytes,
        passphrase: borrowing SecretBytes
    ) -> OpaquePointer? {
        defer { ERR_clear_error() }
        guard secret.count > 0 else { return nil }
        let phrase = passphrase.terminated()
        return unsafe secret.withPointer { bytes in
            let content = unsafe BIO_new_mem_buf(bytes, Int32(clamping: secret.count))
            defer { unsafe BIO_free(content) }
            // A passphrase is always given, or OpenSSL would ask for it at the terminal by itself.
            return unsafe phrase.withPointer { unsafe PEM_read_bio_PrivateKey(content, nil, nil, $0) }
        }
    }
}

extension SecretBytes {
    /// The same with the zero byte at its end by which C knows where a text ends.
    fileprivate borrowing func terminated() -> SecretBytes {
        var text = SecretBytes(zeros: count + 1)
        for place in 0..<count { text[place] = self[place] }
        return text
    }
}
