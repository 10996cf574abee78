import ArgumentParser
import SecauditCrypto

/// The certificate of an official and its private key, as options.
struct OfficialCertificate: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                "Подписать сертификатом (RSA, ECDSA): PEM, DER или PKCS #12 (.p12, .pfx).",
                "Sign with a certificate (RSA, ECDSA): PEM, DER or PKCS #12 (.p12, .pfx)."
            ),
            valueName: "file"
        )
    )
    var certificate: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Закрытый ключ сертификата (PEM); у PKCS #12 он внутри.",
                "Its private key (PEM); PKCS #12 has it inside."
            ),
            valueName: "file"
        )
    )
    var key: String?

    /// The most bytes that such a file may have.
    private static let limit = 1 << 20

    /// The pair, opened; `nil` where none was named.
    func opened(in world: World) throws -> SigningCertificate? {
        guard let certificate else { return nil }
        guard let key else {
            let bundle = try FileAccess.readSecret(certificate, atMost: Self.limit)
            return try SigningCertificate.open(bundle: bundle, passphrase: passphrase(in: world))
        }
        let secret = try FileAccess.readSecret(key, atMost: Self.limit)
        let phrase: SecretBytes
        if SigningCertificate.isEncrypted(secret) {
            phrase = try passphrase(in: world)
        } else {
            phrase = SecretBytes(zeros: 0)
        }
        return try SigningCertificate.open(
            certificate: try FileAccess.read(certificate, atMost: Self.limit),
            key: secret,
            passphrase: phrase
        )
    }

    private func passphrase(in world: World) throws -> SecretBytes {
        try world.dialogue.secret(say("Пароль закрытого ключа:", "Passphrase of the private key:"))
    }
}
