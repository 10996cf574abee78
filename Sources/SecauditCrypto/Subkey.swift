internal import CSodium

extension SecretBytes {
    /// A key of 32 bytes for one purpose, derived from this one by keyed BLAKE2b (RFC 7693).
    ///
    /// Whoever has the subkey learns nothing about this key or about the subkeys for other purposes.
    package borrowing func subkey(for purpose: [UInt8]) -> SecretBytes {
        var key = SecretBytes(zeros: 32)
        unsafe withPointer { source in
            _ = unsafe key.withMutablePointer { output in
                unsafe crypto_generichash(
                    output,
                    32,
                    purpose,
                    UInt64(purpose.count),
                    source,
                    count
                )
            }
        }
        return key
    }
}
