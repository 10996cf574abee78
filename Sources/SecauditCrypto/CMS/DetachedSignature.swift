internal import COpenSSL
internal import FoundationEssentials

/// A detached signature of the Cryptographic Message Syntax (RFC 5652), as the files `.p7s` and `.sig` hold it.
package struct DetachedSignature: Hashable, Sendable {
    /// In DER.
    package let encoded: [UInt8]

    /// The most bytes that are read.
    package static let maximumLength = 1 << 20

    /// Signs `content`; `time` is what the signature says of its moment, in seconds since 1970.
    package init(
        of content: [UInt8],
        by signer: SigningCertificate,
        at time: Int64
    ) throws(SignatureError) {
        let facts = signer.facts
        guard facts.isValid(at: time) else {
            throw .certificateNotValid(from: facts.first, until: facts.last)
        }
        defer { ERR_clear_error() }
        let flags = UInt32(CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_PARTIAL)
        let moment = unsafe ASN1_TIME_set(nil, Int(time))
        defer { unsafe ASN1_TIME_free(moment) }
        guard let cms = unsafe CMS_sign(nil, nil, signer.chain, nil, flags) else { throw .cannotSign }
        defer { unsafe CMS_ContentInfo_free(cms) }
        // The moment is set before OpenSSL would read a clock of its own.
        guard
            let info = unsafe CMS_add1_signer(cms, signer.certificate, signer.key, EVP_sha256(), flags),
            unsafe CMS_signed_add1_attr_by_NID(info, NID_pkcs9_signingTime, ASN1_STRING_type(moment), moment, -1) == 1,
            unsafe reading(content, { unsafe CMS_final(cms, $0, nil, flags & ~UInt32(CMS_PARTIAL)) }) == 1
        else { throw .cannotSign }
        encoded = unsafe written { unsafe i2d_CMS_bio($0, cms) }
    }

    /// Reads a file in DER, in PEM, or in bare Base64, as different tools write it.
    package init(file: [UInt8]) throws(SignatureError) {
        guard file.count <= Self.maximumLength else { throw .signatureMalformed }
        // A sequence in DER begins with this byte, and no Base64 of one does.
        encoded = try file.first == 0x30 ? file : Self.unarmoured(file)
        let isOne = unsafe Self.parsed(encoded) { cms in unsafe secaudit_signer_count(cms) > 0 }
        guard isOne == true else { throw .signatureMalformed }
    }

    private static func unarmoured(_ file: [UInt8]) throws(SignatureError) -> [UInt8] {
        let lines = file.split { $0 == 0x0A || $0 == 0x0D }.filter { !$0.starts(with: Array("-----".utf8)) }
        let signs = lines.joined().filter { $0 != 0x20 && $0 != 0x09 }
        guard let bytes = Data(base64Encoded: Data(signs)), bytes.first == 0x30 else { throw .signatureMalformed }
        return [UInt8](bytes)
    }

    /// Lends the parsed structure; `nil` where it is none.
    static func parsed<Result>(_ encoded: [UInt8], _ body: (OpaquePointer) -> Result) -> Result? {
        defer { ERR_clear_error() }
        guard let cms = unsafe reading(encoded, { unsafe d2i_CMS_bio($0, nil) }) else { return nil }
        defer { unsafe CMS_ContentInfo_free(cms) }
        return unsafe body(cms)
    }
}
