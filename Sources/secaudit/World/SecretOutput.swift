import Glibc
import SecauditCrypto

/// Writes a secret to standard output straight from its memory, without a copy in between.
enum SecretOutput {
    static func write(_ secret: borrowing SecretBytes, newline: Bool = true) {
        secret.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { buffer in
                var position = 0
                while position < buffer.count {
                    let count = unsafe Glibc.write(
                        STDOUT_FILENO,
                        buffer.baseAddress?.advanced(by: position),
                        buffer.count - position
                    )
                    if count < 0, errno != EINTR { return }
                    position += max(count, 0)
                }
            }
        }
        if newline {
            var end: UInt8 = 0x0A
            _ = unsafe Glibc.write(STDOUT_FILENO, &end, 1)
        }
    }
}
