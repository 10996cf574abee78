internal import COpenSSL

/// SHA-1 (FIPS 180-4), by which lists of leaked passwords name them.
///
/// It protects nothing here.
package enum LeakHash {
    package static let length = 20

    /// Kept in memory for secrets: a fast hash of a password is nearly the password.
    package static func hash(of password: borrowing SecretBytes) -> SecretBytes {
        var hash = SecretBytes(zeros: length)
        unsafe password.withPointer { bytes in
            unsafe hash.withMutablePointer { output in
                _ = unsafe EVP_Digest(bytes, password.count, output, nil, EVP_sha1(), nil)
            }
        }
        return hash
    }
}
