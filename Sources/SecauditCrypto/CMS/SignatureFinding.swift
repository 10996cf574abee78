internal import COpenSSL

/// What can be said of one signer of a detached signature.
package struct SignatureFinding: Hashable, Sendable {
    package let certificate: CertificateFacts?
    /// The moment that the signer's own clock gave, in seconds since 1970.
    package let time: Int64?
    package let standing: Standing

    package enum Standing: Hashable, Sendable {
        /// The signature is of this content, and its certificate leads to a trusted one.
        case trusted
        /// The signature is of this content; nobody has said whose certificates are trusted.
        case fits
        /// The signature is of this content; its certificate does not lead to any of the trusted ones.
        case notTrusted
        /// OpenSSL does not know the algorithm, given by its object identifier: nothing was checked.
        case notChecked(algorithm: String)
    }
}

extension DetachedSignature {
    /// Checks the signature over `content`; `anchors` are trusted certificates in PEM, `nil` where there are none.
    ///
    /// Where the algorithm is unknown (GOST R 34.10 without its engine) the answer says so and nothing else.
    package func findings(
        over content: [UInt8],
        anchors: [UInt8]? = nil,
        at time: Int64
    ) throws(SignatureError) -> [SignatureFinding] {
        let store = unsafe X509_STORE_new()
        defer { unsafe X509_STORE_free(store) }
        if let anchors { try unsafe Self.add(anchors, to: store, at: time) }
        let hasAnchors = anchors != nil
        let found = unsafe Self.parsed(encoded) { cms -> Result<[SignatureFinding], SignatureError> in
            _ = unsafe CMS_set1_signers_certs(cms, nil, 0)
            let signers = unsafe (0..<secaudit_signer_count(cms)).map { unsafe Signer(secaudit_signer(cms, $0)) }
            if let unknown = signers.compactMap(\.unknownAlgorithm).first {
                return .success(signers.map { $0.finding(.notChecked(algorithm: unknown)) })
            }
            guard signers.allSatisfy({ $0.certificate != nil }) else { return .failure(.certificateMissing) }
            let base = UInt32(CMS_BINARY | CMS_DETACHED)
            func verifies(_ flags: UInt32) -> Bool {
                unsafe reading(content) { unsafe CMS_verify(cms, nil, store, $0, nil, base | flags) } == 1
            }
            guard verifies(UInt32(CMS_NO_SIGNER_CERT_VERIFY)) else { return .failure(.signatureWrong) }
            let standing: SignatureFinding.Standing =
                !hasAnchors ? .fits : verifies(0) ? .trusted : .notTrusted
            return .success(signers.map { $0.finding(standing) })
        }
        guard let found else { throw .signatureMalformed }
        return try found.get()
    }

    /// Certificates in PEM, one behind the other, become trusted ones; whatever they are for, at the given moment.
    private static func add(_ anchors: [UInt8], to store: OpaquePointer?, at time: Int64) throws(SignatureError) {
        defer { ERR_clear_error() }
        let parameters = unsafe X509_STORE_get0_param(store)
        unsafe X509_VERIFY_PARAM_set_time(parameters, Int(time))
        unsafe X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY)
        // Whoever trusts a signer's own certificate need not trust its issuer.
        unsafe X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        let count = unsafe reading(anchors) { source in
            var count = 0
            while let certificate = unsafe PEM_read_bio_X509(source, nil, { _, _, _, _ in -1 }, nil) {
                unsafe X509_STORE_add_cert(store, certificate)
                unsafe X509_free(certificate)
                count += 1
            }
            return count
        }
        guard count > 0 else { throw .noAnchors }
    }
}

/// A signer as the structure names him.
private struct Signer {
    let certificate: CertificateFacts?
    let time: Int64?
    /// The object identifier of an algorithm that this OpenSSL does not have.
    let unknownAlgorithm: String?

    init(_ info: OpaquePointer?) {
        var certificate: OpaquePointer?
        var digest: UnsafeMutablePointer<X509_ALGOR>?
        var signature: UnsafeMutablePointer<X509_ALGOR>?
        unsafe CMS_SignerInfo_get0_algs(info, nil, &certificate, &digest, &signature)
        self.certificate = unsafe certificate.map { unsafe CertificateFacts($0) }
        let moment = unsafe OBJ_nid2obj(NID_pkcs9_signingTime)
        let types = [V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME]
        time =
            types.lazy.compactMap { type in
                unsafe CMS_signed_get0_data_by_OBJ(info, moment, -3, type).flatMap {
                    unsafe seconds($0.assumingMemoryBound(to: ASN1_TIME.self))
                }
            }.first
        let names = unsafe [digest, signature].map { unsafe Self.identifier(of: $0) }
        let isKnown = unsafe digest.map { unsafe Self.hasDigest($0) } ?? false
        unknownAlgorithm = names.first { $0.hasPrefix(Self.gost) } ?? (isKnown ? nil : names[0])
    }

    func finding(_ standing: SignatureFinding.Standing) -> SignatureFinding {
        SignatureFinding(certificate: certificate, time: time, standing: standing)
    }

    /// The arc of the Russian standards: no algorithm of it comes with OpenSSL itself.
    private static let gost = "1.2.643."

    private static func identifier(of algorithm: UnsafeMutablePointer<X509_ALGOR>?) -> String {
        var object: OpaquePointer?
        unsafe X509_ALGOR_get0(&object, nil, nil, algorithm)
        var text = [CChar](repeating: 0, count: 128)
        let length = unsafe OBJ_obj2txt(&text, Int32(text.count), object, 1)
        return String(decoding: text.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func hasDigest(_ algorithm: UnsafeMutablePointer<X509_ALGOR>) -> Bool {
        var object: OpaquePointer?
        unsafe X509_ALGOR_get0(&object, nil, nil, algorithm)
        guard let name = unsafe OBJ_nid2sn(OBJ_obj2nid(object)) else { return false }
        return unsafe EVP_get_digestbyname(name) != nil
    }
}
