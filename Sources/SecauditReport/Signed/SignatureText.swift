package import SecauditCrypto
package import SecauditRegister

/// What can be said of a detached signature, for people.
package struct SignatureText: Sendable {
    package let language: Language
    package let zone: ZoneOffset

    package init(_ language: Language, zone: ZoneOffset) {
        self.language = language
        self.zone = zone
    }

    /// `file` is the signature's own file.
    package func lines(_ findings: [SignatureFinding], file: String) -> [String] {
        findings.flatMap { finding in
            [headline(finding.standing, file: file.printable)] + (finding.certificate.map(details) ?? [])
                + moment(finding)
        }
    }

    private func headline(_ standing: SignatureFinding.Standing, file: String) -> String {
        switch standing {
        case .trusted:
            say(
                "✓ Подпись \(file) подходит, сертификат ведёт к доверенному.",
                "✓ The signature \(file) fits, and its certificate leads to a trusted one."
            )
        case .fits:
            say(
                "✓ Подпись \(file) подходит. Чей это сертификат, проверьте по его издателю (--ca ФАЙЛ).",
                "✓ The signature \(file) fits. Whose certificate it is, check by its issuer (--ca FILE)."
            )
        case .notTrusted:
            say(
                "! Подпись \(file) подходит, но её сертификат не ведёт к доверенным из --ca или был недействителен.",
                "! The signature \(file) fits, but its certificate does not lead to those of --ca, or was not valid."
            )
        case .notChecked(let algorithm):
            say(
                "? Подпись \(file) здесь не проверить: алгоритм \(name(algorithm)). Проверьте её программой, которой её ставили, или сервисом проверки подписи.",
                "? The signature \(file) cannot be checked here: algorithm \(name(algorithm)). Check it with the tool that made it, or a service for signatures."
            )
        }
    }

    /// GOST algorithms have one arc; the number says which one it is.
    private func name(_ algorithm: String) -> String {
        algorithm.hasPrefix("1.2.643.") ? say("ГОСТ (\(algorithm))", "GOST (\(algorithm))") : algorithm
    }

    private func details(_ facts: CertificateFacts) -> [String] {
        [
            say("  Сертификат: ", "  Certificate: ") + facts.subject.printable,
            say("  Издатель: ", "  Issuer: ") + facts.issuer.printable + say(", № ", ", serial ")
                + facts.serial.printable,
            say("  Действителен: ", "  Valid: ") + "\(when(facts.first))–\(when(facts.last))",
        ]
    }

    private func moment(_ finding: SignatureFinding) -> [String] {
        guard let time = finding.time else { return [] }
        let isValid = finding.certificate?.isValid(at: time) ?? true
        return [
            say("  Подписано: ", "  Signed: ") + when(time)
                + say(" по часам подписавшего", " by the signer's clock")
                + (isValid
                    ? "" : say(" — сертификат тогда не действовал", ": the certificate was not valid at that moment"))
        ]
    }

    private func when(_ time: Int64) -> String {
        language.minute(Instant(seconds: time), in: zone)
    }

    private func say(_ russian: String, _ english: String) -> String {
        language == .russian ? russian : english
    }
}
