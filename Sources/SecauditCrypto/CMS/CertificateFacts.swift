internal import COpenSSL

/// What a certificate says of its owner.
package struct CertificateFacts: Hashable, Sendable {
    /// The owner's and the issuer's name, in one line.
    package let subject: String
    package let issuer: String
    /// In hexadecimal.
    package let serial: String
    /// The first and the last second in which it is valid, since 1970.
    package let first: Int64
    package let last: Int64

    /// Reads a certificate that OpenSSL holds.
    init(_ certificate: OpaquePointer) {
        subject = unsafe Self.text(X509_get_subject_name(certificate))
        issuer = unsafe Self.text(X509_get_issuer_name(certificate))
        first = unsafe X509_get0_notBefore(certificate).flatMap { unsafe seconds($0) } ?? .max
        last = unsafe X509_get0_notAfter(certificate).flatMap { unsafe seconds($0) } ?? .min
        serial = unsafe String(
            decoding: written { unsafe i2a_ASN1_INTEGER($0, X509_get0_serialNumber(certificate)) },
            as: UTF8.self
        )
    }

    package func isValid(at time: Int64) -> Bool { first <= time && time <= last }

    /// Letters of any script as they are: names of officials are Russian.
    private static func text(_ name: OpaquePointer?) -> String {
        let flags = UInt(XN_FLAG_SEP_CPLUS_SPC) | UInt(ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT)
        return unsafe String(decoding: written { unsafe X509_NAME_print_ex($0, name, 0, flags) }, as: UTF8.self)
    }
}
