internal import COpenSSL

/// HMAC (RFC 2104) through OpenSSL, for one-time codes.
package enum MessageCode {
    package enum Hash: String, Hashable, Sendable, CaseIterable {
        case sha1 = "SHA1"
        case sha256 = "SHA256"
        case sha512 = "SHA512"
    }

    /// The code of `message` under `key`; as long as the hash.
    package static func code(of message: [UInt8], key: borrowing SecretBytes, hash: Hash) -> [UInt8] {
        let algorithm =
            switch hash {
            case .sha1: unsafe EVP_sha1()
            case .sha256: unsafe EVP_sha256()
            case .sha512: unsafe EVP_sha512()
            }
        var output = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        unsafe key.withPointer { pointer in
            _ = unsafe HMAC(algorithm, pointer, Int32(key.count), message, message.count, &output, &length)
        }
        return Array(output[..<Int(length)])
    }
}
