package import SecauditCrypto
internal import SecauditRegister

extension SignatureError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .certificateMalformed:
            Sentence(
                "Файл сертификата не читается.",
                "The file of the certificate cannot be read.",
                next: "Нужен сертификат X.509 (PEM или DER) или контейнер PKCS #12 (.p12, .pfx).",
                "What is wanted is an X.509 certificate (PEM or DER), or PKCS #12 (.p12, .pfx)."
            )
        case .keyMalformed:
            Sentence(
                "Файл закрытого ключа не читается.",
                "The file of the private key cannot be read.",
                next: "Нужен ключ RSA или ECDSA в виде PEM: --key ФАЙЛ",
                "What is wanted is an RSA or ECDSA key in PEM: --key FILE"
            )
        case .bundleMalformed:
            Sentence(
                "Контейнер PKCS #12 не открывается: он повреждён, или в нём алгоритм, которого здесь нет (ГОСТ, RC2).",
                "The PKCS #12 file does not open: it is damaged, or needs an algorithm that is not here (GOST, RC2).",
                next: "Подпишите своей программой и приложите подпись: secaudit report sign --attach ФАЙЛ",
                "Sign with your own tool and attach the signature: secaudit report sign --attach FILE"
            )
        case .wrongPassphrase:
            Sentence(
                "Пароль закрытого ключа не подошёл.",
                "The passphrase of the private key does not fit.",
                next: "Проверьте раскладку и клавишу Caps Lock и повторите.",
                "Check the keyboard layout and try again."
            )
        case .keyOfAnother:
            Sentence(
                "Закрытый ключ не от этого сертификата.",
                "The private key does not belong to this certificate.",
                next: "Назовите пару: --certificate ФАЙЛ --key ФАЙЛ",
                "Name the two that belong together: --certificate FILE --key FILE"
            )
        case .keyKindUnknown(let kind):
            Sentence(
                "Этим ключом здесь не подписать: \(kind.quotable). Годятся RSA и ECDSA.",
                "This key cannot sign here: \(kind.quotable). RSA and ECDSA can.",
                next: "Подпишите своей программой и приложите подпись: secaudit report sign --attach ФАЙЛ",
                "Sign with your own tool and attach the signature: secaudit report sign --attach FILE"
            )
        case .certificateNotValid(let first, let last):
            Sentence(
                "Сертификат сейчас не действует: с \(Self.day(first, .russian)) по \(Self.day(last, .russian)).",
                "The certificate is not valid now: from \(Self.day(first, .english)) to \(Self.day(last, .english)).",
                next: "Возьмите действующий сертификат и проверьте часы компьютера.",
                "Take one that is valid, and check this computer's clock."
            )
        case .cannotSign:
            Sentence(
                "OpenSSL не смог подписать этим ключом.",
                "OpenSSL could not sign with this key.",
                next: "Подпишите своей программой и приложите подпись: secaudit report sign --attach ФАЙЛ",
                "Sign with your own tool and attach the signature: secaudit report sign --attach FILE"
            )
        case .signatureMalformed:
            Sentence(
                "Это не отсоединённая подпись (CMS, PKCS #7) или файл повреждён.",
                "This is no detached signature (CMS, PKCS #7), or the file is damaged.",
                next: "Нужен файл .p7s или .sig, в DER или Base64.",
                "What is wanted is a .p7s or .sig file, in DER or Base64."
            )
        case .signatureWrong:
            Sentence(
                "Подпись не подходит: она поставлена на другой файл, или файл после неё изменён.",
                "The signature does not fit: it is of another file, or the file was changed after it.",
                next: "Сверьте, на какой файл она ставилась, и запросите оба заново.",
                "See which file it was made for, and ask for both again."
            )
        case .certificateMissing:
            Sentence(
                "В подписи нет сертификата подписавшего, проверить её нечем.",
                "The signer's certificate does not come with the signature, so nothing can check it.",
                next: "Попросите подписать ещё раз, включив сертификат в подпись.",
                "Ask to have it signed again with the certificate included."
            )
        case .noAnchors:
            Sentence(
                "В файле --ca нет ни одного сертификата (PEM).",
                "The file of --ca has no certificate (PEM).",
                next: "Возьмите сертификат издателя в виде PEM.",
                "Take the issuer's certificate in PEM."
            )
        }
    }

    private static func day(_ seconds: Int64, _ language: Language) -> String {
        language.day(Instant(seconds: seconds).day(in: .utc))
    }
}
